import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * People needed in each of two arms to see a rate move from `base` to `target` (both in [0, 1], different) with the given power in a
 * two-sided test at alpha: (z_{1−α/2} √(2 p̄ q̄) + z_{power} √(p₁q₁ + p₂q₂))² ÷ (p₁ − p₂)², rounded up.
 *
 * @throws RangeError when the rates are equal or outside [0, 1], or alpha or power is outside (0, 1).
 * @example sampleSize(0.02, 0.022) // 80682
 * @see Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., 4.14 without continuity correction.
 */
export function sampleSize(base: number, target: number, { alpha = 0.05, power = 0.8 }: { alpha?: number; power?: number } = {}): number {
  if (![base, target].every((rate) => rate >= 0 && rate <= 1) || base === target) throw new RangeError('two different rates between 0 and 1');
  if (![alpha, power].every((level) => level > 0 && level < 1)) throw new RangeError('alpha and power lie between 0 and 1');
  const mean = (base + target) / 2;
  const root = quantile(1 - alpha / 2, 0, 1) * Math.sqrt(2 * mean * (1 - mean)) + quantile(power, 0, 1) * Math.sqrt(base * (1 - base) + target * (1 - target));
  return Math.ceil((root / (target - base)) ** 2);
}
