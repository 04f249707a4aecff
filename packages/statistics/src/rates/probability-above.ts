import betainc from '@stdlib/math-base-special-betainc';
import betaln from '@stdlib/math-base-special-betaln';
import { integrate } from '../numerics/integrate.ts';
import type { Beta } from './beta.ts';

/** Where the integrand is e^−40 of its peak, nothing is left to add. */
const DEPTH = 40;
const DOUBLINGS = 60;
const NARROWINGS = 60;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * P(the rate of `beta` is above all the `others`) = ∫ f ∏ Fⱼ, with P(B > A) = probabilityAbove(B, [A]). Integrated along the log-odds
 * of the rate, where every factor is log-concave: one peak, found by narrowing, and two tails, cut where they are nothing.
 * Exact also for large counts and for rates that hardly overlap, where the finite sum over whole shapes is slow or does not exist.
 *
 * @throws RangeError when a shape is not above 0.
 * @example probabilityAbove({ a: 31, b: 71 }, [{ a: 21, b: 81 }]) // 0.94760310
 * @see Cook (2003), "Numerical computation of stochastic inequality probabilities"; betainc from @stdlib.
 */
export function probabilityAbove(beta: Beta, others: readonly Beta[]): number {
  if ([beta, ...others].some(({ a, b }) => !(a > 0 && b > 0))) throw new RangeError('shapes must be above 0');
  const norm = betaln(beta.a, beta.b);
  const height = (u: number): number => others.reduce((log, other) => log + Math.log(below(other, u)), beta.a * lnChance(u) + beta.b * lnChance(-u) - norm);
  const width = Math.sqrt(1 / beta.a + 1 / beta.b);
  const peak = summit(height, Math.log(beta.a / beta.b), width);
  const top = height(peak);
  if (Math.exp(top) === 0) return 0;
  const curve = (u: number): number => Math.exp(height(u) - top);
  const half = (way: 1 | -1): number => {
    const end = reach((far) => height(peak + way * far) - top, width);
    return integrate((far) => curve(peak + way * far), 0, end, 1e-8);
  };
  return Math.min(1, Math.exp(top) * (half(-1) + half(1)));
}

/** ln of the rate at log-odds u. */
const lnChance = (u: number): number => (u > 0 ? -Math.log1p(Math.exp(-u)) : u - Math.log1p(Math.exp(u)));

/** P(rate < the one at log-odds u); above one half it is the distance to 1 that keeps its digits. */
function below({ a, b }: Beta, u: number): number {
  return u > 0 ? betainc(Math.exp(lnChance(-u)), b, a, true, true) : betainc(Math.exp(lnChance(u)), a, b, true, false);
}

/** The highest place, which lies at or after the start: what the others add only grows. */
function summit(height: (u: number) => number, start: number, width: number): number {
  let [low, reach] = [start, width];
  for (let i = 0; i < DOUBLINGS && !(height(start + reach) < height(start + reach / 2)); i += 1) reach *= 2;
  let high = start + reach;
  for (let i = 0; i < NARROWINGS && high - low > width / 4; i += 1) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    // Where nothing is left of a product, higher is to the right.
    if (height(left) > height(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** How far from the peak something is left. */
function reach(fall: (far: number) => number, width: number): number {
  let far = width;
  for (let i = 0; i < DOUBLINGS && fall(far) > -DEPTH; i += 1) far *= 2;
  let near = 0;
  for (let i = 0; i < 8; i += 1) {
    const middle = (near + far) / 2;
    if (fall(middle) > -DEPTH) near = middle;
    else far = middle;
  }
  return far;
}
