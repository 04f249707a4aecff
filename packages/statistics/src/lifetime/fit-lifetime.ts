import { fitFromStarts, sketchStep } from '../numerics/fit-from-starts.ts';
import type { Objective } from '../numerics/descend.ts';
import type { Minimum } from '../numerics/minimise.ts';
import { geometricObjective } from './bg-nbd.ts';
import { paretoObjective } from './pareto-nbd.ts';
import type { Histories } from './repeat-history.ts';

export const LIFETIME_MODELS = ['bg_nbd', 'mbg_nbd', 'pareto_nbd'] as const;
export type LifetimeModel = (typeof LIFETIME_MODELS)[number];

/** Parameters by name (r, alpha, a, b, or r, alpha, s, beta), alpha and beta in the unit of T. */
export type LifetimeParameters = { r: number; alpha: number } & ({ a: number; b: number } | { s: number; beta: number });

export type LifetimeFit = {
  model: LifetimeModel;
  parameters: LifetimeParameters;
  log_likelihood: number;
  /** Covariance of the logarithms of the parameters, in their order. */
  covariance: number[][];
  /** False when a parameter runs to nought or infinity (nobody leaves, all order alike): predictions are those of that limit. */
  settled: boolean;
};

/** Why no parameters are told: nobody repeats, nobody was watched, fewer different histories than parameters, or the search found no best. */
export type NoFit = { model: LifetimeModel; reason: 'no_repeat' | 'no_time' | 'too_few' | 'no_optimum' };

const OBJECTIVES: Record<LifetimeModel, (rows: Histories) => Objective> = {
  bg_nbd: (rows) => geometricObjective(rows, 'after_repeats'),
  mbg_nbd: (rows) => geometricObjective(rows, 'from_the_first'),
  pareto_nbd: paretoObjective,
};
/** Where the descents begin: heterogeneity of orders, then the two parameters of departure, with T of the order of 1. */
const STARTS: Record<LifetimeModel, readonly (readonly [r: number, leaving: number, staying: number])[]> = {
  bg_nbd: [[0.5, 1, 2], [2, 0.3, 3], [0.2, 5, 20], [1, 0.05, 0.1]],
  mbg_nbd: [[0.5, 1, 2], [2, 0.3, 3], [1, 5, 10], [0.3, 0.05, 0.1]],
  pareto_nbd: [[0.5, 1, 1], [2, 0.3, 2], [5, 10, 10], [0.5, 10, 20], [0.3, 0.1, 0.05]],
};
const FEWEST = 4;
/** Bounds of the logarithms; beyond, nothing changes any more but the rounding. */
const BOUNDS = { low: -14, high: 11 };

/**
 * Maximum likelihood of a lifetime model on compressed histories. Several starts on a sketch of the rows, the best refined on all
 * of them with the curvature already learnt. Time is measured in mean T inside, so that days and weeks fit alike.
 *
 * @example fitLifetime('bg_nbd', compress(people)) // { parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, … } on CDNOW
 * @see The objectives: bg-nbd.ts, pareto-nbd.ts.
 */
export function fitLifetime(model: LifetimeModel, rows: Histories): LifetimeFit | NoFit {
  const people = weighted(rows, () => 1);
  const orders = weighted(rows, (i) => rows.x[i]!);
  const unit = weighted(rows, (i) => rows.T[i]!) / people;
  if (!(orders > 0)) return { model, reason: 'no_repeat' };
  if (!(unit > 0)) return { model, reason: 'no_time' };
  if (rows.x.length < FEWEST) return { model, reason: 'too_few' };
  const scaled: Histories = { ...rows, t_x: rows.t_x.map((t) => t / unit), T: rows.T.map((t) => t / unit) };
  const best = bestOf(model, scaled, orders / people);
  if (!best) return { model, reason: 'no_optimum' };
  const [r, perOrder, third, fourth] = best.at.map(Math.exp) as [number, number, number, number];
  const alpha = (perOrder * people) / orders;
  return {
    model,
    parameters: model === 'pareto_nbd' ? { r, alpha: alpha * unit, s: third, beta: fourth * unit } : { r, alpha: alpha * unit, a: third, b: fourth },
    log_likelihood: -best.value - orders * Math.log(unit),
    covariance: best.covariance,
    settled: best.settled,
  };
}

function bestOf(model: LifetimeModel, rows: Histories, perPerson: number): Minimum | undefined {
  const sketch = sketched(rows);
  return fitFromStarts({
    starts: STARTS[model].map(([r, leaving, staying]) => [r, r, leaving, staying].map(Math.log)),
    bounds: BOUNDS,
    sketch: paced(OBJECTIVES[model](sketch), perPerson),
    ...(sketch === rows ? {} : { whole: { objective: paced(OBJECTIVES[model](rows), perPerson), share: weighted(sketch, () => 1) / weighted(rows, () => 1) } }),
  });
}

/** alpha counted in the mean time between orders, so that it keeps step with r however rare orders are. */
const paced = (f: Objective, perPerson: number): Objective => (at) => f(at.map((each, i) => (i === 1 ? each - Math.log(perPerson) : each)));

/** Rows at even steps, each standing for itself alone. */
function sketched(rows: Histories): Histories {
  const step = sketchStep(rows.x.length);
  if (step <= 1) return rows;
  const kept = (column: Float64Array): Float64Array => column.filter((_, i) => i % step === 0);
  return { x: kept(rows.x), t_x: kept(rows.t_x), T: kept(rows.T), count: kept(rows.count) };
}

function weighted(rows: Histories, value: (i: number) => number): number {
  return rows.count.reduce((sum, n, i) => sum + n * value(i), 0);
}
