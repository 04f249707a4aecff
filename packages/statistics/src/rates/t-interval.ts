import quantile from '@stdlib/stats-base-dists-t-quantile';
import type { ConfidenceInterval } from './wilson.ts';

/** What a database returns in one pass: how many values, their sum, the sum of their squares. */
export type Moments = { n: number; sum: number; sumOfSquares: number };

/**
 * Student t interval of a mean, in the unit of the values (euros per person for `margin_per_person_eur`).
 * Zeros count among the n values. Null below n = 2, where no variance exists. The level lies in (0, 1).
 *
 * @throws RangeError when the level is outside (0, 1) or a moment is not finite.
 * @example meanInterval({ n: 5, sum: 15, sumOfSquares: 55 }) // { low: 1.036757, high: 4.963243, level: 0.95 }
 * @see Student (1908), Biometrika 6; quantile from @stdlib/stats-base-dists-t-quantile.
 */
export function meanInterval({ n, sum, sumOfSquares }: Moments, level = 0.95): ConfidenceInterval | null {
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`);
  if (![n, sum, sumOfSquares].every(Number.isFinite)) throw new RangeError('moments must be finite');
  if (n < 2) return null;
  const mean = sum / n;
  // Rounding can bring n equal values a hair under zero.
  const variance = Math.max(0, (sumOfSquares - sum * mean) / (n - 1));
  const half = quantile((1 + level) / 2, n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half, level };
}
