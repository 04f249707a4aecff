import type { READINGS } from '@e-respect/contract';

const fromEpoch = (cell: string, unit: number): string => {
  const instant = new Date(Number(cell) * unit);
  return /^\d+(\.\d+)?$/.test(cell) && !Number.isNaN(instant.getTime()) ? instant.toISOString() : cell;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `05/31/2026 10:15`, `2026-05-31T10:15:00Z` or `May 31, 2026 10:15 am` without their clock. */
function dayOf(cell: string): string {
  const figures = /^(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})[T ,]/.exec(cell);
  if (figures) return figures[1]!;
  const [, month, day, year] = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/i.exec(cell) ?? [];
  const number = MONTHS.indexOf(month?.toLowerCase() ?? '') + 1;
  return number === 0 ? cell : `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

/** Cells that hold more than a value, or a value in another unit; what is not understood goes on as it is and is refused with its reason. */
export const readAs: Readonly<Record<(typeof READINGS)[number], (cell: string) => string>> = {
  number_of_bound: (cell) => cell.replace(/^[<>≤≥]=?\s*/, ''),
  bound: (cell) => (cell === '' ? '' : /^[<≤]/.test(cell) ? 'below' : /^[>≥]/.test(cell) ? 'above' : 'exact'),
  epoch_seconds: (cell) => fromEpoch(cell, 1000),
  epoch_milliseconds: (cell) => fromEpoch(cell, 1),
  day: dayOf,
  whole: (cell) => cell.replace(/^(\d+)\.0+$/, '$1'),
};
