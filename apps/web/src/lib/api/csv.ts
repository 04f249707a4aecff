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

/** A cell that a spreadsheet takes as text: quoted where it must be, and never a formula. */
const csvCell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table of the page as a file: semicolons and a mark of UTF-8, as French spreadsheets expect. */
export function saveTable({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }, name: string): void {
  save(new Blob([`\uFEFF${[head, ...rows].map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' }), name);
}
