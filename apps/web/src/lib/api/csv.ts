import type { Language, QueryInput } from '@e-respect/contract';
import { API, ApiError, post } from './client.ts';

const save = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** The same question as on the page, answered as a file for a spreadsheet. */
export async function downloadCsv(input: QueryInput, lang: Language, name: string): Promise<void> {
  const response = await fetch(`${API}/query?format=csv&lang=${lang}`, post(input));
  if (!response.ok) throw new ApiError(response.status, null);
  save(await response.blob(), name);
}

export type Cell = string | number | null;

/** A number is written as it is; a text that a spreadsheet would take for a formula is kept a text, and quoted where it must be. */
function csvCell(cell: Cell, decimalComma: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimalComma ? String(cell).replace('.', ',') : String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of the page as a file: semicolons, a mark of UTF-8 and, in French, decimal commas, as spreadsheets expect. */
export function saveRows(rows: readonly (readonly Cell[])[], name: string, lang: Language): void {
  const lines = rows.map((row) => row.map((cell) => csvCell(cell, lang === 'fr')).join(';'));
  save(new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' }), name);
}
