import { limits } from './limits.ts';
import type { Rec } from './record.ts';

export function isBlank(cells: readonly string[], from = 0): boolean {
  for (let index = from; index < cells.length; index += 1) if (cells[index]?.trim() !== '') return false;
  return true;
}

const totalsLabel = /^(?:grand\s+total|totaux|total(?:\s+g[ée]n[ée]ral)?)\s*(?:[:=(–-].*)?$/iu;

/** `Total`, `Totaux :`, `Grand total (12)` and the like in the first cell that is not empty; `TotalEnergies` is a name. */
export function hasTotalsLabel(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell !== '' && cell.trim() !== '');
  return first !== undefined && /^\s*[tg]/i.test(first) && totalsLabel.test(first.trim());
}

/** Drops empty cells beyond the head, and marks the record when its shape is not that of the head. */
export function judgeShape(record: Rec, width: number): void {
  const { cells } = record;
  if (cells.length > width && isBlank(cells, width)) cells.length = width;
  if (cells.length !== width) {
    record.damage = { code: cells.length < width ? 'too_few_cells' : 'too_many_cells', expected: width, found: cells.length };
  } else if (record.raw.length > limits.cellLength) {
    const column = cells.findIndex((cell) => cell.length > limits.cellLength) + 1;
    if (column > 0) record.damage = { code: 'cell_too_long', column };
  }
}

/** Judges a record by its shape; true for one that is no data: blank, or a sum of the file's own. */
export function isSkipped(record: Rec, head: string[], isTotals: ((cells: string[], head: readonly string[]) => boolean) | undefined): boolean {
  if (record.damage !== undefined) return false;
  const { cells } = record;
  if (isBlank(cells)) return true;
  judgeShape(record, head.length);
  const hasOtherWidth = cells.length !== head.length;
  if (!hasOtherWidth && isTotals === undefined) return false;
  return hasTotalsLabel(cells) && (hasOtherWidth || isTotals?.(cells, head) === true);
}
