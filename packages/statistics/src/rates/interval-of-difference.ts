import type { ConfidenceInterval } from './wilson.ts';

/** An estimate with the ends of its own interval. */
export type Estimated = { value: number; low: number; high: number };

/**
 * Interval of the difference of two independent estimates, one − two, from the intervals of each, at their level
 * (method of variance estimates recovery). On two Wilson intervals it is Newcombe's; on two t intervals, close to Welch's.
 *
 * @example intervalOfDifference({ value: 5, low: 2, high: 8 }, { value: 1, low: -3, high: 5 }) // { low: -1, high: 9 }
 * @see Zou & Donner (2008), Statistics in Medicine 27, 1693–1702.
 */
export function intervalOfDifference(one: Estimated, two: Estimated): Omit<ConfidenceInterval, 'level'> {
  const difference = one.value - two.value;
  return { low: difference - Math.hypot(one.value - one.low, two.high - two.value), high: difference + Math.hypot(one.high - one.value, two.value - two.low) };
}
