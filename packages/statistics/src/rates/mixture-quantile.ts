import betainc from '@stdlib/math-base-special-betainc';
import betaln from '@stdlib/math-base-special-betaln';
import type { BetaMixture } from './family-posterior.ts';

/** Log-odds beyond which a rate is 0 or 1. */
const FARTHEST = 40;
const CLOSE = 1e-9;
const MOST_STEPS = 100;

/** The rate below which a mixture of Beta distributions has the share `p`, by Newton's method on the log-odds, halving where it leaves the bracket. */
export function mixtureQuantile(mixture: BetaMixture, p: number): number {
  const scales = mixture.map(({ a, b }) => betaln(a, b));
  let [low, high] = [-FARTHEST, FARTHEST];
  let at = Math.log(mixture.reduce((sum, { a, b, weight }) => sum + (weight * a) / (a + b), 0)) - Math.log(mixture.reduce((sum, { a, b, weight }) => sum + (weight * b) / (a + b), 0));
  for (let step = 0; step < MOST_STEPS && high - low > CLOSE; step += 1) {
    const x = 1 / (1 + Math.exp(-at));
    let [below, slope] = [-p, 0];
    mixture.forEach(({ a, b, weight }, i) => {
      below += weight * betainc(x, a, b);
      slope += weight * Math.exp(a * Math.log(x) + b * Math.log1p(-x) - scales[i]!);
    });
    if (below > 0) high = at;
    else low = at;
    const next = at - below / slope;
    if (Math.abs(next - at) < CLOSE) return 1 / (1 + Math.exp(-next));
    at = next > low && next < high ? next : (low + high) / 2;
  }
  return 1 / (1 + Math.exp(-at));
}
