import quantile from '@stdlib/stats-base-dists-beta-quantile';
import { jeffreysPosterior } from './beta.ts';
import { checkRate, type ConfidenceInterval } from './wilson.ts';

/**
 * Jeffreys interval of a rate k ÷ n: equal tails of Beta(k + ½, n − k + ½), ends forced to 0 at k = 0 and to 1 at k = n.
 *
 * @throws RangeError when n ≤ 0, k is outside [0, n], or the level is outside (0, 1).
 * @example jeffreys(81, 263) // { low: 0.254522, high: 0.365647, level: 0.95 }
 * @see Brown, Cai & DasGupta (2001), Statistical Science 16; quantile from @stdlib/stats-base-dists-beta-quantile.
 */
export function jeffreys(k: number, n: number, level = 0.95): ConfidenceInterval {
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`);
  checkRate(k, n);
  const { a, b } = jeffreysPosterior(k, n);
  return { low: k === 0 ? 0 : quantile((1 - level) / 2, a, b), high: k === n ? 1 : quantile((1 + level) / 2, a, b), level };
}
