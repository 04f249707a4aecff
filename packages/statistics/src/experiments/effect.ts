import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { standardErrors } from '../rates/wilson.ts';

/** What one arm of an experiment showed: n people, the mean outcome (a rate is a mean of 0 and 1) and its variance between people. */
export type ArmMoments = { n: number; mean: number; variance: number };
export type Bound = { low: number; high: number; p: number };
export type Effect = {
  /** Mean of the arm less mean of the control. */
  difference: number;
  se: number;
  /** Normal interval and p, right for someone who looks once, at the end fixed before. */
  fixed: Bound;
  /** Normal-mixture interval and p, right however often someone looks. */
  always_valid: Bound;
};

/** A rate as moments: variance p(1 − p). */
export const rateMoments = (k: number, n: number): ArmMoments => ({ n, mean: k / n, variance: (k / n) * (1 - k / n) });

/**
 * Effect of an arm against the control, in the unit of the outcome. V = s₁²/n₁ + s₂²/n₂, unpooled. With the scale τ of effects worth
 * seeing, fixed before: Λ = √(V/(V+τ²)) exp(τ²d²/(2V(V+τ²))), p = min(1, 1/Λ), interval d ± √(V(V+τ²)/τ² (2 ln(1/α) + ln((V+τ²)/V))).
 * Without any variance nothing is uncertain: the interval is the difference itself, p 0 or 1.
 *
 * @throws RangeError when n, τ or α is out of range, or a variance is negative.
 * @example effect(rateMoments(130, 1000), rateMoments(100, 1000), { tau: 0.03 }).always_valid // { low: −0.013735, high: 0.073735, p: 0.382271 }
 * @see Robbins (1970), Annals of Mathematical Statistics 41; Johari, Pekelis & Walsh (2022), Operations Research 70.
 */
export function effect(arm: ArmMoments, control: ArmMoments, { tau, alpha = 0.05 }: { tau: number; alpha?: number }): Effect {
  if (!(tau > 0) || !(alpha > 0 && alpha < 1)) throw new RangeError(`tau ${tau} and alpha ${alpha} must be above 0, alpha under 1`);
  if ([arm, control].some(({ n, mean, variance }) => !(n > 0 && variance >= 0 && Number.isFinite(mean)))) throw new RangeError('an arm needs people, a mean and a variance');
  const difference = arm.mean - control.mean;
  const v = arm.variance / arm.n + control.variance / control.n;
  const se = Math.sqrt(v);
  if (v === 0) {
    const certain = { low: difference, high: difference, p: difference === 0 ? 1 : 0 };
    return { difference, se, fixed: certain, always_valid: certain };
  }
  const fixedHalf = standardErrors(1 - alpha) * se;
  const t2 = tau * tau;
  const logLambda = 0.5 * Math.log(v / (v + t2)) + (t2 * difference * difference) / (2 * v * (v + t2));
  const validHalf = Math.sqrt(((v * (v + t2)) / t2) * (2 * Math.log(1 / alpha) + Math.log((v + t2) / v)));
  return {
    difference,
    se,
    fixed: { low: difference - fixedHalf, high: difference + fixedHalf, p: 2 * normalCdf(-Math.abs(difference) / se, 0, 1) },
    always_valid: { low: difference - validHalf, high: difference + validHalf, p: Math.min(1, Math.exp(-logLambda)) },
  };
}
