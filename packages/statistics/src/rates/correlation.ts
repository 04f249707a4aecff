/**
 * Linear correlation of two columns, each row counting `count` times, in [−1, 1]; null when one of them does not vary.
 *
 * @example correlation([1, 2, 3], [2, 4, 6], [1, 1, 1]) // 1
 * @see Pearson (1895).
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>, count: ArrayLike<number>): number | null {
  const weighted = (value: (i: number) => number): number => Array.from(count, (n, i) => n * value(i)).reduce((sum, each) => sum + each, 0);
  const n = weighted(() => 1);
  const [mx, my] = [weighted((i) => x[i]!) / n, weighted((i) => y[i]!) / n];
  const spread = Math.sqrt(weighted((i) => (x[i]! - mx) ** 2) * weighted((i) => (y[i]! - my) ** 2));
  return spread > 0 ? Math.max(-1, Math.min(1, weighted((i) => (x[i]! - mx) * (y[i]! - my)) / spread)) : null;
}
