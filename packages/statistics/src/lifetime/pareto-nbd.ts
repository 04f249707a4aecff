import type { Objective } from '../numerics/descend.ts';
import { leavingIntegral } from './leaving-integral.ts';
import type { Histories, History } from './repeat-history.ts';
import { risingSums } from './rising-sums.ts';

/** Orders come at a Gamma(r, alpha) rate; the person leaves at a Gamma(s, beta) rate. alpha and beta in the unit of T. */
export type ParetoParameters = { r: number; alpha: number; s: number; beta: number };

/**
 * Minus the log-likelihood of Pareto/NBD and its gradient in the logarithms of (r, alpha, s, beta).
 * L = Γ(r+x)/Γ(r) α^r β^s [φ(T) + s ∫ (α+τ)^−(r+x) (β+τ)^−(s+1) dτ from t_x to T] with φ(t) = (α+t)^−(r+x) (β+t)^−s, written from φ(t_x)
 * so that no power overflows.
 *
 * @see Schmittlein, Morrison & Colombo (1987), Management Science 33; Fader & Hardie (2005), brucehardie.com/notes/009.
 */
export function paretoObjective({ x, t_x, T, count }: Histories): Objective {
  const most = x.reduce((a, b) => Math.max(a, b), 0);
  return (logs) => {
    const [r, alpha, s, beta] = logs.map(Math.exp) as [number, number, number, number];
    const rate = risingSums(r, most);
    let [value, dr, dAlpha, ds, dBeta] = [0, 0, 0, 0, 0];
    for (let i = 0; i < x.length; i += 1) {
      const [n, orders, last, end] = [count[i]!, x[i]!, t_x[i]!, T[i]!];
      const shape = r + orders;
      const left = leavingIntegral({ shape, alpha, s, beta }, last, end);
      const [la, lb] = [Math.log(alpha + last), Math.log(beta + last)];
      const [ga, gb] = [Math.log((alpha + end) / (alpha + last)), Math.log((beta + end) / (beta + last))];
      // L ÷ φ(t_x): those who outlive T, and those who leave between t_x and T.
      const alive = Math.exp(-shape * ga - s * gb);
      const inside = alive + s * left.plain;
      value += n * (rate.logs[orders]! + r * Math.log(alpha) + s * Math.log(beta) - shape * la - s * lb + Math.log(inside));
      dr += n * (rate.inverses[orders]! + Math.log(alpha) - la - (ga * alive + s * left.lnAlpha) / inside);
      ds += n * (Math.log(beta) - lb + (left.plain - gb * alive - s * left.lnBeta) / inside);
      dAlpha += n * (r / alpha - (shape * (alive / (alpha + end) + s * left.perAlpha)) / inside);
      dBeta += n * (s / beta - (s * (alive / (beta + end) + (s + 1) * left.perBeta)) / inside);
    }
    return { value: -value, gradient: [-dr * r, -dAlpha * alpha, -ds * s, -dBeta * beta] };
  };
}

/** Probability that the person has not left, given the history. */
export function paretoAlive({ r, alpha, s, beta }: ParetoParameters, { x, t_x, T }: History): number {
  const staying = Math.exp((r + x) * Math.log((alpha + t_x) / (alpha + T)) + s * Math.log((beta + t_x) / (beta + T)));
  return staying / (staying + s * leavingIntegral({ shape: r + x, alpha, s, beta }, t_x, T).plain);
}

/** Repeat orders expected in the next `horizon` from a person known to be alive at T. */
export function paretoExpected({ r, alpha, s, beta }: ParetoParameters, { x, T }: History, horizon: number): number {
  const span = Math.log1p(horizon / (beta + T));
  // (1 − e^−(s−1)·span) ÷ (s−1), whose limit at s = 1 is the span itself.
  const lasting = Math.abs(s - 1) < 1e-12 ? span : -Math.expm1(-(s - 1) * span) / (s - 1);
  return ((r + x) / (alpha + T)) * (beta + T) * lasting;
}
