import { FileError } from '../reader/file-error.ts';
import type { ReadOptions, RecordBatch } from '../reader/read-records.ts';
import type { Rec } from '../reader/record.ts';
import type { ByteStream } from './byte-stream.ts';
import { csvLine } from './csv-line.ts';
import { cellText, isFlat, isObject } from './json-cells.ts';
import { jsonValues, shapeOf } from './json-values.ts';
import type { Meter } from './meter.ts';
import type { FileDocument, OpenedFile } from './opened-file.ts';
import { recordBatches, tableUnder } from './record-batches.ts';

/** Values read before the first is given: their keys are the head. */
const sampleValues = 1_000;
const sampleBytes = 1_048_576;

/** NDJSON, a list, or one value: documents, and rows under the keys of the first thousand. */
export async function openJson(stream: ByteStream, meter: Meter): Promise<Pick<OpenedFile, 'format' | 'batches' | 'documents'>> {
  const shape = shapeOf(await stream.peek(sampleBytes));
  const values = jsonValues(stream, shape, meter);
  const sample: FileDocument[] = [];
  for (let next = await values.next(); !next.done; next = await values.next()) if (sample.push(next.value) >= sampleValues) break;
  if (sample.length === 0) throw new FileError('empty_file', 'the list is empty');
  if (sample.every(({ damage }) => damage)) throw new FileError('broken_file', 'no value is well-formed JSON');
  // The sample stays, so that a file looked at as documents can be read from its start as a table.
  const all = async function* (): AsyncGenerator<FileDocument> {
    yield* sample;
    yield* values;
  };
  const isTable = shape !== 'values' && sample.every(({ value, damage }) => damage || (isObject(value) && isFlat(value)));
  return { format: isTable ? 'ndjson' : 'json', documents: all, batches: (options) => keyedBatches(all(), sample, options, meter) };
}

async function* keyedBatches(values: AsyncIterable<FileDocument>, sample: readonly FileDocument[], { isHead, isTotals }: ReadOptions = {}, meter: Meter): AsyncGenerator<RecordBatch> {
  const head = [...new Set(sample.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : [])))];
  const table = tableUnder(head, 0, isHead);
  const known = new Set(head);
  const records = async function* (): AsyncGenerator<Rec> {
    for await (const value of values) yield recordOf(value, head, known);
  };
  yield* recordBatches(table, records(), { skipped: 0, isTotals, bytesRead: () => meter.bytesRead });
}

function recordOf({ line, value, damage, raw }: FileDocument, head: readonly string[], known: ReadonlySet<string>): Rec {
  if (damage) return { line, cells: [], raw, damage };
  if (!isObject(value)) return { line, cells: [], raw: csvLine([cellText(value)]), damage: { code: 'not_an_object' } };
  const cells = head.map((key) => cellText(value[key]));
  const others = Object.keys(value).filter((key) => !known.has(key));
  if (others.length === 0) return { line, cells, raw: csvLine(cells) };
  // With its own names, so that nothing is lost and the extra cells show in the rejects.
  return { line, cells, raw: csvLine([...cells, ...others.map((key) => `${key}=${cellText(value[key])}`)]), damage: { code: 'unknown_key' } };
}
