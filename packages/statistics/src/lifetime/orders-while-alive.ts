import betaln from '@stdlib/math-base-special-betaln';
import { integrate } from '../numerics/integrate.ts';

/** Sums longer than this are left to the integral. */
const MOST_ORDERS = 20_000;
const NEGLIGIBLE = 1e-13;
/** Powers of e after which 1 + p·ratio, or 1 − p, is 1. */
const DEPTH = 40;

/**
 * Repeat orders expected within `ratio` = horizon ÷ (alpha + T) from a person known to be active, whose rate is Gamma(shape, alpha + T)
 * and whose chance of leaving at each order is Beta(a, b): Σₖ NB(k) Σ_{j<k} E[(1−p)^j]. The same number as the published
 * formula with ₂F₁, term by term positive, and without its pole at a = 1.
 *
 * @example ordersWhileAlive(32 / 4.414, 0.243, 0.793, 2.426) // 1.0437
 * @see Fader, Hardie & Lee (2005), equations 9 and 10.
 */
export function ordersWhileAlive(ratio: number, shape: number, a: number, b: number): number {
  if (!(ratio > 0)) return 0;
  return shape * ratio + 40 * (1 + ratio) < MOST_ORDERS ? bySum(ratio, shape, a, b) : byIntegral(ratio, shape, a, b);
}

/** E[(1 − (1 + p·ratio)^−shape) ÷ p] over p ~ Beta(a, b), along the log-odds of p: for horizons far beyond what was watched. */
function byIntegral(ratio: number, shape: number, a: number, b: number): number {
  const norm = betaln(a, b);
  const height = (u: number): number => {
    const [lnP, lnQ] = [-Math.log1p(Math.exp(-u)), -Math.log1p(Math.exp(u))];
    return -Math.expm1(-shape * Math.log1p(Math.exp(lnP) * ratio)) * Math.exp(a * lnP + b * lnQ - norm - lnP);
  };
  const [mode, bend, spread] = [Math.log(a / b), -Math.log(ratio), Math.min(DEPTH, 8 * Math.sqrt(1 / a + 1 / b))];
  const [low, high] = [Math.min(mode, bend) - DEPTH, Math.max(mode, bend) + DEPTH];
  // Beyond low and high only p^a, or q^b, still moves; a narrow peak has pieces of its own, so that it is not overlooked.
  const never = (shape * ratio * Math.exp(a * low - norm)) / a;
  const always = (-Math.expm1(-shape * Math.log1p(ratio)) * Math.exp(-b * high - norm)) / b;
  const cuts = [low, bend, mode - spread, mode, mode + spread, high].sort((x, y) => x - y);
  return cuts.slice(1).reduce((sum, to, i) => sum + integrate(height, cuts[i]!, to, 1e-11), never + always);
}

function bySum(ratio: number, shape: number, a: number, b: number): number {
  const z = ratio / (1 + ratio);
  const mean = shape * ratio;
  // Weights start from the mode at 1 and are divided by their sum: (1 − z)^shape alone would underflow for persons with many orders.
  const mode = Math.max(0, Math.floor((shape - 1) * ratio));
  const survivors = survivalSums(mode, a, b);
  let [sum, weights] = [survivors.reached, 1];
  let [weight, reached, stay] = [1, survivors.reached, survivors.stay];
  for (let k = mode + 1; ; k += 1) {
    weight *= ((shape + k - 1) / k) * z;
    reached += stay;
    stay *= (b + (k - 1)) / (a + b + (k - 1));
    sum += weight * reached;
    weights += weight;
    if (k > mean && weight * reached * (1 + ratio) < NEGLIGIBLE * sum) break;
  }
  [weight, reached, stay] = [1, survivors.reached, survivors.stay];
  for (let k = mode; k > 0; k -= 1) {
    weight *= k / ((shape + k - 1) * z);
    stay *= (a + b + (k - 1)) / (b + (k - 1));
    reached -= stay;
    sum += weight * Math.max(0, reached);
    weights += weight;
    if (weight * k < NEGLIGIBLE * weights) break;
  }
  return sum / weights;
}

/** Σ_{j<k} E[(1−p)^j], and the term that comes next. */
function survivalSums(k: number, a: number, b: number): { reached: number; stay: number } {
  let [reached, stay] = [0, 1];
  for (let j = 0; j < k; j += 1) {
    reached += stay;
    stay *= (b + j) / (a + b + j);
  }
  return { reached, stay };
}
