import betaln from '@stdlib/math-base-special-betaln';
import type { Beta } from './beta.ts';
import type { Counted } from './empirical-bayes.ts';

/** A mixture of Beta distributions; the weights sum to 1. */
export type BetaMixture = (Beta & { weight: number })[];

/** Steps of the grid: of the logarithm of the strength, and of the log-odds of the mean in its own standard errors, at most one each. */
const STRENGTH_STEP = 0.5;
const MEANS = Array.from({ length: 17 }, (_, i) => (i - 8) / 2);
const WIDEST = 1;
/** Strengths reach from one trial to so many times all trials: beyond, a family is one rate. */
const BEYOND = 50;
/** Strengths that share less than this with the likeliest are left out. */
const NEGLIGIBLE = 1e-3;

/** One strength with the means it goes with. */
type Slice = { weight: number; priors: BetaMixture };

/**
 * What is known of each rate of a family when the family itself is known by these rates alone: a mixture over the Beta priors that may
 * have made them, weighed by marginal likelihood × (a + b)^−3, which is flat in the mean and in 1 ÷ (a + b), the variance between rates.
 * The grid follows the data: at each strength a + b the means lie around the moment estimate, and are joined into one Beta of
 * the same mean and variance. The rates must show something: at least two of them, neither all 0 nor all 1.
 *
 * @see Tak, Kelly & Morris (2017), Rgbp, Journal of Statistical Software 78(5), for this hyperprior, chosen for its coverage; Deely & Lindley (1981), JASA 76, for why a prior is not taken as known.
 */
export function familyPosterior(items: readonly Counted[]): BetaMixture[] {
  const trials = items.reduce((sum, { n }) => sum + n, 0);
  const steps = Math.ceil(Math.log(trials * BEYOND) / STRENGTH_STEP);
  const slices = Array.from({ length: steps + 1 }, (_, step) => priorsOfStrength(items, Math.exp(step * STRENGTH_STEP)));
  const top = Math.max(...slices.map(({ weight }) => weight));
  const kept = slices.map(({ weight, priors }) => ({ priors, weight: Math.exp(weight - top) })).filter(({ weight }) => weight > NEGLIGIBLE);
  const whole = kept.reduce((sum, { weight }) => sum + weight, 0);
  return items.map(({ k, n }) => kept.map(({ weight, priors }) => ({ weight: weight / whole, ...joined(priors, k, n) })));
}

/** The weight of a strength as a logarithm, and its priors with weights that sum to 1. */
function priorsOfStrength(items: readonly Counted[], strength: number): Slice {
  // What a trial tells of the mean when trials of one item are alike (correlation 1 ÷ (strength + 1)).
  const told = items.map(({ n }) => n / (1 + (n - 1) / (strength + 1)));
  const all = told.reduce((sum, each) => sum + each, 0);
  const mean = items.reduce((sum, { k, n }, i) => sum + (told[i]! * k) / n, 0) / all;
  const [odds, error] = [Math.log(mean / (1 - mean)), Math.min(WIDEST, 1 / Math.sqrt(all * mean * (1 - mean)))];
  const found = MEANS.map((step) => {
    const at = odds + step * error;
    const prior = { a: strength / (1 + Math.exp(-at)), b: strength / (1 + Math.exp(at)) };
    return { ...prior, log: logWeight(items, prior) + Math.log(error) };
  });
  const top = Math.max(...found.map(({ log }) => log));
  const whole = found.reduce((sum, { log }) => sum + Math.exp(log - top), 0);
  return { weight: top + Math.log(whole), priors: found.map(({ a, b, log }) => ({ a, b, weight: Math.exp(log - top) / whole })) };
}

/** Marginal log-likelihood and hyperprior, by log-odds of the mean and logarithm of the strength. */
function logWeight(items: readonly Counted[], { a, b }: Beta): number {
  const before = betaln(a, b);
  return items.reduce((sum, { k, n }) => sum + betaln(a + k, b + n - k) - before, Math.log(a) + Math.log(b) - 3 * Math.log(a + b));
}

/** One Beta with the mean and variance of a rate of k ÷ n under several priors. */
function joined(priors: BetaMixture, k: number, n: number): Beta {
  let [mean, square] = [0, 0];
  for (const { a, b, weight } of priors) {
    const [up, all] = [a + k, a + b + n];
    mean += (weight * up) / all;
    square += (weight * up * (up + 1)) / (all * (all + 1));
  }
  const strength = (mean - square) / (square - mean * mean);
  return { a: mean * strength, b: (1 - mean) * strength };
}
