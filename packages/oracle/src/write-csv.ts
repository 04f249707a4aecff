function written(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export type Written = Readonly<Record<string, string>>;

/** Only the named columns are written: a column left out is a feed that the file does not have. */
export function writeCsv(columns: readonly string[], rows: readonly Written[]): string {
  const lines = rows.map((row) => columns.map((column) => written(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
