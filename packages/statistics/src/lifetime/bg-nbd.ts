import type { Objective } from '../numerics/descend.ts';
import type { Histories, History } from './repeat-history.ts';
import { risingSums } from './rising-sums.ts';

/** Orders come at a Gamma(r, alpha) rate; after each, the person leaves with a Beta(a, b) probability. alpha in the unit of T. */
export type GeometricParameters = { r: number; alpha: number; a: number; b: number };

/** How many chances to leave came with the orders themselves: in MBG/NBD one more, right after the first order. */
export type Dropout = 'after_repeats' | 'from_the_first';
export const chances = (x: number, dropout: Dropout): number => x + (dropout === 'from_the_first' ? 1 : 0);

/** ln(1 + e^d) without overflow. */
const softPlus = (d: number): number => (d > 0 ? d + Math.log1p(Math.exp(-d)) : Math.log1p(Math.exp(d)));

/**
 * Minus the log-likelihood of BG/NBD or MBG/NBD and its gradient in the logarithms of (r, alpha, a, b).
 *
 * @see Fader, Hardie & Lee (2005), Marketing Science 24; Batislam, Denizel & Filiztekin (2007), IJRM 24.
 */
export function geometricObjective({ x, t_x, T, count }: Histories, dropout: Dropout): Objective {
  const most = chances(x.reduce((a, b) => Math.max(a, b), 0), dropout);
  return (logs) => {
    const [r, alpha, a, b] = logs.map(Math.exp) as [number, number, number, number];
    const [rate, stay, both] = [risingSums(r, most), risingSums(b, most), risingSums(a + b, most)];
    const lnAlpha = Math.log(alpha);
    let [value, dr, dAlpha, da, db] = [0, 0, 0, 0, 0];
    for (let i = 0; i < x.length; i += 1) {
      const n = count[i]!;
      const m = chances(x[i]!, dropout);
      const shape = r + x[i]!;
      const end = Math.log(alpha + T[i]!);
      // ln of the odds of having left: nobody has who had no chance to.
      const gap = m > 0 ? end - Math.log(alpha + t_x[i]!) : 0;
      const odds = m > 0 ? Math.log(a / (b + m - 1)) + shape * gap : Number.NEGATIVE_INFINITY;
      const left = 1 / (1 + Math.exp(-odds));
      value += n * (rate.logs[x[i]!]! + r * lnAlpha + stay.logs[m]! - both.logs[m]! - shape * end + softPlus(odds));
      dr += n * (rate.inverses[x[i]!]! + lnAlpha - end + left * gap);
      dAlpha += n * (r / alpha - shape * ((1 - left) / (alpha + T[i]!) + left / (alpha + t_x[i]!)));
      da += n * (left / a - both.inverses[m]!);
      db += n * (stay.inverses[m]! - both.inverses[m]! - (m > 0 ? left / (b + m - 1) : 0));
    }
    return { value: -value, gradient: [-dr * r, -dAlpha * alpha, -da * a, -db * b] };
  };
}

/** Probability that the person still orders, given the history. */
export function geometricAlive({ r, alpha, a, b }: GeometricParameters, { x, t_x, T }: History, dropout: Dropout): number {
  const m = chances(x, dropout);
  if (m === 0) return 1;
  return 1 / (1 + Math.exp(Math.log(a / (b + m - 1)) + (r + x) * (Math.log(alpha + T) - Math.log(alpha + t_x))));
}
