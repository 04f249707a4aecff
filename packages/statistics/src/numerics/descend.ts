/** A function to make small: its value and its gradient at a point. */
export type Objective = (at: readonly number[]) => { value: number; gradient: number[] };
/** The same bounds for every coordinate. */
export type Bounds = { low?: number; high?: number };
export type Place = { at: number[]; value: number; gradient: number[] };
type Rows = readonly (readonly number[])[];

const STEPS = 300;
/** So many steps in a row that win nothing: along a ridge the rounding of the slope still promises what is not there. */
const IDLE_STEPS = 3;
const LONGEST_STEP = 1;
/** Twice what is still to be won, in units of log-likelihood: 1e-9 is 3e-5 of a standard error. */
const TOLERANCE = 1e-9;

export const dot = (u: readonly number[], v: readonly number[]): number => u.reduce((sum, each, i) => sum + each * v[i]!, 0);
export const times = (m: Rows, v: readonly number[]): number[] => m.map((row) => dot(row, v));
export const moved = (from: readonly number[], step: readonly number[], share: number): number[] => from.map((each, i) => each + share * step[i]!);
const identity = (n: number, scale: number): number[][] => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? scale : 0)));
/** What is too little to go on for: beside large values, rounding alone is more. */
export const enough = (value: number): number => Math.max(TOLERANCE, Math.abs(value) * 1e-14);
export const longestShare = (way: readonly number[]): number => LONGEST_STEP / Math.max(...way.map(Math.abs));

/** The nearest place within the bounds; there, a slope that leads out of them is none. */
export function placed(f: Objective, at: readonly number[], { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }: Bounds): Place {
  const held = at.map((each) => Math.min(high, Math.max(low, each)));
  const { value, gradient } = f(held);
  return { at: held, value, gradient: gradient.map((slope, i) => ((held[i] === high && slope < 0) || (held[i] === low && slope > 0) ? 0 : slope)) };
}

/**
 * Quasi-Newton descent (BFGS) from one start; `curvature` may give the inverse Hessian to begin with.
 * Steps never exceed one unit by coordinate: the coordinates are logarithms of parameters.
 *
 * @see Nocedal & Wright (2006), Numerical Optimization, 2nd ed., algorithm 6.1.
 */
export function descend(f: Objective, start: readonly number[], bounds: Bounds = {}, curvature?: Rows): Place {
  let { at, value, gradient } = placed(f, start, bounds);
  let h = curvature?.map((row) => [...row]) ?? identity(at.length, 1);
  let learnt = curvature !== undefined;
  let idle = 0;
  for (let step = 0; step < STEPS; step += 1) {
    let way = times(h, gradient).map((each) => -each);
    if (!(dot(way, gradient) < 0)) {
      h = identity(at.length, 1);
      way = gradient.map((each) => -each);
    }
    if (!(-dot(way, gradient) > enough(value))) break;
    const next = lineSearch(f, { at, value, gradient }, bounds, way, longestShare(way));
    if (!next) break;
    const s = next.at.map((each, i) => each - at[i]!);
    const y = next.gradient.map((each, i) => each - gradient[i]!);
    if (dot(s, y) > 1e-14) {
      if (!learnt) h = identity(at.length, dot(s, y) / dot(y, y));
      learnt = true;
      h = updated(h, s, y);
    }
    idle = value - next.value > enough(value) ? 0 : idle + 1;
    ({ at, value, gradient } = next);
    if (idle === IDLE_STEPS) break;
  }
  return { at, value, gradient };
}

/** A step that goes down enough and leaves less slope (weak Wolfe conditions), by doubling and halving; never longer than `longest`. */
export function lineSearch(f: Objective, from: Place, bounds: Bounds, way: readonly number[], longest: number): Place | null {
  const slope = dot(way, from.gradient);
  let [low, high, share] = [0, Number.POSITIVE_INFINITY, Math.min(1, longest)];
  let best: Place | null = null;
  for (let trial = 0; trial < 60; trial += 1) {
    const there = placed(f, moved(from.at, way, share), bounds);
    const isLower = there.value <= from.value + 1e-4 * share * slope;
    if (isLower) best = there;
    if (isLower && (share >= longest || dot(way, there.gradient) >= 0.9 * slope)) return there;
    if (isLower) low = share;
    else high = share;
    share = high === Number.POSITIVE_INFINITY ? Math.min(2 * low, longest) : (low + high) / 2;
    if (high - low < 1e-12) break;
  }
  return best;
}

function updated(h: Rows, s: readonly number[], y: readonly number[]): number[][] {
  const rho = 1 / dot(s, y);
  const hy = times(h, y);
  const scale = rho * (1 + rho * dot(y, hy));
  return h.map((row, i) => row.map((each, j) => each + scale * s[i]! * s[j]! - rho * (hy[i]! * s[j]! + s[i]! * hy[j]!)));
}
