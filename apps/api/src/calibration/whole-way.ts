import { queryRequest } from '@e-respect/contract';
import { gammaDraw, seeded } from '@e-respect/statistics';
import { openBench } from '../questions/bench.ts';
import { answerQuery } from '../questions/answer-query.ts';
import { inside, rateDraw, SEED, summed, type Coverage } from './coverage.ts';

const CAMPAIGNS = 200;
const PEOPLE = 300;
const MARGIN = 40;
const LEVEL = 0.95;

/** The same at 95 % through files, import and POST /query: each campaign is one replication. */
export async function wholeWayCoverages(): Promise<Coverage[]> {
  const random = seeded(SEED);
  const truths = Array.from({ length: CAMPAIGNS }, () => rateDraw(random, 0.2));
  const orders: string[] = [];
  const leads = truths.flatMap((rate, campaign) => Array.from({ length: PEOPLE }, (_, person) => {
    const name = `${campaign}-${person}`;
    if (random() < rate) orders.push(`O${name},p${name},2024-02-01T00:00:00Z,200,${((MARGIN / 2) * gammaDraw(random, 2)).toFixed(6)}`);
    return `L${name},K${campaign},p${name},2024-01-10T12:00:00Z,2024-01-10T11:00:00Z,T,https://exemple.fr`;
  }));
  const bench = await openBench();
  try {
    await bench.load({ kind: 'suppliers', name: 's.csv', text: 'supplier_id,name\nS,S\n' });
    await bench.load({ kind: 'campaigns', name: 'k.csv', text: `campaign_id,name,supplier_id,channel\n${truths.map((_, i) => `K${i},K${i},S,email\n`).join('')}` });
    await bench.load({ kind: 'leads', name: 'l.csv', text: `lead_id,campaign_id,person_ref,acquired_at,consent_at,consent_text_id,consent_url\n${leads.join('\n')}\n` });
    await bench.load({ kind: 'orders', name: 'o.csv', text: `order_id,person_ref,ordered_at,revenue,margin\n${orders.join('\n')}\nlate,late,2025-06-01T00:00:00Z,1,1\n` });
    const { rows } = await answerQuery(queryRequest.parse({ figures: ['conversion_rate', 'margin_per_person_eur'], by: ['campaign'], period: { from: '2024-01-01', to: '2024-12-31' } }), bench);
    const covered = (figure: string, truth: (rate: number) => number): number[] => rows.map((row) => Number(inside(truth(truths[Number(row.by['campaign']!.slice(1))]!), row.figures[figure]!.interval ?? null)));
    const setting = `${CAMPAIGNS} campaigns of ${PEOPLE} people, 20 % buy: file, import, POST /query`;
    return [
      summed({ what: 'conversion_rate', setting, level: LEVEL, replications: rows.length }, covered('conversion_rate', (rate) => rate)),
      summed({ what: 'margin_per_person_eur', setting, level: LEVEL, replications: rows.length }, covered('margin_per_person_eur', (rate) => rate * MARGIN)),
    ];
  } finally {
    await bench.close();
  }
}
