import { standardErrors, type ConfidenceInterval } from './wilson.ts';

/**
 * Rank correlation of two lists (ties take their mean rank) in [−1, 1], with its interval by Fisher's transformation and the error
 * √((1 + ρ²/2) ÷ (n − 3)). No interval under 4 pairs; null when a list has fewer than 2 different values.
 *
 * @throws RangeError when the lists differ in length or hold what is not a number.
 * @example spearman([1, 2, 3], [1, 3, 2])?.rho // 0.5
 * @see Spearman (1904); Bonett & Wright (2000), Psychometrika 65.
 */
export function spearman(x: readonly number[], y: readonly number[], level = 0.95): { rho: number; n: number; interval: ConfidenceInterval | null } | null {
  if (x.length !== y.length || [...x, ...y].some((each) => !Number.isFinite(each))) throw new RangeError('two lists of numbers of one length');
  const [a, b] = [centredRanks(x), centredRanks(y)];
  const spread = Math.sqrt(square(a) * square(b));
  if (!(spread > 0)) return null;
  const rho = Math.max(-1, Math.min(1, a.reduce((sum, each, i) => sum + each * b[i]!, 0) / spread));
  const n = x.length;
  if (n < 4) return { rho, n, interval: null };
  const half = standardErrors(level) * Math.sqrt((1 + (rho * rho) / 2) / (n - 3));
  return { rho, n, interval: { low: Math.tanh(Math.atanh(rho) - half), high: Math.tanh(Math.atanh(rho) + half), level } };
}

const square = (values: readonly number[]): number => values.reduce((sum, each) => sum + each * each, 0);

function centredRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const ranks = values.map(() => 0);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at]!] = (from + to - values.length) / 2;
  }
  return ranks;
}
