import { standardErrors, type ConfidenceInterval } from './wilson.ts';

/** A mean and its standard error, in the same unit. */
export type KnownMean = { mean: number; error: number };
export type ShrunkMean = { mean: number; error: number; interval: ConfidenceInterval };
/** How a family of means is spread: their centre, and the variance between them beyond what chance alone makes. */
export type MeanFamily = { centre: number; variance: number };

const HALVINGS = 200;

/**
 * Centre and variance of the family several means were drawn from: the variance at which the weighted squares around the
 * weighted centre equal their expectation, k − 1 (Paule–Mandel, the empirical Bayes estimator of Morris). 0 when the means differ no more than chance makes them.
 *
 * @throws RangeError with fewer than two means, or an error that is not above 0.
 * @example meanFamily([{ mean: 0, error: 1 }, { mean: 4, error: 1 }]) // { centre: 2, variance: 7 }: s² = 8, of which 1 is chance
 * @see Morris (1983), JASA 78, 47–55; DerSimonian & Kacker (2007), Contemporary Clinical Trials 28.
 */
export function meanFamily(items: readonly KnownMean[]): MeanFamily {
  if (items.length < 2) throw new RangeError('a family has at least two means');
  if (items.some(({ mean, error }) => !Number.isFinite(mean) || !(error > 0) || !Number.isFinite(error))) throw new RangeError('means must be finite and their errors above 0');
  const excess = (variance: number): number => items.reduce((sum, { mean, error }) => sum + (mean - centreOf(items, variance)) ** 2 / (error ** 2 + variance), 0) - (items.length - 1);
  if (excess(0) <= 0) return { centre: centreOf(items, 0), variance: 0 };
  let [low, high] = [0, 1];
  while (excess(high) > 0) high *= 2;
  for (let i = 0; i < HALVINGS && high - low > high * 1e-15; i += 1) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return { centre: centreOf(items, high), variance: high };
}

function centreOf(items: readonly KnownMean[], variance: number): number {
  const [weights, sum] = items.reduce(([w, s], { mean, error }) => [w + 1 / (error ** 2 + variance), s + mean / (error ** 2 + variance)], [0, 0]);
  return sum / weights;
}

/**
 * Means drawn towards the centre of their family, each by its share of chance: a small, lucky one moves most. Error and interval take the family as known, which with few means is too narrow: familyDraws does not.
 *
 * @example shrinkMeans([{ mean: 4, error: 1 }], { centre: 2, variance: 7 }) // mean 3.75
 * @see Efron & Morris (1975), JASA 70.
 */
export function shrinkMeans(items: readonly KnownMean[], { centre, variance }: MeanFamily, level = 0.95): ShrunkMean[] {
  const z = standardErrors(level);
  return items.map(({ mean, error }) => {
    const kept = variance / (variance + error ** 2);
    const shrunk = centre + kept * (mean - centre);
    const left = error * Math.sqrt(kept);
    return { mean: shrunk, error: left, interval: { low: shrunk - z * left, high: shrunk + z * left, level } };
  });
}
