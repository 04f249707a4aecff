/** An interval of a rate or a mean at a confidence level, in the unit of what it bounds. */
export type ConfidenceInterval = { low: number; high: number; level: number };

const Z_95 = 1.959963984540054;

/** Two-sided normal quantiles; a closed list, because every figure of the product is printed at one of these levels. */
const Z: ReadonlyMap<number, number> = new Map([
  [0.8, 1.2815515655446004],
  [0.9, 1.6448536269514722],
  [0.95, Z_95],
  [0.99, 2.5758293035489004],
]);

/**
 * Wilson score interval of a rate k ÷ n (both counts, 0 ≤ k ≤ n, n > 0); the ends are rates in [0, 1].
 * At k = 0 the low end is exactly 0 and at k = n the high end is exactly 1.
 *
 * @throws RangeError when n ≤ 0, k is outside [0, n], or the level is not 0.8, 0.9, 0.95 or 0.99.
 * @example wilson(81, 263) // { low: 0.255289, high: 0.366210, level: 0.95 }
 * @see Wilson (1927), JASA 22; Brown, Cai & DasGupta (2001), Statistical Science 16.
 */
export function wilson(k: number, n: number, level = 0.95): ConfidenceInterval {
  const z = Z.get(level);
  if (z === undefined) throw new RangeError(`no normal quantile for level ${level}`);
  if (!(n > 0) || !(k >= 0) || !(k <= n)) throw new RangeError(`not a rate: ${k} of ${n}`);
  const rate = k / n;
  const scale = 1 + (z * z) / n;
  const centre = (rate + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n))) / scale;
  return { low: k === 0 ? 0 : Math.max(0, centre - half), high: k === n ? 1 : Math.min(1, centre + half), level };
}
