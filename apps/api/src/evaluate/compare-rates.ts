import type { CompareRatesAnswer, CompareRatesInput } from '@e-respect/contract';
import { betaPrior, jeffreysPosterior, probabilityAbove, probabilityBest, shrink } from '@e-respect/statistics';

export function compareRates({ items }: CompareRatesInput): CompareRatesAnswer {
  const posteriors = items.map(({ k, n }) => jeffreysPosterior(k, n));
  const best = probabilityBest(posteriors);
  const prior = betaPrior(items);
  const shrunk = shrink(items, prior);
  return {
    best: items.map(({ id }, i) => ({ id, p: best[i]! })),
    pairwise: items.flatMap(({ id: a }, i) => items.slice(i + 1).map(({ id: b }, j) => ({ a, b, p_a_gt_b: probabilityAbove(posteriors[i]!, [posteriors[i + 1 + j]!]) }))),
    prior: { ...prior, mean: prior.a / (prior.a + prior.b) },
    shrunk: items.map(({ id }, i) => ({ id, rate: shrunk[i]!.rate, low: shrunk[i]!.interval.low, high: shrunk[i]!.interval.high })),
  };
}
