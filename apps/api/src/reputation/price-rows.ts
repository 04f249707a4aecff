import type { FigureStatus, PricedHarm } from '@e-respect/contract';
import type { HarmPricing, MarginMoments, ModelRow } from '@e-respect/metrics';
import type { Harm } from '@e-respect/reputation';
import { normalDraw, quantilesOf, seeded } from '@e-respect/statistics';
import { HARM_DRAWS, HARM_SEED, type PeriodHarm } from './harm-of.ts';
import { valueOf } from './used-assumptions.ts';

const PARTIAL = 1;
const UNKNOWN = 2;
const LEVEL = 0.95;
/** What the cost of a row is shown with: p10 to p90. */
const SHOWN = { low: 0.1, high: 0.9, level: 0.8 };
const MOST_MONTHS = 24;

/** The harm of a row, and which of its terms cannot be counted. */
export interface RowHarm { harm: Harm; missing: PricedHarm['missing']; partial: boolean; unknown: boolean }

/** Without complaints, or without the value of a contact, there is no cost to tell; another missing term is left out, and said. */
export function rowHarm(row: ModelRow, { assumptions, ownMailKnown }: Pick<PeriodHarm, 'assumptions' | 'ownMailKnown'>): RowHarm {
  const mailed = row.campaigns.length > 0;
  const unknown = (id: string): boolean => row.count(id).state === UNKNOWN;
  const missing: PricedHarm['missing'] = [
    ...(mailed && unknown('complaints') ? ['complaints' as const] : []),
    ...(mailed && valueOf(assumptions, 'value_per_contact_eur') === null ? ['value' as const] : []),
    ...(mailed && unknown('unsubscribes') ? ['unsubscribes' as const] : []),
    ...(mailed && unknown('bounces_hard') ? ['bounces' as const] : []),
    ...(mailed && unknown('people_pressured') ? ['pressure' as const] : []),
    ...(mailed && !ownMailKnown ? ['brand_mail' as const] : []),
    ...(mailed && ownMailKnown && valueOf(assumptions, 'margin_per_inboxed_eur') === null ? ['margin_per_mail' as const] : []),
  ];
  const told = ['complaints', 'unsubscribes', 'bounces_hard', 'people_pressured'].some((id) => row.count(id).state === PARTIAL);
  return { harm: harmIn(row), missing, partial: missing.length > 0 || told, unknown: unknown('harm_complaints') || missing.includes('complaints') || missing.includes('value') };
}

function harmIn(row: ModelRow): Harm {
  const count = (id: string): number => row.count(id).value ?? 0;
  const pressured = count('people_pressured');
  return {
    unsubscribes: count('harm_unsubscribes'), complaints: count('harm_complaints'), hard_bounces: count('harm_hard_bounces'), pressured_silent: pressured,
    mean_excess: pressured > 0 ? count('pressure_excess') / pressured : 0, months: pressured > 0 ? Math.min(MOST_MONTHS, count('pressure_months') / pressured) : 0, campaigns: row.campaigns,
  };
}

/** The cost of reputation as a figure: priced here, read by every formula above it. */
export function pricing(period: PeriodHarm): HarmPricing {
  return {
    cost(row) {
      const { harm, partial, unknown } = rowHarm(row, period);
      if (unknown) return { value: null, status: 'no_data' };
      const status: FigureStatus = partial ? 'partial' : 'ok';
      return { value: period.model.cost(harm).total_eur, interval: { ...quantilesOf(period.model.draws(harm), SHOWN.low, SHOWN.high), level: SHOWN.level }, status };
    },
    netValue({ margins, people, spend, row }) {
      const { harm, unknown } = rowHarm(row, period);
      if (unknown || spend <= 0) return null;
      const draws = netDraws(margins, period.model.draws(harm), ({ mean, cost }) => (mean * people - spend - cost) / spend);
      return draws && { ...quantilesOf(draws, (1 - LEVEL) / 2, (1 + LEVEL) / 2), level: LEVEL };
    },
  };
}

/** Draws of a result from the mean margin per person (normal, with its own error) and from the cost; null below two people. */
export function netDraws({ n, sum, sumOfSquares }: MarginMoments, costs: ArrayLike<number>, result: (drawn: { mean: number; cost: number }) => number): Float64Array | null {
  if (n < 2) return null;
  const mean = sum / n;
  const error = Math.sqrt(Math.max(0, (sumOfSquares - sum * mean) / (n - 1)) / n);
  const random = seeded(HARM_SEED);
  return Float64Array.from({ length: HARM_DRAWS }, (_, at) => result({ mean: mean + error * normalDraw(random), cost: costs[at]! }));
}
