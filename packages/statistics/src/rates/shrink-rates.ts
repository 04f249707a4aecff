import type { Beta } from './beta.ts';
import { tellsNothing, type Counted } from './empirical-bayes.ts';
import { familyPosterior } from './family-posterior.ts';
import { mixtureQuantile } from './mixture-quantile.ts';
import { checkRate, type ConfidenceInterval } from './wilson.ts';

export type ShrunkRate = { rate: number; interval: ConfidenceInterval };

/**
 * Rates drawn towards their family: (a + k) ÷ (a + b + n) under the prior most likely for it (betaPrior). The interval does not take that
 * prior as known, which with few rates covers too seldom: equal tails over all priors that may have made the family
 * (familyPosterior), widened to the rate where that lies outside. Where the rates say nothing of a family, equal tails of Beta(a + k, b + n − k).
 *
 * @throws RangeError when an item is no rate, or the level is outside (0, 1).
 * @example shrink([{ k: 8, n: 200 }], { a: 6, b: 194 }) // rate 0.035
 * @see Efron & Morris (1975), JASA 70, for the rate; familyPosterior for the interval.
 */
export function shrink(items: readonly Counted[], prior: Beta, level = 0.95): ShrunkRate[] {
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`);
  items.forEach(({ k, n }) => checkRate(k, n));
  const known = tellsNothing(items) ? items.map(({ k, n }) => [{ a: prior.a + k, b: prior.b + n - k, weight: 1 }]) : familyPosterior(items);
  return items.map(({ k, n }, i) => {
    const rate = (prior.a + k) / (prior.a + prior.b + n);
    const end = (p: number): number => mixtureQuantile(known[i]!, p);
    return { rate, interval: { low: Math.min(rate, end((1 - level) / 2)), high: Math.max(rate, end((1 + level) / 2)), level } };
  });
}
