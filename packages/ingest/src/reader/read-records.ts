import type { Encoding } from './encoding.ts';
import { limits } from './limits.ts';
import { isSkipped } from './rows.ts';
import { openTable, type OpenTable, type Table } from './table.ts';
import { textBlocks } from './text-blocks.ts';
import type { PlainLines } from './plain-lines.ts';
import type { RecordCutter } from './record-cutter.ts';
import type { Rec } from './record.ts';

export interface ReadOptions {
  /** Says whether a row is the head; the first such row among the first 30 records is taken, the lines before it skipped. */
  isHead?: (cells: string[]) => boolean;
  /** Says whether a row labelled Total, of the right width, is a sum and no data. One of another width always is. */
  isTotals?: (cells: string[], head: readonly string[]) => boolean;
  /** Who takes the plain lines of this table, which then come in no batch. */
  plainLines?: (table: Table) => PlainLines | undefined;
}

export interface RecordBatch {
  table: Table;
  records: Rec[];
  /** Plain lines taken since the batch before. */
  plain?: number;
  /** Head, preamble, blank and totals lines met since the batch before. */
  skipped: number;
  /** Bytes of the source read since its start. */
  bytesRead: number;
}

const batchRecords = 1_000;
/** Enough for the head and its first rows, and for a record of the greatest size. */
const startBytes = limits.recordBytes + 262_144;

/**
 * Bytes of a CSV file → records, damaged ones included, in batches of about 1 000. At least one batch is given.
 * Throws a FileError when the file as a whole cannot be read.
 */
export async function* readRecords(source: AsyncIterable<Uint8Array>, options: ReadOptions = {}): AsyncGenerator<RecordBatch, void, void> {
  let start: Buffer[] = [];
  let started = 0;
  let bytesRead = 0;
  let encoding: Encoding = 'utf-8';
  let batches: Batches | undefined;
  for await (const block of textBlocks(source)) {
    ({ bytesRead, encoding } = block);
    if (batches === undefined) {
      start.push(block.bytes);
      started += block.bytes.length;
      if (started < startBytes) continue;
      batches = new Batches(openTable({ bytes: Buffer.concat(start), encoding, isWholeFile: false }, options.isHead), options);
      start = [];
    } else batches.feed(block.bytes, encoding);
    yield* batches.full(bytesRead);
  }
  batches ??= new Batches(openTable({ bytes: Buffer.concat(start), encoding, isWholeFile: true }, options.isHead), options);
  batches.end();
  yield* batches.full(bytesRead);
  yield* batches.last(bytesRead);
}

/** Records of one table as they come, until a batch of them is full. */
class Batches {
  readonly #cutter: RecordCutter;
  readonly #isTotals: ReadOptions['isTotals'];
  #table: Table;
  #records: Rec[] = [];
  #skipped: number;
  #given = 0;
  readonly #plainLines: PlainLines | undefined;
  #plain = 0;

  constructor({ table, cutter, skipped }: OpenTable, { isTotals, plainLines }: ReadOptions) {
    this.#table = table;
    this.#cutter = cutter;
    this.#skipped = skipped;
    this.#isTotals = isTotals;
    this.#plainLines = plainLines?.(table);
  }

  feed(bytes: Buffer, encoding: Encoding): void {
    if (encoding !== this.#table.encoding) this.#table = { ...this.#table, encoding };
    this.#cutter.feed(bytes, encoding);
  }

  end(): void {
    this.#cutter.end();
  }

  *full(bytesRead: number): Generator<RecordBatch> {
    for (let record = this.#next(); record !== undefined; record = this.#next()) {
      if (isSkipped(record, this.#table.head, this.#isTotals)) this.#skipped += 1;
      else this.#records.push(record);
      if (this.#records.length >= batchRecords) yield this.#batch(bytesRead);
    }
    if (this.#plain > 0) yield this.#batch(bytesRead);
  }

  #next(): Rec | undefined {
    if (this.#plainLines) this.#plain += this.#cutter.pass(this.#plainLines);
    return this.#cutter.next();
  }

  *last(bytesRead: number): Generator<RecordBatch> {
    if (this.#records.length > 0 || this.#skipped > 0 || this.#given === 0) yield this.#batch(bytesRead);
  }

  #batch(bytesRead: number): RecordBatch {
    const batch = { table: this.#table, records: this.#records, plain: this.#plain, skipped: this.#skipped, bytesRead };
    this.#records = [];
    this.#plain = 0;
    this.#skipped = 0;
    this.#given += 1;
    return batch;
  }
}
