/**
 * A quantile of sorted numbers, in their unit, by linear interpolation between the two nearest.
 *
 * @param share 0 to 1
 * @see Hyndman & Fan (1996), The American Statistician 50, definition 7.
 */
export function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** Two quantiles of draws in any order, in their unit. */
export function quantilesOf(draws: Float64Array, low: number, high: number): { low: number; high: number } {
  const sorted = draws.toSorted();
  return { low: quantile(sorted, low), high: quantile(sorted, high) };
}
