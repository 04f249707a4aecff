import { describe, expect, it } from 'vitest';
import { FIGURE_IDS, answer, loadDataset, placesOf, randomDataset, randomQuery, type Answer, type Cell, type Dataset, type Query } from './index.ts';

const SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);
const ALL_TIME = { from: '2020-01-01', to: '2030-12-31' };
const REASONS = ['duplicate_cross', 'duplicate_own', 'throwaway', 'role', 'invalid', 'unproven'].map((reason) => `leads_${reason}`);
const ADDITIVE = [
  ...REASONS,
  'leads_gross', 'leads_rejected', 'leads_accepted', 'leads_net', 'leads_gross_mature', 'leads_without_proof',
  'spend_eur', 'spend_mature_eur', 'spend_media_eur', 'spend_lead_fee_eur', 'spend_contract_eur', 'paid_twice_eur', 'claimable_eur',
  'orders', 'revenue_eur', 'sends', 'delivered', 'bounces_hard', 'bounces_soft', 'clicks_human', 'unsubscribes', 'complaints',
];

type Figures = Readonly<Record<string, Cell>>;

interface Sample {
  dataset: Dataset;
  answers: { query: Query; found: Answer }[];
}

const valueOf = (figures: Figures, id: string) => figures[id]?.value ?? 0;
const close = (left: number, right: number) => Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));

function sample(seed: number): Sample {
  const dataset = loadDataset(randomDataset(seed).files);
  const queries = Array.from({ length: 8 }, (_, index) => randomQuery(seed * 1000 + index, dataset));
  return { dataset, answers: queries.map((query) => ({ query, found: answer(dataset, query) })) };
}

const samples = new Map(SEEDS.map((seed) => [seed, sample(seed)]));

function sampleOf(seed: number): Sample {
  return samples.get(seed) ?? sample(seed);
}

function isPartition(figures: Figures): boolean {
  const parts = [...REASONS, 'leads_rejected', 'leads_net'].reduce((sum, id) => sum + valueOf(figures, id), 0);
  return parts === valueOf(figures, 'leads_gross');
}

/** Some facts lack these dimensions: by them they are told in totals alone. */
const LACKED = new Set(['variant', 'list', 'cohort_month', 'mailbox_provider', 'gender', 'age_band']);

function addsUp({ query: { by = [] }, found: { rows, totals } }: Sample['answers'][number], id: string): boolean {
  const untold = rows.every(({ figures }) => figures[id]?.value === null);
  if (untold && (rows.length > 0 || by.some((dimension) => LACKED.has(dimension)))) return true;
  return close(rows.reduce((sum, { figures }) => sum + valueOf(figures, id), 0), valueOf(totals.figures, id));
}

describe('random data sets', () => {
  it('are the same for the same seed and differ between seeds', () => {
    expect(randomDataset(7)).toEqual(randomDataset(7));
    expect(randomDataset(7)).not.toEqual(randomDataset(8));
  });

  it('reach every reason, status and price', () => {
    const cells = SEEDS.flatMap((seed) => sampleOf(seed).answers).flatMap(({ found }) => Object.entries(found.totals.figures));
    const reached = new Set(cells.filter(([, { value }]) => value !== null && value !== 0).map(([id]) => id));
    const statuses = new Set(cells.map(([, { status }]) => status));
    expect(FIGURE_IDS.filter((id) => !reached.has(id))).toEqual([]);
    expect([...statuses].sort()).toEqual(['immature', 'no_data', 'ok', 'partial', 'too_few']);
    const byModel = SEEDS.flatMap((seed) => answer(sampleOf(seed).dataset, { figures: [], by: ['price_model'], period: ALL_TIME }).rows);
    const models = byModel.map(({ by }) => by['price_model']);
    expect(new Set(models)).toEqual(new Set(['cpl', 'cpm', 'cpc', 'cpa', 'fixed', 'unknown']));
  });

  it.each(SEEDS)('seed %i: gross leads are the rejected, the excluded and the net', (seed) => {
    const all = sampleOf(seed).answers.flatMap(({ found }) => found.rows.map(({ figures }) => ({ figures })).concat(found.totals));
    expect(all.filter(({ figures }) => !isPartition(figures))).toEqual([]);
  });

  it.each(SEEDS)('seed %i: rows add up to totals', (seed) => {
    const wrong = sampleOf(seed).answers.flatMap((asked) =>
      ADDITIVE.filter((id) => !addsUp(asked, id)).map((id) => `${id} ${JSON.stringify({ ...asked.query, figures: [] })}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(SEEDS)('seed %i: a cohort spends what the calendar spends', (seed) => {
    const ids = ['spend_eur', 'spend_media_eur', 'spend_contract_eur'];
    const spent = (basis: string) => answer(sampleOf(seed).dataset, { figures: ids, period: ALL_TIME, basis }).totals.figures;
    const [cohort, calendar] = [spent('cohort'), spent('calendar')];
    expect(ids.filter((id) => !close(valueOf(cohort, id), valueOf(calendar, id)))).toEqual([]);
  });

  it.each(SEEDS)('seed %i: every solicited person stands in one place', (seed) => {
    const { dataset, answers } = sampleOf(seed);
    for (const { query, found } of answers) {
      const { people_solicited: solicited, people_silent: silent } = found.totals.figures;
      if (solicited?.value === null) continue;
      const places = placesOf(dataset, query);
      expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(solicited?.value);
      if (silent?.value !== null) expect(places.silent).toBe(silent?.value);
    }
  });
});
