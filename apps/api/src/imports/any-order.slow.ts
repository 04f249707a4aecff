import type { KindId, QueryAnswer } from '@e-respect/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { workedFiles } from '../questions/bench.ts';
import { Dice } from './corpus/dice.ts';
import { bring, readingsOf, type Brought, type Readings } from './corpus/readings.ts';

const CLIENTS = 20;

/** The worked set, with what came as events, and money of another currency. */
const FILES: readonly Brought[] = [
  ...workedFiles(),
  { kind: 'sends', name: 'sends-later.csv', text: 'send_id,campaign_id,email,sent_at\nZ1,EV,a@free.fr,2025-03-01T10:00:00Z\nZ2,EV,b@free.fr,2025-03-01T10:00:00Z\nZ3,EV,c@free.fr,2025-03-01T10:00:00Z\nZ4,EV,c@free.fr,2025-03-03T10:00:00Z\n' },
  { kind: 'campaigns', name: 'campaigns-later.csv', text: 'campaign_id,name,supplier_id,channel\nEV,Evening,SEV,email\n' },
  {
    kind: 'outcomes', name: 'outcomes.csv',
    text: 'event_id,send_id,message_id,campaign_id,email,type,occurred_at,bounce_type\nE1,Z1,,,,delivered,2025-03-01T10:00:05Z,\nE2,,<Z2>,,,bounced,2025-03-01T10:00:05Z,hard\nE3,,,EV,c@free.fr,clicked,2025-03-02T10:00:05Z,\nE4,,,EV,c@free.fr,complained,2025-03-03T11:00:00Z,\nE5,,,EV,c@free.fr,unsubscribed,2025-03-04T11:00:00Z,\nE6,Z1,,,,complained,2025-03-05T10:00:00Z,\nE7,Z1,,,,complaint_withdrawn,2025-03-06T10:00:00Z,\n',
  },
  { kind: 'orders', name: 'orders-usd.csv', text: 'order_id,email,ordered_at,revenue,margin,currency\nU1,a@free.fr,2025-03-10T10:00:00Z,100.00,40.00,USD\nU2,c@free.fr,2025-03-12T10:00:00Z,33.33,11.11,USD\n' },
  { kind: 'costs', name: 'costs-usd.csv', text: 'cost_id,campaign_id,day,amount,currency,kind\nV1,EV,2025-03-01,12.34,USD,media\nV2,EV,2025-03-20,10.00,GBP,media\n' },
  { kind: 'leads', name: 'leads-later.csv', text: 'lead_id,campaign_id,email,acquired_at\nQ1,EV,a@free.fr,2025-03-02T10:00:00Z\nQ2,EV,c@free.fr,2025-03-05T10:00:00Z\n' },
  { kind: 'rates', name: 'rates.csv', text: 'currency,day,eur\nUSD,2025-03-01,0.95\nUSD,2025-03-10,0.92\nGBP,2025-03-14,1.19\n' },
];

const parts = ({ kind, name, text }: Brought, into: number, dice: Dice): Brought[] => {
  const [head, ...rows] = text.trimEnd().split(/\r?\n/);
  const found = Array.from({ length: into }, (): string[] => []);
  for (const row of rows) dice.pick(found).push(row);
  return found.filter((lines) => lines.length > 0).map((lines, at) => ({ kind, name: `${at}-${name}`, text: `${[head, ...lines].join('\n')}\n` }));
};
const shuffledRows = ({ kind, name, text }: Brought, dice: Dice): Brought => {
  const [head, ...rows] = text.trimEnd().split(/\r?\n/);
  return { kind, name, text: `${[head, ...dice.shuffled(rows)].join('\n')}\n` };
};
async function readAll(files: readonly Brought[]): Promise<Readings> {
  const bench = await openAppBench();
  try {
    for (const file of files) await bring(bench, file);
    return await readingsOf(bench);
  } finally {
    await bench.close();
  }
}

const ordered = readAll(FILES);

describe('the same rows, whatever the way in', () => {
  let bench: AppBench;
  beforeEach(async () => { bench = await openAppBench(); });
  afterEach(() => bench.close());
  const expectSame = async (): Promise<void> => expect(await readingsOf(bench)).toEqual(await ordered);

  it('has nothing waiting once all is there, and counts events and foreign money by hand', async () => {
    const { facts } = await ordered;
    expect(facts.filter(({ pending }) => pending > 0)).toEqual([]);
    for (const file of FILES) await bring(bench, file);
    const body = { figures: ['sends', 'delivered', 'bounces_hard', 'clicks_human', 'unsubscribes', 'complaints', 'leads_gross', 'spend_eur'], period: { from: '2025-01-01', to: '2025-12-31' }, filters: [{ dimension: 'campaign', op: 'is', values: ['EV'] }] };
    const { totals } = (await (await bench.post('/query', body)).json()) as QueryAnswer;
    // 12.34 × 0.95 + 10.00 × 1.19, the rate of six days before; one complaint of two was withdrawn.
    expect(Object.fromEntries(Object.entries(totals.figures).map(([id, { value }]) => [id, value]))).toEqual({ sends: 4, delivered: 1, bounces_hard: 1, clicks_human: 1, unsubscribes: 1, complaints: 1, leads_gross: 2, spend_eur: 23.623 });
  });

  it('is as once when each file comes ten times', async () => {
    for (const file of FILES) await bring(bench, file);
    const repeated = FILES.filter(({ name }) => /later|usd|^(outcomes|rates|leads|sends|consents)\.csv/.test(name));
    for (let again = 0; again < 9; again += 1) {
      for (const file of repeated) {
        const { rows_read, rows_duplicate, rows_rejected } = await bring(bench, file);
        expect([file.name, rows_duplicate + rows_rejected]).toEqual([file.name, rows_read]);
      }
    }
    await expectSame();
  });

  it.each([1, 2, 3])('is as once when files and rows are shuffled (%i)', async (seed) => {
    const dice = new Dice(seed);
    for (const file of dice.shuffled(FILES)) await bring(bench, shuffledRows(file, dice));
    await expectSame();
  });

  it.each([4, 5])('is as once when tables are split and their parts come in any order (%i)', async (seed) => {
    const dice = new Dice(seed);
    const split = FILES.flatMap((file) => (file.kind === 'outcomes' ? [file] : parts(file, dice.integer(2, 4), dice)));
    for (const file of dice.shuffled(split)) await bring(bench, file);
    await expectSame();
  });

  it('is as once when everything comes before what it waits for', async () => {
    const last: readonly KindId[] = ['outcomes', 'leads', 'send_totals', 'costs', 'orders', 'contracts', 'consents', 'sends', 'campaigns', 'suppliers', 'rates'];
    const waiting = [];
    for (const file of [...FILES].sort((a, b) => last.indexOf(a.kind) - last.indexOf(b.kind))) waiting.push((await bring(bench, file)).rows_pending);
    expect(waiting.reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(20);
    await expectSame();
  });

  it('is as once when twenty clients bring overlapping files at the same time', async () => {
    const dice = new Dice(6);
    const carried = Array.from({ length: CLIENTS }, () => FILES.filter(() => dice.chance(0.15)));
    carried.push([...FILES]);
    await Promise.all(carried.map(async (files) => { for (const file of files) await bring(bench, file); }));
    await expectSame();
  });
});
