import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import { fitFromStarts, sketchStep } from '../numerics/fit-from-starts.ts';
import type { Objective } from '../numerics/descend.ts';

/** One buyer (or `count` equal ones): x repeat purchases (at least one) of mean value `mean` > 0. */
export type Spender = { x: number; mean: number; count?: number };
/** Spend of one purchase is Gamma(p, ν), ν itself Gamma(q, gamma) over people; gamma in the unit of the spend. */
export type SpendParameters = { p: number; q: number; gamma: number };
export type SpendFit = { parameters: SpendParameters; log_likelihood: number; covariance: number[][] };

const STARTS: readonly (readonly [p: number, q: number])[] = [[1, 2], [6, 4], [30, 3], [2, 30]];
const BOUNDS = { low: -14, high: 14 };

/**
 * Maximum likelihood of the Gamma-Gamma model, in units of the mean spend inside. Null when it has no finite best: fewer than three
 * different buyers, or spends that differ no more between people than within.
 *
 * @throws RangeError when a buyer has no purchase or a mean that is not above 0.
 * @example fitSpend(buyers)?.parameters // { p: 6.25, q: 3.74, gamma: 15.44 } on CDNOW
 * @see Fader, Hardie & Lee (2005), JMR 42; Fader & Hardie (2013), brucehardie.com/notes/025.
 */
export function fitSpend(buyers: readonly Spender[]): SpendFit | null {
  if (buyers.some(({ x, mean, count = 1 }) => !(x >= 1 && mean > 0 && Number.isFinite(mean) && count >= 0))) throw new RangeError('a buyer has purchases and a spend above 0');
  const people = buyers.reduce((sum, { count = 1 }) => sum + count, 0);
  const unit = buyers.reduce((sum, { mean, count = 1 }) => sum + count * mean, 0) / people;
  if (buyers.length < 3) return null;
  const rows = buyers.map(({ x, mean, count = 1 }) => ({ x, mean: mean / unit, count }));
  const step = sketchStep(rows.length);
  const sketch = rows.filter((_, i) => i % step === 0);
  const share = sketch.reduce((sum, { count }) => sum + count, 0) / people;
  const best = fitFromStarts({
    starts: STARTS.map(([p, q]) => [p, q, q / p].map(Math.log)),
    bounds: BOUNDS,
    sketch: spendObjective(sketch),
    ...(step > 1 ? { whole: { objective: spendObjective(rows), share } } : {}),
  });
  if (!best?.settled) return null;
  const [p, q, gamma] = best.at.map(Math.exp) as [number, number, number];
  return { parameters: { p, q, gamma: gamma * unit }, log_likelihood: -best.value - people * Math.log(unit), covariance: best.covariance };
}

/** Minus the log-likelihood and its gradient in the logarithms of (p, q, gamma). */
function spendObjective(buyers: readonly Required<Spender>[]): Objective {
  return (logs) => {
    const [p, q, gamma] = logs.map(Math.exp) as [number, number, number];
    const [lnGamma, lnFactorial, slope] = [Math.log(gamma), gammaln(q), digamma(q)];
    let [value, dp, dq, dGamma] = [0, 0, 0, 0];
    for (const { x, mean, count } of buyers) {
      const shape = p * x;
      const total = x * mean;
      const lnAll = Math.log(gamma + total);
      const both = digamma(shape + q);
      value += count * (gammaln(shape + q) - gammaln(shape) - lnFactorial + q * lnGamma + shape * Math.log(total) - Math.log(mean) - (shape + q) * lnAll);
      dp += count * x * (both - digamma(shape) + Math.log(total) - lnAll);
      dq += count * (both - slope + lnGamma - lnAll);
      dGamma += count * (q / gamma - (shape + q) / (gamma + total));
    }
    return { value: -value, gradient: [-dp * p, -dq * q, -dGamma * gamma] };
  };
}

/**
 * Mean spend expected from a person: the population's for x = 0, drawn towards the person's own with every purchase. Null where the
 * model has no mean (p·x + q ≤ 1).
 *
 * @example expectedSpend({ p: 6.25, q: 3.74, gamma: 15.44 }, { x: 2, mean: 22.35 }) // 24.66
 */
export function expectedSpend({ p, q, gamma }: SpendParameters, { x, mean }: { x: number; mean: number }): number | null {
  const bottom = p * x + q - 1;
  return bottom > 0 ? (p * (gamma + (x > 0 ? x * mean : 0))) / bottom : null;
}
