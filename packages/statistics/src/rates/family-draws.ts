import { normalDraw, type Random } from '../numerics/random.ts';
import type { KnownMean } from './shrink-means.ts';

/** Spreads looked at, closer together near none; the widest is so many times the range of the means, or their largest error. */
const SPREADS = 200;
const WIDEST = 3;

/** One spread between the means of a family: the centre it goes with, that centre's precision, and how likely all spreads up to it are. */
type Spread = { variance: number; centre: number; precision: number; upTo: number };

/**
 * Joint draws of the true means behind several measured ones, as a family of unknown centre and spread: the spread is drawn from all that may be
 * (flat in its square), then the centre, then each mean between the centre and what was measured. Means that differ by chance alone are
 * so drawn together; means that truly differ stay where they are. Ranks of these draws cover what they promise for both.
 *
 * @throws RangeError with fewer than two means, or an error that is not above 0.
 * @example familyDraws([{ mean: 1, error: 0.2 }, { mean: 2, error: 0.2 }], seeded(1), 4000) // draws[i][d], item i in draw d
 * @see Gelman et al. (2013), Bayesian Data Analysis, 5.4; Morris & Tang (2011), Statistical Science 26, for the hyperprior.
 */
export function familyDraws(items: readonly KnownMean[], random: Random, draws: number): Float64Array[] {
  if (items.length < 2) throw new RangeError('a family has at least two means');
  if (items.some(({ mean, error }) => !Number.isFinite(mean) || !(error > 0) || !Number.isFinite(error))) throw new RangeError('means must be finite and their errors above 0');
  const spreads = likelySpreads(items);
  const drawn = items.map(() => new Float64Array(draws));
  for (let d = 0; d < draws; d += 1) {
    const share = random();
    const { variance, centre, precision } = spreads.find(({ upTo }) => upTo >= share) ?? spreads.at(-1)!;
    const middle = centre + normalDraw(random) / Math.sqrt(precision);
    items.forEach(({ mean, error }, i) => {
      const kept = variance / (variance + error ** 2);
      drawn[i]![d] = middle + kept * (mean - middle) + error * Math.sqrt(kept) * normalDraw(random);
    });
  }
  return drawn;
}

function likelySpreads(items: readonly KnownMean[]): Spread[] {
  const means = items.map(({ mean }) => mean);
  const widest = WIDEST * Math.max(Math.max(...means) - Math.min(...means), ...items.map(({ error }) => error));
  const found = Array.from({ length: SPREADS }, (_, i) => {
    const step = (i + 0.5) / SPREADS;
    const variance = (widest * step ** 2) ** 2;
    const weights = items.map(({ error }) => 1 / (error ** 2 + variance));
    const precision = weights.reduce((sum, each) => sum + each, 0);
    const centre = items.reduce((sum, { mean }, at) => sum + weights[at]! * mean, 0) / precision;
    const fit = items.reduce((sum, { mean }, at) => sum + Math.log(weights[at]!) - weights[at]! * (mean - centre) ** 2, 0);
    // The steps widen: flat in the variance, its fourth power of the step weighs a step by its cube.
    return { variance, centre, precision, log: (fit - Math.log(precision)) / 2 + 3 * Math.log(step) };
  });
  const top = Math.max(...found.map(({ log }) => log));
  const whole = found.reduce((sum, { log }) => sum + Math.exp(log - top), 0);
  let upTo = 0;
  return found.map(({ log, ...spread }) => ({ ...spread, upTo: (upTo += Math.exp(log - top) / whole) }));
}
