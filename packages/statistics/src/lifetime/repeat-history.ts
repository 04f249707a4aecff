/**
 * What one person did, as the models read it: x repeat orders (the first order is not one), the last of them
 * t_x after the first order, watched for T after the first order (t_x and T in one unit, 0 ≤ t_x ≤ T).
 */
export type History = { x: number; t_x: number; T: number };

/** Equal histories counted once; columns, because a fit reads them thousands of times. */
export type Histories = { x: Float64Array; t_x: Float64Array; T: Float64Array; count: Float64Array };

/** Counts equal histories together, in a fixed order. */
export function compress(people: Iterable<History & { count?: number }>): Histories {
  const distinct = new Map<string, [x: number, t_x: number, T: number, count: number]>();
  for (const { x, t_x, T, count = 1 } of people) {
    const key = `${x} ${t_x} ${T}`;
    const known = distinct.get(key);
    if (known) known[3] += count;
    else if (count > 0) distinct.set(key, [x, t_x, T, count]);
  }
  const rows = [...distinct.values()].sort((a, b) => a[0] - b[0] || a[2] - b[2] || a[1] - b[1]);
  const column = (at: 0 | 1 | 2 | 3): Float64Array => Float64Array.from(rows, (row) => row[at]);
  return { x: column(0), t_x: column(1), T: column(2), count: column(3) };
}
