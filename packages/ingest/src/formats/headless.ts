import type { RecordBatch } from '../reader/read-records.ts';
import type { ByteStream } from './byte-stream.ts';
import { csvLine } from './csv-line.ts';

/** The names of the columns, when a row is the first one of a table known to come without heads. */
export type Headless = (firstRow: readonly string[]) => readonly string[] | undefined;

const firstLineBytes = 8_192;
const byteOrderMark = Buffer.from('\uFEFF');

/** Puts its heads before a text that comes without them; says whether it did. */
export async function putHead(text: ByteStream, headless: Headless): Promise<boolean> {
  const start = await text.peek(firstLineBytes);
  const bom = start.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? byteOrderMark.length : 0;
  const [, firstLine = '', lineEnd = '\n'] = /^([^\r\n]*)(\r?\n|\r)?/.exec(start.toString('latin1', bom)) ?? [];
  const head = headless(cellsOf(firstLine));
  if (head === undefined) return false;
  await text.take(bom);
  text.unread(Buffer.from(csvLine(head) + lineEnd));
  return true;
}

const cellsOf = (line: string): string[] => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) => quoted ?? plain);

/** Batches of such a text with the lines that it has itself. */
export async function* withoutHead(batches: AsyncIterable<RecordBatch>): AsyncGenerator<RecordBatch> {
  let headLines = 1;
  for await (const batch of batches) {
    yield { ...batch, table: { ...batch.table, headLine: 0 }, records: batch.records.map((record) => ({ ...record, line: record.line - 1 })), skipped: batch.skipped - headLines };
    headLines = 0;
  }
}
