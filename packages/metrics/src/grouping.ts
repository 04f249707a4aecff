/** The key of a row: whether it is the total, and the value of each dimension ('' in the total, never null). */
export const keyNames = (width: number): string[] => ['is_total', ...Array.from({ length: width }, (_, at) => `by_${at}`)];

export interface Grouping { select: string; groupBy: string }

/**
 * Rows by `keys` and the total, in one pass. Without keys (no dimension asked, or none the fact can be cut by) the total alone.
 * `also` is grouped by in both: the person, the age.
 */
export function groupingSets(keys: readonly string[], width: number, also: readonly string[] = []): Grouping {
  if (keys.length === 0) {
    const blanks = Array.from({ length: width }, (_, at) => `'' AS by_${at}`);
    return { select: ['1 AS is_total', ...blanks, ...also].join(', '), groupBy: also.length > 0 ? `GROUP BY ${also.join(', ')}` : '' };
  }
  const named = keys.map((key, at) => `coalesce(${key}, '') AS by_${at}`);
  return {
    select: [`CAST(GROUPING(${keys[0]}) AS INTEGER) AS is_total`, ...named, ...also].join(', '),
    groupBy: `GROUP BY GROUPING SETS ((${[...keys, ...also].join(', ')}), (${also.join(', ')}))`,
  };
}

/** What was grouped per person or age, grouped again per row. */
export function regroup(width: number, alias: string): Grouping {
  const keys = keyNames(width).map((name) => `${alias}.${name}`).join(', ');
  return { select: keys, groupBy: `GROUP BY ${keys}` };
}
