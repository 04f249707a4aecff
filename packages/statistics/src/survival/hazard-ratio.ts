import { checkRate, standardErrors, type ConfidenceInterval } from '../rates/wilson.ts';

/** A hazard per attempt: events among n attempts at risk (counts). */
export type Hazard = { events: number; n: number };

/**
 * Ratio of two hazards per attempt, (a ÷ n) ÷ (b ÷ m), with its log-normal interval; null without an event on either side.
 *
 * @throws RangeError when a hazard is no rate, or the level is outside (0, 1).
 * @example hazardRatio({ events: 30, n: 1000 }, { events: 100, n: 10_000 }) // { ratio: 3, interval: { low: 2.005363, high: 4.487966, level: 0.95 } }
 * @see Katz, Baptista, Azen & Pike (1978), Biometrics 34, 469–474.
 */
export function hazardRatio(one: Hazard, two: Hazard, level = 0.95): { ratio: number; interval: ConfidenceInterval } | null {
  const z = standardErrors(level);
  checkRate(one.events, one.n);
  checkRate(two.events, two.n);
  if (one.events === 0 || two.events === 0) return null;
  const ratio = (one.events / one.n) / (two.events / two.n);
  const spread = Math.exp(z * Math.sqrt(1 / one.events - 1 / one.n + 1 / two.events - 1 / two.n));
  return { ratio, interval: { low: ratio / spread, high: ratio * spread, level } };
}
