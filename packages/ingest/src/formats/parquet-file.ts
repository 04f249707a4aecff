import { parquetMetadata, parquetRead, parquetSchema, type AsyncBuffer, type FileMetaData } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { FileError } from '../reader/file-error.ts';
import { limits } from '../reader/limits.ts';
import type { ReadOptions, RecordBatch } from '../reader/read-records.ts';
import type { Rec } from '../reader/record.ts';
import type { ByteStream } from './byte-stream.ts';
import { refuseBomb, type Meter } from './meter.ts';
import { cellsOf, isDecimal, isInterval, parquetParsers, type CellOf } from './parquet-cells.ts';
import { recordBatches, recordOf, tableUnder } from './record-batches.ts';

/** A Parquet file, one row group in memory at a time. */
export async function openParquet(stream: ByteStream, meter: Meter): Promise<(options?: ReadOptions) => AsyncGenerator<RecordBatch>> {
  const bytes = await stream.gather(limits.inMemoryBytes);
  const metadata = await orBroken(() => parquetMetadata(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer));
  const columns = parquetSchema(metadata).children;
  const names = columns.map(({ element }) => element.name);
  if (names.length > limits.columns) throw new FileError('too_many_columns', `${names.length} columns, at most ${limits.columns} are read`);
  refuseHuge(metadata, names.length, bytes.length);
  const cells = columns.map(({ element, children }) => (children.length === 0 ? cellsOf({ ...element }) : cellsOf({ name: element.name })));
  // Left as they are stored, decimals are exact; as numbers they would not be. The library refuses intervals.
  for (const { element, children } of columns) if (children.length === 0 && (isDecimal(element) || isInterval(element))) delete element.converted_type;
  return ({ isHead, isTotals } = {}) =>
    recordBatches(tableUnder(names, 1, isHead), rows(bytes, metadata, names, cells), { skipped: 0, isTotals, bytesRead: () => meter.bytesRead });
}

/** A few bytes may stand for any number of equal values. */
function refuseHuge({ row_groups: groups }: FileMetaData, columns: number, fileBytes: number): void {
  for (const { num_rows: rows, total_byte_size: size } of groups) {
    refuseBomb(Number(size), fileBytes);
    if (Number(rows) * columns > limits.groupCells || Number(size) > limits.inMemoryBytes) throw new FileError('too_large', 'a row group is too large to be held in memory');
  }
}

async function* rows(bytes: Buffer, metadata: FileMetaData, columns: string[], cells: readonly CellOf[]): AsyncGenerator<Rec> {
  const file: AsyncBuffer = { byteLength: bytes.length, slice: (from, to) => Uint8Array.from(bytes.subarray(from, to)).buffer };
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    let values: unknown[][] = [];
    await orBroken(() => parquetRead({ file, metadata, rowStart, rowEnd, columns, compressors, parsers: parquetParsers, utf8: false, rowFormat: 'array', onComplete: (found) => { values = found; } }));
    for (const [at, row] of values.entries()) {
      // The names of the columns are line 1.
      yield recordOf(rowStart + at + 2, cells.map((cellOf, column) => cellOf(row[column])));
    }
    rowStart = rowEnd;
  }
}

async function orBroken<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new FileError('broken_file', `Parquet: ${error instanceof Error ? error.name : 'unreadable'}`);
  }
}
