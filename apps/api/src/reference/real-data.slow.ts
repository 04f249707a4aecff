import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mappingSchema, queryRequest, type ImportAnswer, type Mapping, type QueryAnswer, type QueryInput } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuery } from '../questions/answer-query.ts';
import { openBench, type Bench } from '../questions/bench.ts';

const EXPERIMENT = 'hillstrom/hillstrom.csv';
const SHOP = 'cdnow/cdnowElog.csv';
const DAY_MS = 86_400_000;
const MAPPINGS = new URL('../../../../data/mappings/', import.meta.url);

/** Public files are never kept in the repository: a directory named from outside holds them, or the tests are skipped. */
const directory = process.env['ERESPECT_REFERENCE_DATA'] ?? '';
const hasReference = (path: string): boolean => directory !== '' && existsSync(join(directory, path));
const readReference = (path: string): string => readFileSync(join(directory, path), 'utf8');
const readMapping = (name: string): Mapping => mappingSchema.parse(JSON.parse(readFileSync(new URL(name, MAPPINGS), 'utf8')));

for (const path of [EXPERIMENT, SHOP]) {
  if (!hasReference(path)) console.warn(`Skipped: ERESPECT_REFERENCE_DATA holds no ${path}.`);
}

const loadedRows = (answer: ImportAnswer): Record<string, number> => Object.fromEntries(answer.kinds.map((each) => [each.kind, each.rows_loaded]));
const valuesOf = (answer: QueryAnswer): Record<string, Record<string, number | null>> =>
  Object.fromEntries(answer.rows.map((row) => [Object.values(row.by).join(' '), Object.fromEntries(Object.entries(row.figures).map(([id, { value }]) => [id, value]))]));

/** Rows of a plain CSV, read by other means than the product's. */
function plainRows(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at]!, cell])));
}
const cents = (amount: string): number => Math.round(Number(amount) * 100);
const euros = (sum: number): number => sum / 100;

describe.skipIf(!hasReference(EXPERIMENT))('the e-mail experiment', () => {
  const period = { from: '2008-03-01', to: '2008-03-31' };
  const ask = (query: Omit<QueryInput, 'period'>): Promise<QueryAnswer> => answerQuery(queryRequest.parse({ period, horizon_days: 30, ...query }), bench);
  let bench: Bench;
  let imported: ImportAnswer;
  beforeAll(async () => {
    bench = await openBench();
    imported = await bench.load({ name: 'experiment.csv', text: readReference(EXPERIMENT), mapping: readMapping('email-experiment.json') });
  });
  afterAll(() => bench.close());

  it('feeds four kinds from one file and loses nothing', () => {
    expect(loadedRows(imported)).toEqual({ suppliers: 1, campaigns: 3, leads: 64_000, orders: 578 });
    expect(imported).toMatchObject({ rows_rejected: 0, rows_pending: 0, rows_duplicate: 0, rows_corrected: 0 });
  });

  it('gives the known answers by arm once the cohort is mature', async () => {
    const answer = await ask({ figures: ['leads_net', 'people_recruited', 'people_mature', 'buyers', 'orders', 'revenue_eur', 'conversion_rate', 'margin_eur'], by: ['campaign'], as_of: '2008-04-30' });
    const arm = (people: number, buyers: number, revenue: number): Record<string, number | null> =>
      ({ leads_net: people, people_recruited: people, people_mature: people, buyers, orders: buyers, revenue_eur: revenue, conversion_rate: buyers / people, margin_eur: null });
    expect(valuesOf(answer)).toEqual({
      'EXPERIMENT-MENS': arm(21_307, 267, 30_311.69),
      'EXPERIMENT-WOMENS': arm(21_387, 189, 23_038.11),
      'EXPERIMENT-NONE': arm(21_306, 122, 13_908.33),
    });
    expect(answer.totals.figures).toMatchObject({ people_recruited: { value: 64_000 }, buyers: { value: 578 }, revenue_eur: { value: 67_258.13 }, margin_eur: { value: null, status: 'no_data' } });
  });

  it('calls the cohort immature at the latest instant of the data', async () => {
    const answer = await ask({ figures: ['people_mature', 'conversion_rate'] });
    expect(answer.meta.as_of).toBe('2008-04-03T12:00:00.000Z');
    expect(answer.totals.figures).toMatchObject({ people_mature: { value: 0, status: 'ok' }, conversion_rate: { value: null, status: 'immature' } });
  });
});

describe.skipIf(!hasReference(SHOP))('the shop log', () => {
  let bench: Bench;
  let text: string;
  let imported: ImportAnswer;
  beforeAll(async () => {
    bench = await openBench();
    text = readReference(SHOP);
    imported = await bench.load({ name: 'shop.csv', text, mapping: readMapping('shop-orders.json') });
  });
  afterAll(() => bench.close());

  /** Orders, buyers and money of people within so many days of their first order; all of them when no horizon is given. */
  function sums(horizonDays = Number.POSITIVE_INFINITY): Record<string, number> {
    const dayOf = ({ date }: Record<string, string>): number => Date.parse(date!.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')) / DAY_MS;
    const first = new Map<string, number>();
    const orders = new Map<string, number>();
    let revenue = 0;
    for (const row of plainRows(text)) {
      const person = row['masterid']!;
      if (!first.has(person)) first.set(person, dayOf(row));
      if (dayOf(row) - first.get(person)! >= horizonDays) continue;
      orders.set(person, (orders.get(person) ?? 0) + 1);
      revenue += cents(row['sales']!);
    }
    const counts = [...orders.values()];
    return { orders: counts.reduce((a, b) => a + b, 0), buyers: counts.length, repeat_buyers: counts.filter((n) => n > 1).length, revenue_eur: euros(revenue) };
  }

  const figures = ['orders', 'buyers', 'repeat_buyers', 'revenue_eur'];
  const ask = (query: Partial<QueryInput>): Promise<QueryAnswer> =>
    answerQuery(queryRequest.parse({ figures, period: { from: '1997-01-01', to: '1998-06-30' }, ...query }), bench);

  it('feeds four kinds from one file and loses nothing', () => {
    expect(loadedRows(imported)).toEqual({ suppliers: 1, campaigns: 1, leads: 2357, orders: 6919 });
    expect(imported).toMatchObject({ rows_rejected: 0, rows_pending: 0, rows_duplicate: 0, rows_corrected: 0 });
  });

  it('recruits each person once, on the first order', async () => {
    const answer = await ask({ figures: ['leads_gross', 'people_recruited', 'people_mature'] });
    expect(valuesOf(answer)['']).toEqual({ leads_gross: 2357, people_recruited: 2357, people_mature: 2357 });
  });

  it('counts every order of the calendar', async () => {
    expect(sums()).toMatchObject({ orders: 6919, revenue_eur: 244_091.94 });
    expect(valuesOf(await ask({ basis: 'calendar' }))['']).toEqual(sums());
  });

  it.each([30, 90, 180, 365] as const)('counts the orders within %i days of the first', async (horizon_days) => {
    expect(valuesOf(await ask({ horizon_days }))['']).toEqual(sums(horizon_days));
  });
});
