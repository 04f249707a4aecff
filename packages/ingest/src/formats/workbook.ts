import { readSheet } from 'read-excel-file/node';
import { maskAddress } from '../identity/mask-address.ts';
import { FileError } from '../reader/file-error.ts';
import { limits } from '../reader/limits.ts';
import type { ReadOptions, RecordBatch } from '../reader/read-records.ts';
import type { Rec } from '../reader/record.ts';
import { isBlank } from '../reader/rows.ts';
import type { ByteStream } from './byte-stream.ts';
import type { Meter } from './meter.ts';
import type { OpenedFile } from './opened-file.ts';
import { recordBatches, recordOf, tableUnder } from './record-batches.ts';
import { sheetCell, sheetNumber } from './sheet-cell.ts';
import { WorkbookParts, type SheetPart } from './workbook-parts.ts';

type Row = readonly unknown[];

interface Wanted { sheet?: string | undefined; isHead?: ReadOptions['isHead'] }

/** An .xlsx workbook: the sheet asked for, else the first with a head that is known, else the first visible one that looks like a table. */
export async function openWorkbook(stream: ByteStream, wanted: Wanted, meter: Meter): Promise<Pick<OpenedFile, 'sheets' | 'sheet' | 'batches'>> {
  const parts = new WorkbookParts(await stream.gather(limits.workbookBytes));
  const sheets = parts.sheets.map(({ name }) => maskAddress(name));
  const { sheet, rows } = wanted.sheet === undefined ? await firstTable(parts, wanted.isHead) : await namedSheet(parts, wanted.sheet);
  return { sheets, sheet: maskAddress(sheet.name), batches: (options) => sheetBatches(rows, options, meter) };
}

interface Read { sheet: SheetPart; rows: Row[] }

async function namedSheet(parts: WorkbookParts, wanted: string): Promise<Read> {
  const sheet = parts.sheets.find(({ name }) => name === wanted || maskAddress(name) === wanted);
  if (!sheet) throw new FileError('unknown_sheet', 'no sheet of the workbook has this name');
  return { sheet, rows: await rowsOf(parts, sheet) };
}

async function firstTable(parts: WorkbookParts, isHead: ReadOptions['isHead'] = () => false): Promise<Read> {
  let shaped: Read | undefined;
  let filled: Read | undefined;
  for (const sheet of [...parts.sheets].sort((a, b) => Number(a.isHidden) - Number(b.isHidden))) {
    const rows = await rowsOf(parts, sheet);
    if (isHead(cellsOf(rows[headIndex(rows, isHead)] ?? []))) return { sheet, rows };
    if (rows.filter((row) => row.filter((cell) => cell !== null).length > 1).length > 1) shaped ??= { sheet, rows };
    if (rows.length > 0) filled ??= { sheet, rows };
  }
  const found = shaped ?? filled;
  if (!found) throw new FileError('empty_file', 'no sheet of the workbook holds a cell');
  return found;
}

async function rowsOf(parts: WorkbookParts, sheet: SheetPart): Promise<Row[]> {
  const workbook = parts.only(sheet);
  try {
    return await readSheet<string>(workbook, sheet.name, { trim: false, parseNumber: sheetNumber });
  } catch (error) {
    throw new FileError('broken_file', `the sheet cannot be read: ${error instanceof Error ? error.name : 'unreadable'}`);
  }
}

async function* sheetBatches(rows: readonly Row[], { isHead, isTotals }: ReadOptions = {}, meter: Meter): AsyncGenerator<RecordBatch> {
  const headAt = headIndex(rows, isHead);
  const table = tableUnder(cellsOf(rows[headAt] ?? []), headAt + 1, isHead);
  const width = table.head.length;
  const records = function* (): Generator<Rec> {
    for (let at = headAt + 1; at < rows.length; at += 1) {
      const cells = cellsOf(rows[at]!);
      while (cells.length < width) cells.push('');
      yield recordOf(at + 1, isBlank(cells, width) ? cells.slice(0, width) : cells);
    }
  };
  yield* recordBatches(table, records(), { skipped: headAt + 1, isTotals, bytesRead: () => meter.bytesRead });
}

/** The first row known as a head among the first thirty that hold anything, else the first of these. */
function headIndex(rows: readonly Row[], isHead: ReadOptions['isHead'] = () => false): number {
  const filled = [...rows.slice(0, limits.recordLines).entries()].map(([at, row]) => ({ at, cells: cellsOf(row) })).filter(({ cells }) => !isBlank(cells)).slice(0, limits.headSearchRecords);
  return (filled.find(({ cells }) => isHead(cells)) ?? filled[0])?.at ?? 0;
}

const cellsOf = (row: Row): string[] => row.map(sheetCell);
