import quantile from '@stdlib/stats-base-dists-normal-quantile';

/** An interval of a rate or a mean at a confidence level, in the unit of what it bounds. */
export type ConfidenceInterval = { low: number; high: number; level: number };

/** Half-width of the two-sided normal interval, in standard errors: 1.96 at 0.95. */
export function standardErrors(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`);
  return quantile((1 + level) / 2, 0, 1);
}

/** Refuses what is no rate: 0 ≤ k ≤ n, n > 0. */
export function checkRate(k: number, n: number): void {
  if (!(n > 0) || !(k >= 0) || !(k <= n)) throw new RangeError(`not a rate: ${k} of ${n}`);
}

/**
 * Wilson score interval of a rate k ÷ n (both counts, 0 ≤ k ≤ n, n > 0); the ends are rates in [0, 1].
 * At k = 0 the low end is exactly 0 and at k = n the high end is exactly 1.
 *
 * @throws RangeError when n ≤ 0, k is outside [0, n], or the level is outside (0, 1).
 * @example wilson(81, 263) // { low: 0.255289, high: 0.366210, level: 0.95 }
 * @see Wilson (1927), JASA 22; Brown, Cai & DasGupta (2001), Statistical Science 16.
 */
export function wilson(k: number, n: number, level = 0.95): ConfidenceInterval {
  const z = standardErrors(level);
  checkRate(k, n);
  const rate = k / n;
  const scale = 1 + (z * z) / n;
  const centre = (rate + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n))) / scale;
  return { low: k === 0 ? 0 : Math.max(0, centre - half), high: k === n ? 1 : Math.min(1, centre + half), level };
}
