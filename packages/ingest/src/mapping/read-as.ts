import type { READINGS } from '@e-respect/contract';

const fromEpoch = (cell: string, unit: number): string => {
  const instant = new Date(Number(cell) * unit);
  return /^\d+(\.\d+)?$/.test(cell) && !Number.isNaN(instant.getTime()) ? instant.toISOString() : cell;
};

/** Cells that hold more than a value, or a value in another unit; what is not understood goes on as it is and is refused with its reason. */
export const readAs: Readonly<Record<(typeof READINGS)[number], (cell: string) => string>> = {
  number_of_bound: (cell) => cell.replace(/^[<>≤≥]=?\s*/, ''),
  bound: (cell) => (cell === '' ? '' : /^[<≤]/.test(cell) ? 'below' : /^[>≥]/.test(cell) ? 'above' : 'exact'),
  epoch_seconds: (cell) => fromEpoch(cell, 1000),
  epoch_milliseconds: (cell) => fromEpoch(cell, 1),
};
