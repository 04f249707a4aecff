import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueCohortsAnswer, valuePredictionAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

const LOG = join(process.env['ERESPECT_REFERENCE_DATA'] ?? '', 'cdnow', 'cdnowElog.csv');
const has = process.env['ERESPECT_REFERENCE_DATA'] !== undefined && existsSync(LOG);
if (!has) console.warn('Skipped: ERESPECT_REFERENCE_DATA holds no cdnow.');

/** Fader, Hardie & Lee (2005): the same customers, seen for 39 weeks. */
const PUBLISHED = { bg_nbd: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, pareto_nbd: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } };
const ADDRESS = 'from=1997-01-01&to=1997-12-31';

interface Bought { person: string; day: string; cents: number }

/** The log of a shop's customers, each acquired by the first order. */
describe.skipIf(!has)('the value of a public shop', () => {
  let bench: AppBench;
  let bought: Bought[];
  beforeAll(async () => {
    bought = readFileSync(LOG, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')).map(([person = '', , date = '', , sales = '']) => ({ person, day: date.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'), cents: Math.round(Number(sales) * 100) }));
    bench = await openAppBench();
    const first = new Map<string, string>();
    for (const { person, day } of bought) if (!first.has(person) || day < first.get(person)!) first.set(person, day);
    const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;
    await bench.imported({ kind: 'suppliers' }, lines('supplier_id,name', 'S1,One'));
    await bench.imported({ kind: 'campaigns' }, lines('campaign_id,name,supplier_id,channel', 'C1,One,S1,email'));
    await bench.imported({ kind: 'leads' }, lines('lead_id,campaign_id,person_ref,acquired_at,consent_at,consent_text_id,consent_url', ...[...first].map(([person, day]) => `L${person},C1,P${person},${day},${day},T1,https://example.org`)));
    await bench.imported({ kind: 'orders' }, lines('order_id,person_ref,ordered_at,revenue', ...bought.map(({ person, day, cents }, i) => `O${i},P${person},${day},${(cents / 100).toFixed(2)}`)));
  }, 120_000);
  afterAll(() => bench?.close());

  it('has its cohorts, its active people and its revenue by month, to the cent', async () => {
    const { cohorts, total } = valueCohortsAnswer.parse(await (await bench.get(`/lifetime-value?${ADDRESS}`)).json());
    const born = new Map<string, string>();
    for (const { person, day } of bought) born.set(person, day < (born.get(person) ?? '9') ? day : born.get(person)!);
    expect(total.people).toBe(2357);
    expect(cohorts.map(({ month }) => month)).toEqual(['1997-01', '1997-02', '1997-03']);
    const index = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
    for (const { month, people, cells } of cohorts) {
      expect(people).toBe([...born.values()].filter((day) => day.startsWith(month)).length);
      let cents = 0;
      for (const cell of cells) {
        const here = bought.filter(({ person, day }) => born.get(person)!.startsWith(month) && index(day) - index(month) === cell.age_months);
        cents += here.reduce((sum, each) => sum + each.cents, 0);
        expect([cell.active, cell.orders, Math.round(cell.revenue_eur * 100)]).toEqual([new Set(here.map(({ person }) => person)).size, here.length, here.reduce((sum, each) => sum + each.cents, 0)]);
        expect(cell.cumulative_revenue_per_person_eur).toBeCloseTo(cents / 100 / people, 9);
        expect(cell.cumulative_margin_per_person_eur).toBe(cents > 0 ? null : 0);
      }
    }
  });

  it('has the published parameters when seen after 39 weeks', async () => {
    let answer = valuePredictionAnswer.parse(await (await bench.get(`/lifetime-value/prediction?${ADDRESS}&as_of=1997-09-30`)).json());
    while (answer.status === 'fitting') answer = valuePredictionAnswer.parse(await (await bench.get(`/lifetime-value/prediction?${ADDRESS}&as_of=1997-09-30`)).json());
    if (answer.status !== 'ready') throw new Error(answer.status);
    expect(answer).toMatchObject({ buyers: 2357, repeaters: 946, repeat_orders: 2457, margin_rate: null });
    for (const [model, parameters] of Object.entries(PUBLISHED)) {
      const fitted = answer.models.find((each) => each.model === model)!;
      for (const [name, value] of Object.entries(parameters)) expect(Math.abs(fitted.parameters![name]! / value - 1)).toBeLessThan(3e-3);
    }
    expect(answer.models[0]!.log_likelihood).toBeCloseTo(-9582.43, 1);
    expect(answer.spend!.p).toBeCloseTo(6.25, 1);
    expect(answer.spend!.q).toBeCloseTo(3.74, 1);
    expect(answer.total).toMatchObject({ margin_eur: null, margin_interval: null });
    expect(answer.total.revenue_eur).toBeGreaterThan(0);
  });
});
