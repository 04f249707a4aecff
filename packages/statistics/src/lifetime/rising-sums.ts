/** Cumulated logarithms and inverses of a, a+1, a+2, …: entry n is over the first n of them. */
export type RisingSums = { logs: Float64Array; inverses: Float64Array };

/**
 * ln Γ(a+n) − ln Γ(a) and its derivative in a, for n = 0 … most, as plain sums: exact where a difference of
 * log-gammas would lose digits.
 *
 * @example risingSums(0.5, 2).logs[2] // ln(0.5 · 1.5)
 */
export function risingSums(a: number, most: number): RisingSums {
  const logs = new Float64Array(most + 1);
  const inverses = new Float64Array(most + 1);
  for (let n = 0; n < most; n += 1) {
    logs[n + 1] = logs[n]! + Math.log(a + n);
    inverses[n + 1] = inverses[n]! + 1 / (a + n);
  }
  return { logs, inverses };
}
