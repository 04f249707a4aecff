import type { PricedHarm } from '@e-respect/contract';

export const COST_COLUMNS = ['name', 'c1', 'c2', 'c3', 'c4', 'total', 'net', 'loss'] as const;
export type CostColumn = (typeof COST_COLUMNS)[number];
export interface CostSort { column: CostColumn; direction: 'asc' | 'desc' }

const VALUE: Record<Exclude<CostColumn, 'name'>, (row: PricedHarm) => number | null> = {
  c1: (row) => row.c1_eur, c2: (row) => row.c2_eur, c3: (row) => row.c3_eur, c4: (row) => row.c4_eur, total: (row) => row.total_eur, net: (row) => row.net_after_eur, loss: (row) => row.p_loss,
};

/** Rows in the order asked for; what is unknown comes last either way, equals by name. */
export function sortCosts(rows: readonly PricedHarm[], { column, direction }: CostSort): PricedHarm[] {
  const sign = direction === 'asc' ? 1 : -1;
  const byName = (a: PricedHarm, b: PricedHarm): number => a.label.localeCompare(b.label, 'fr') || (a.id < b.id ? -1 : 1);
  if (column === 'name') return rows.toSorted((a, b) => sign * byName(a, b));
  const value = VALUE[column];
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName(a, b);
    return sign * (left - right) || byName(a, b);
  });
}

/** The scale that the ranges of all rows share, zero within. */
export function costDomain(rows: readonly PricedHarm[]): [number, number] {
  const ends = rows.flatMap(({ range }) => (range ? [range.p10, range.p90] : []));
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}
