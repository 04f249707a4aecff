import type { ValueCohortsAnswer, ValueForecast, ValueGroup, ValuePoint, ValuePredictionAnswer } from '@e-respect/contract';

export type CurvePoint = { age: number; value: number; /** everybody has been watched that long */ firm: boolean };
/** From what a group has given at its mean age to what it is expected to give by the horizon after as_of. */
export type CurveForecast = { from: CurvePoint; to: CurvePoint; low: number; high: number };
export type CurveLine = { id: string; name: string; all: boolean; points: CurvePoint[]; forecast: CurveForecast | null };
export type CurvesModel = {
  lines: CurveLine[];
  /** Groups that are in the table only. */
  others: string[];
  /** Revenue stands in for margin where no margin is known. */
  unit: 'margin' | 'revenue';
  ages: number[]; ticks: number[];
};

const MOST_LINES = 8;
/** The minimum of a value per person: a smaller group, or the end of a curve that fewer have lived, stands in the table only. */
const FEWEST_PEOPLE = 200;

/** Value per person by age: one line per group, the largest and the two that end highest and lowest, beside all of them together. */
export function valueCurves(answer: ValueCohortsAnswer, prediction: ValuePredictionAnswer | null, allName: string): CurvesModel {
  const unit = knowsMargin(answer.total) ? 'margin' : 'revenue';
  const drawn = drawnGroups(answer.groups, unit);
  const ready = prediction?.status === 'ready' && unit === 'margin' ? prediction : null;
  const forecasts = new Map(ready?.groups.map((each) => [each.id, each]));
  const lines = [
    lineOf(answer.total, unit, allName, answer.horizon_days, ready?.total),
    ...drawn.map((group) => ({ ...lineOf(group, unit, group.label, answer.horizon_days, forecasts.get(group.id)), all: false })),
  ];
  const ages = lines.flatMap(({ points, forecast }) => [...points.map(({ age }) => age), ...(forecast ? [forecast.to.age] : [])]);
  const values = lines.flatMap(({ points, forecast }) => [...points.map(({ value }) => value), ...(forecast ? [forecast.low, forecast.high] : [])]);
  return {
    lines, unit, others: answer.groups.filter((group) => !drawn.includes(group)).map(({ label }) => label),
    ages: ticksBetween(0, Math.max(answer.horizon_days, ...ages), [5, 10, 30, 60, 90, 180, 365]), ticks: ticksBetween(Math.min(0, ...values), Math.max(0.01, ...values)),
  };
}

const valueOf = (point: ValuePoint, unit: CurvesModel['unit']): number | null => (point.at_risk < FEWEST_PEOPLE ? null : unit === 'margin' ? point.margin_per_person_eur : point.revenue_per_person_eur);
const endOf = ({ curve }: ValueGroup, unit: CurvesModel['unit']): number | null => curve.map((point) => valueOf(point, unit)).findLast((value) => value !== null) ?? null;

function drawnGroups(groups: readonly ValueGroup[], unit: CurvesModel['unit']): ValueGroup[] {
  const able = groups.filter((group) => group.people >= FEWEST_PEOPLE && endOf(group, unit) !== null);
  const ranked = [...able].sort((a, b) => endOf(b, unit)! - endOf(a, unit)!);
  const named = new Set([...new Set([ranked[0], ranked.at(-1), ...able])].slice(0, MOST_LINES));
  return able.filter((group) => named.has(group));
}

const knowsMargin = ({ curve }: ValueGroup): boolean => curve.every((point) => point.margin_per_person_eur !== null || point.at_risk === 0);

function lineOf(group: ValueGroup, unit: CurvesModel['unit'], name: string, horizon: number, forecast: ValueForecast | undefined): CurveLine {
  const points = group.curve.flatMap((point) => {
    const value = valueOf(point, unit);
    return value === null ? [] : [{ age: point.age_days, value, firm: point.complete }];
  });
  return { id: group.id, name, all: true, points: points.length > 0 ? [{ age: 0, value: 0, firm: true }, ...points] : [], forecast: forecastOf(group, horizon, forecast) };
}

function forecastOf({ people, margin_eur: soFar, mean_age_days: age }: ValueGroup, horizon: number, forecast: ValueForecast | undefined): CurveForecast | null {
  if (!forecast || soFar === null || people === 0 || forecast.people === 0 || forecast.margin_per_person_eur === null || !forecast.margin_interval) return null;
  const now = soFar / people;
  const { low, high } = forecast.margin_interval;
  return {
    from: { age, value: now, firm: true }, to: { age: age + horizon, value: now + forecast.margin_per_person_eur, firm: false },
    low: now + low / forecast.people, high: now + high / forecast.people,
  };
}

/** Round steps from under `low` to over `high`, about five. */
function ticksBetween(low: number, high: number, steps?: readonly number[]): number[] {
  const size = 10 ** Math.floor(Math.log10((high - low) / 5));
  const step = (steps ?? [1, 2, 5, 10].map((each) => each * size)).find((each) => (high - low) / each <= 6) ?? (steps?.at(-1) ?? size * 10);
  const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)));
}

/** Places that were wished for, moved apart as little as it takes to leave `gap` between them, within [low, high] where they fit. */
export function spreadLabels(wished: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  const order = wished.map((_, i) => i).sort((a, b) => wished[a]! - wished[b]!);
  const placed = [...wished];
  let least = low;
  for (const i of order) { placed[i] = Math.max(least, wished[i]!); least = placed[i]! + gap; }
  let most = high;
  for (const i of order.toReversed()) { placed[i] = Math.min(most, placed[i]!); most = placed[i]! - gap; }
  return placed;
}
