import { intervalOfDifference } from './interval-of-difference.ts';
import { wilson, type ConfidenceInterval } from './wilson.ts';

/**
 * Interval of the difference of two independent rates, k1/n1 − k2/n2, from their Wilson intervals (hybrid score, no continuity correction).
 *
 * @throws RangeError as wilson does.
 * @example newcombe({ k: 56, n: 70 }, { k: 48, n: 80 }) // { low: 0.052431, high: 0.333873, level: 0.95 }
 * @see Newcombe (1998), Statistics in Medicine 17, 873–890, method 10.
 */
export function newcombe(one: { k: number; n: number }, two: { k: number; n: number }, level = 0.95): ConfidenceInterval {
  const estimated = ({ k, n }: { k: number; n: number }) => ({ value: k / n, ...wilson(k, n, level) });
  return { ...intervalOfDifference(estimated(one), estimated(two)), level };
}
