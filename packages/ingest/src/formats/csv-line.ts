const rawCharacters = 65_536;

export const csvCell = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Cells as a line of CSV, for a rejects file that can be mended. */
export const csvLine = (cells: readonly string[]): string => cells.map(csvCell).join(',');

/** What could not be read at all, as one cell: enough of it to be recognised. */
export const rawCell = (text: string): string => csvCell(text.slice(0, rawCharacters));
