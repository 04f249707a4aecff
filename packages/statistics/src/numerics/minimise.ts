import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { descend, dot, enough, lineSearch, longestShare, moved, placed, times, type Bounds, type Objective } from './descend.ts';

/**
 * Where the function is least, and the covariance a log-likelihood has there. Not `converged`: there was more to win. Not `settled`: a
 * coordinate ended at a bound, or could still move without changing anything.
 */
export type Minimum = { at: number[]; value: number; covariance: number[][]; converged: boolean; settled: boolean };

const POLISHES = 12;
/** A curvature below this leaves a coordinate free by ten units either way: nothing is known of it. */
const FLAT = 0.01;
/** What a flat direction may still promise by unit of length, in units of log-likelihood. */
const SLOPE = 1e-3;

const isAtBound = (each: number, { low, high }: Bounds): boolean => each === low || each === high;

/** Second derivatives by central differences of the gradient; none along a coordinate that its bound holds. */
function hessian(f: Objective, at: readonly number[], isHeld: (i: number) => boolean, width = 1e-4): Matrix {
  const rows = at.map((_, i) => {
    if (isHeld(i)) return at.map(() => 0);
    const shifted = (by: number): number[] => f(at.map((each, j) => (i === j ? each + by : each))).gradient;
    const [up, down] = [shifted(width), shifted(-width)];
    return up.map((each, j) => (isHeld(j) ? 0 : (each - down[j]!) / (2 * width)));
  });
  const one = new Matrix(rows);
  return one.add(one.transpose()).mul(0.5);
}

/**
 * The least value reached from one place by descent, then Newton steps on the exact curvature (linear algebra by ml-matrix).
 * A direction without curvature is left alone once nothing is to be won along it.
 */
export function minimise(f: Objective, start: readonly number[], bounds: Bounds = {}): Minimum {
  let { at, value } = descend(f, start, bounds);
  for (let polish = 0; polish < POLISHES; polish += 1) {
    const { gradient } = placed(f, at, bounds);
    const curved = hessian(f, at, (i) => isAtBound(at[i]!, bounds) && gradient[i] === 0);
    const lost: Minimum = { at, value, covariance: [], converged: false, settled: false };
    if (![...curved.to1DArray(), ...gradient].every(Number.isFinite)) return lost;
    const { inverse, flats } = flatAware(curved);
    const step = times(inverse, gradient).map((each) => -each);
    const promise = -dot(step, gradient);
    if (promise <= 1e3 * enough(value)) {
      const end = placed(f, moved(at, step, 1), bounds);
      const best = end.value <= value ? end : { at, value };
      return { at: best.at, value: best.value, covariance: inverse, converged: flats.every((way) => Math.abs(dot(way, gradient)) < SLOPE), settled: flats.length === 0 };
    }
    const next = lineSearch(f, { at, value, gradient }, bounds, step, longestShare(step));
    if (!next) return lost;
    ({ at, value } = descend(f, next.at, bounds));
  }
  return { at, value, covariance: [], converged: false, settled: false };
}

/** The inverse along the directions that are curved, and the others. */
function flatAware(curved: Matrix): { inverse: number[][]; flats: number[][] } {
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(curved, { assumeSymmetric: true });
  const scale = Matrix.diag(values.map((each) => (each < FLAT ? 0 : 1 / each)));
  const flats = values.flatMap((each, i) => (each < FLAT ? [vectors.getColumn(i)] : []));
  return { inverse: vectors.mmul(scale).mmul(vectors.transpose()).to2DArray(), flats };
}
