import type { FigureStatus, ValueGroup, ValuePoint } from '@e-respect/contract';
import { figure } from '@e-respect/metrics';
import { kaplanMeier, meanCumulative, standardErrors, survivalAt, wilson, type DayAmount, type SurvivalPoint, type WatchedDays } from '@e-respect/statistics';

/** What a group's curve is drawn from: who was watched how long, when they first ordered, what came in at each age. */
export interface Aging {
  watched: readonly WatchedDays[];
  firsts: readonly { age: number; days: number; people: number }[];
  /** Null from the first age on that has an order without margin. */
  margin: readonly DayAmount[];
  marginKnownUntil: number;
  revenue: readonly DayAmount[];
}

/** Ages of a curve, in days: about a dozen, the horizon last. */
const STEPS: Record<number, number> = { 30: 5, 90: 10, 180: 15, 365: 30 };
const LEVEL = 0.95;
const Z = standardErrors(LEVEL);

export function agesUntil(horizon: number): number[] {
  const step = STEPS[horizon] ?? horizon;
  return [...Array.from({ length: Math.ceil(horizon / step) - 1 }, (_, i) => (i + 1) * step), horizon];
}

/** First orders as survival reads them: an order of age d is known at the end of that day; who has not ordered is lost from sight at their last whole day. */
function survivalOf({ watched, firsts }: Aging): SurvivalPoint[] {
  const ordered = new Map<number, number>();
  for (const { days, people } of firsts) ordered.set(days, (ordered.get(days) ?? 0) + people);
  return kaplanMeier([
    ...firsts.map(({ age, people }) => ({ t: age + 1, event: true, count: people })),
    ...watched.map(({ days, count }) => ({ t: days, event: false, count: count - (ordered.get(days) ?? 0) })),
  ]);
}

type Converted = Pick<ValuePoint, 'converted' | 'converted_interval'>;

/** While everybody is watched, the estimate is a count: that of the conversion rate, with its interval. */
function counted({ firsts }: Aging, age: number, people: number): Converted {
  const buyers = firsts.reduce((sum, first) => (first.age < age ? sum + first.people : sum), 0);
  return { converted: buyers / people, converted_interval: wilson(buyers, people, LEVEL) };
}

/** 1 − Ŝ with Greenwood's interval; before any order its error is 0, and Wilson's for none of n is told instead. */
function estimated(read: { survival: number; se: number } | null, atRisk: number): Converted {
  if (!read) return { converted: null, converted_interval: null };
  const { survival, se } = read;
  if (survival === 1) return { converted: 0, converted_interval: atRisk > 0 ? wilson(0, atRisk, LEVEL) : null };
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  return { converted: 1 - survival, converted_interval: { low: clip(1 - survival - Z * se), high: clip(1 - survival + Z * se), level: LEVEL } };
}

export interface Curve { points: ValuePoint[]; expected: ValueGroup['converted_expected'] }

/** Value and conversion of a group at each age, and what its conversion is expected to be at the horizon. */
export function valueCurve(aging: Aging, horizon: number): Curve {
  const ages = agesUntil(horizon);
  const people = aging.watched.reduce((sum, { count }) => sum + count, 0);
  const longest = aging.watched.reduce((most, { days }) => Math.max(most, days), 0);
  const survival = survivalOf(aging);
  const margins = meanCumulative(aging.watched, aging.margin, ages);
  const revenues = meanCumulative(aging.watched, aging.revenue, ages);
  const points = ages.map((age, i): ValuePoint => {
    const { at_risk: atRisk, mean } = margins[i]!;
    const complete = people > 0 && atRisk === people;
    return {
      age_days: age, at_risk: atRisk, complete,
      margin_per_person_eur: age > aging.marginKnownUntil ? null : mean, revenue_per_person_eur: revenues[i]!.mean,
      ...(complete ? counted(aging, age, people) : estimated(people > 0 ? survivalAt(survival, age, longest) : null, atRisk)),
    };
  });
  const last = points.at(-1)!;
  const expected = { value: last.converted, interval: last.converted_interval, n: last.at_risk, status: statusOf(last.converted, last.at_risk, people) };
  return { points, expected };
}

function statusOf(value: number | null, n: number, people: number): FigureStatus {
  if (people === 0) return 'no_data';
  if (value === null) return 'immature';
  return n < FEWEST_WATCHED ? 'too_few' : 'ok';
}

/** The minimum of the conversion rate. */
export const FEWEST_WATCHED = (() => { const each = figure('conversion_rate'); return each.kind === 'ratio' ? (each.minimum?.n ?? 0) : 0; })();
