import { compare, dividedBy, minus, sum, times, toDouble, whole, type Fraction } from './fraction.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

const Z = 1.959963984540054;
const LEVEL = 0.95;

export function wilson(k: Fraction, n: Fraction): Interval | null {
  if (compare(n, whole(0)) <= 0 || compare(k, n) > 0 || compare(k, whole(0)) < 0) return null;
  const [p, trials] = [toDouble(dividedBy(k, n)), toDouble(n)];
  const centre = p + Z ** 2 / (2 * trials);
  const half = Z * Math.sqrt((p * (1 - p)) / trials + Z ** 2 / (4 * trials ** 2));
  const scale = 1 + Z ** 2 / trials;
  const low = compare(k, whole(0)) === 0 ? 0 : (centre - half) / scale;
  const high = compare(k, n) === 0 ? 1 : (centre + half) / scale;
  return { low, high, level: LEVEL };
}

/** P(|T| < √df · tan θ), by the finite series for whole degrees of freedom (Abramowitz & Stegun 26.7.3–4). */
function centralProbability(theta: number, df: number): number {
  const odd = df % 2 === 1;
  let term = odd ? Math.cos(theta) : 1;
  let series = 0;
  for (let index = odd ? 1 : 0; index <= df - 2; index += 2) {
    series += term;
    term *= ((index + 1) / (index + 2)) * Math.cos(theta) ** 2;
  }
  return odd ? (2 / Math.PI) * (theta + Math.sin(theta) * series) : Math.sin(theta) * series;
}

/** The t that leaves 2.5 % on either side. */
export function studentQuantile(df: number): number {
  let [low, high] = [0, Math.PI / 2];
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (centralProbability(middle, df) < LEVEL) low = middle;
    else high = middle;
  }
  return Math.sqrt(df) * Math.tan((low + high) / 2);
}

/** The mean's interval from every value, zeros included; none below two values. */
export function studentInterval(values: readonly Fraction[]): Interval | null {
  const count = values.length;
  if (count < 2) return null;
  const mean = dividedBy(sum(values), whole(count));
  const squares = values.map((value) => minus(value, mean)).map((deviation) => times(deviation, deviation));
  const variance = dividedBy(sum(squares), whole(count - 1));
  const half = studentQuantile(count - 1) * Math.sqrt(toDouble(dividedBy(variance, whole(count))));
  return { low: toDouble(mean) - half, high: toDouble(mean) + half, level: LEVEL };
}

/** The return's interval: the mean margin's one through the formula, spend fixed. */
export function returnInterval(values: readonly Fraction[], spend: Fraction): Interval | null {
  const mean = studentInterval(values);
  if (mean === null || compare(spend, whole(0)) === 0) return null;
  const ends = [mean.low, mean.high].map((end) => (end * values.length) / toDouble(spend) - 1);
  const [low = 0, high = 0] = ends;
  return { low, high, level: LEVEL };
}
