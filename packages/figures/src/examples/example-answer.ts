import type { FigureSet, FigureStatus, FigureValue, QueryAnswer } from '@e-respect/contract';
import { meanInterval, wilson } from '@e-respect/statistics';

/** Plain counts of one row, as a database would return them; null is unknown. Everything is mature unless said. */
export type Counts = Record<string, number | null>;

const ok = (value: number | null): FigureValue => ({ value, inputs: {}, status: value === null ? 'no_data' : 'ok' });

function ratio(counts: Counts, above: string, below: string, minimum: [string, number] | null, withInterval = false): FigureValue {
  const [k, n] = [counts[above] ?? null, counts[below] ?? null];
  const inputs = { [above]: k, [below]: n };
  if (below === 'people_mature' && n === 0 && (counts.people_recruited ?? 0) > 0) return { value: null, inputs, status: 'immature' };
  if (k === null || n === null || n === 0) return { value: null, inputs, status: 'no_data' };
  const interval = withInterval && k <= n ? { interval: wilson(k, n) } : {};
  return { value: k / n, inputs, ...interval, status: statusOf(counts, minimum) };
}

function statusOf(counts: Counts, minimum: [string, number] | null): FigureStatus {
  return minimum !== null && (counts[minimum[0]] ?? 0) < minimum[1] ? 'too_few' : 'ok';
}

const MATURE: [string, number] = ['people_mature', 200];
const LEADS: [string, number] = ['leads_gross', 30];

/** Margins spread over buyers so that the t interval has a plausible width. */
function returns(counts: Counts): { perPerson: FigureValue; roi: FigureValue } {
  const [margin, spend, people, buyers] = [counts.margin_eur ?? null, counts.spend_mature_eur ?? null, counts.people_mature ?? 0, counts.buyers ?? 0];
  const perPerson = ratio(counts, 'margin_eur', 'people_mature', MATURE);
  const inputs = { margin_eur: margin, spend_mature_eur: spend };
  if (perPerson.value === null || margin === null || spend === null || spend === 0) return { perPerson, roi: { value: null, inputs, status: perPerson.status === 'immature' ? 'immature' : 'no_data' } };
  const bounds = buyers > 0 ? meanInterval({ n: people, sum: margin, sumOfSquares: (1.5 * margin * margin) / buyers }) : null;
  const roi: FigureValue = { value: (margin - spend) / spend, inputs, status: perPerson.status };
  if (bounds === null) return { perPerson, roi };
  const scaled = (mean: number): number => (mean * people - spend) / spend;
  return { perPerson: { ...perPerson, interval: bounds }, roi: { ...roi, interval: { low: scaled(bounds.low), high: scaled(bounds.high), level: 0.95 } } };
}

/** Every figure of the overview from plain counts, with the statuses and intervals of the dictionary. */
export function exampleFigures(given: Counts): FigureSet {
  const counts: Counts = { ...given };
  counts.people_mature ??= counts.people_recruited ?? null;
  if (!('spend_mature_eur' in given)) counts.spend_mature_eur = counts.spend_eur ?? null;
  counts.leads_gross_mature ??= counts.leads_gross ?? null;
  const { perPerson, roi } = returns(counts);
  return {
    ...Object.fromEntries(Object.entries(counts).map(([id, value]) => [id, ok(value)])),
    leads_per_eur_gross: ratio(counts, 'leads_gross', 'spend_eur', LEADS),
    leads_per_eur_net: ratio(counts, 'leads_net', 'spend_eur', LEADS),
    cost_per_lead_gross: ratio(counts, 'spend_eur', 'leads_gross', LEADS),
    cost_per_lead_net: ratio(counts, 'spend_eur', 'leads_net', LEADS),
    cost_per_person: ratio(counts, 'spend_eur', 'people_recruited', LEADS),
    cost_per_buyer: ratio(counts, 'spend_mature_eur', 'buyers', MATURE),
    conversion_rate: ratio(counts, 'buyers', 'people_mature', MATURE, true),
    conversion_rate_gross: ratio(counts, 'buyers', 'leads_gross_mature', MATURE, true),
    complaint_rate: ratio(counts, 'complaints', 'delivered', ['delivered', 1000], true),
    margin_per_person_eur: perPerson,
    roi,
  };
}

export type ExampleRow = { id: string; name: string; counts: Counts; compare?: Counts };

/** An answer by supplier; totals are given, since distinct people do not add up. */
export function exampleAnswer(rows: readonly ExampleRow[], totals: Counts, asOf = '2025-11-20T08:42:00.000Z'): QueryAnswer {
  return {
    rows: rows.map(({ id, name, counts, compare }) => ({
      by: { supplier: id }, labels: { supplier: name }, figures: exampleFigures(counts), ...(compare ? { compare: exampleFigures(compare) } : {}),
    })),
    totals: { figures: exampleFigures(totals) },
    meta: { data_version: 41, as_of: asOf, assumptions_id: null, warnings: [] },
  };
}
