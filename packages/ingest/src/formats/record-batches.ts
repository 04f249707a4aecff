import { FileError } from '../reader/file-error.ts';
import { limits } from '../reader/limits.ts';
import type { ReadOptions, RecordBatch } from '../reader/read-records.ts';
import type { Rec } from '../reader/record.ts';
import { isSkipped } from '../reader/rows.ts';
import { namesOf, type Table } from '../reader/table.ts';
import { csvLine } from './csv-line.ts';

const batchRecords = 1_000;
const shownCharacters = 200;

/** A head known beforehand, without the empty cells at its end. Throws for one too wide, empty, or with a name twice. */
export function tableUnder(cells: readonly string[], headLine: number, isHead: ReadOptions['isHead']): Table {
  const head = namesOf(cells);
  if (head.length === 0) throw new FileError('no_head', 'no column has a name');
  return { head, headLine, headIsKnown: isHead?.([...head]) ?? false, delimiter: ',', encoding: 'utf-8' };
}

/** Cells that no text file stands for. A few bytes may repeat one enormous text: such a row is told by the start of its cells. */
export function recordOf(line: number, cells: string[]): Rec {
  const length = cells.reduce((sum, cell) => sum + cell.length, 0);
  if (length <= limits.recordBytes) return { line, cells, raw: csvLine(cells) };
  return { line, cells: [], raw: csvLine(cells.map((cell) => cell.slice(0, shownCharacters))), damage: { code: 'record_too_long' } };
}

interface Progress {
  /** Lines before the first record. */
  skipped: number;
  isTotals: ReadOptions['isTotals'];
  bytesRead: () => number;
}

/** Records of a table that is no CSV, judged and batched as those of one are. At least one batch is given. */
export async function* recordBatches(table: Table, records: AsyncIterable<Rec> | Iterable<Rec>, { skipped, isTotals, bytesRead }: Progress): AsyncGenerator<RecordBatch> {
  const batch = (): RecordBatch => ({ table, records: [], skipped: 0, bytesRead: bytesRead() });
  let open = { ...batch(), skipped };
  let given = 0;
  for await (const record of records) {
    if (isSkipped(record, table.head, isTotals)) open.skipped += 1;
    else open.records.push(record);
    if (open.records.length < batchRecords) continue;
    yield { ...open, bytesRead: bytesRead() };
    given += 1;
    open = batch();
  }
  if (open.records.length > 0 || open.skipped > 0 || given === 0) yield { ...open, bytesRead: bytesRead() };
}
