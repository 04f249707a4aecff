export type CsvRow = Readonly<Record<string, string>>;

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

const CELL = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|$)/gy;

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function readRecords(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const match = CELL.exec(text);
    if (match === null) throw new Error('a quoted cell does not close');
    record.push(unquoted(match[1] ?? ''));
    if (match[2] === ',' && CELL.lastIndex < text.length) continue;
    if (match[2] === ',') record.push('');
    records.push(record);
    record = [];
  }
  return records.filter((cells) => cells.some((cell) => cell !== ''));
}

/** Cells are trimmed; a cell missing at the end of a line is empty. */
export function readCsv(text: string): CsvTable {
  const [head = [], ...body] = readRecords(text.replace(/^\uFEFF/, ''));
  const columns = head.map((name) => name.trim().toLowerCase());
  const rows = body.map((cells) =>
    Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? '').trim()])),
  );
  return { columns, rows };
}
