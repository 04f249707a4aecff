import type { Beta } from './beta.ts';
import { probabilityAbove } from './probability-above.ts';

/**
 * For each rate, the probability that it is the highest of all; the probabilities add up to 1. One rate alone is the best.
 *
 * @example probabilityBest([[30, 1000], [45, 1200], [8, 200], [120, 4000]].map(([k, n]) => jeffreysPosterior(k, n))) // 0.060824, 0.359103, 0.562211, 0.017862
 */
export function probabilityBest(rates: readonly Beta[]): number[] {
  return rates.map((rate, at) => (rates.length === 1 ? 1 : probabilityAbove(rate, rates.filter((_, other) => other !== at))));
}
