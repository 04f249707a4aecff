import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { integrate } from '../numerics/integrate.ts';

/** Beyond this many standard errors a normal curve holds nothing that counts. */
const FAR = 9;

/**
 * For each mean, known with its standard error, the probability that it is the highest: ∫ φᵢ ∏ Φⱼ. Two known exactly share evenly.
 *
 * @throws RangeError when a mean or an error is not finite, or an error is negative.
 * @example bestMean([{ mean: 1, se: 1 }, { mean: 0, se: 1 }]) // Φ(1/√2) = 0.760250, 0.239750
 */
export function bestMean(means: readonly { mean: number; se: number }[]): number[] {
  if (means.some(({ mean, se }) => !Number.isFinite(mean) || !(se >= 0) || !Number.isFinite(se))) throw new RangeError('means and errors must be finite');
  const highestSure = Math.max(...means.filter(({ se }) => se === 0).map(({ mean }) => mean));
  const ties = means.filter(({ mean, se }) => se === 0 && mean === highestSure).length;
  const below = (at: number, but: number): number => means.reduce((product, { mean, se }, j) => (j === but || se === 0 ? product : product * normalCdf((at - mean) / se, 0, 1)), 1);
  return means.map(({ mean, se }, i) => {
    if (se === 0) return mean === highestSure ? below(mean, i) / ties : 0;
    const low = Math.max(mean - FAR * se, highestSure);
    const density = (at: number): number => Math.exp(-(((at - mean) / se) ** 2) / 2) / (se * Math.sqrt(2 * Math.PI));
    // Every curve bends within its own few errors: pieces end there, so that none is overlooked.
    const cuts = means.flatMap((other) => [other.mean - FAR * other.se, other.mean, other.mean + FAR * other.se])
      .concat(low).filter((at) => at >= low && at <= mean + FAR * se).sort((a, b) => a - b);
    return cuts.slice(1).reduce((sum, to, at) => sum + integrate((x) => density(x) * below(x, i), cuts[at]!, to), 0);
  });
}
