import { KINDS } from '@e-respect/contract';
import { csvLine } from '../formats/csv-line.ts';
import type { FileDocument } from '../formats/opened-file.ts';
import type { RecordBatch } from '../reader/read-records.ts';
import type { Rec } from '../reader/record.ts';
import type { DocumentRows, SourceDocument } from './source.ts';

const batchRecords = 1_000;

export interface DocumentBatch extends RecordBatch { setAside: readonly string[] }

/** Documents → records under the kind's own heads, numbered as they come: a document may give several rows, or none. */
export async function* documentBatches(documents: AsyncIterable<FileDocument>, reader: SourceDocument): AsyncGenerator<DocumentBatch> {
  const head = Object.keys(KINDS[reader.kind].columns);
  const table = { head, headLine: 0, headIsKnown: true, delimiter: ',', encoding: 'utf-8' } as const;
  let records: Rec[] = [];
  let setAside: string[] = [];
  let bytesRead = 0;
  let given = 0;
  let line = 0;
  for await (const document of documents) {
    bytesRead = document.bytesRead;
    if (document.damage) records.push({ line: (line += 1), cells: [], raw: document.raw, damage: document.damage });
    else {
      const read = readDocument(reader, document.value);
      records.push(...read.rows.map((row) => recordOf(row, head, (line += 1))));
      setAside.push(...read.setAside);
    }
    if (records.length < batchRecords) continue;
    yield { table: { ...table, head }, records, skipped: setAside.length, setAside, bytesRead };
    given += 1;
    records = [];
    setAside = [];
  }
  if (records.length > 0 || setAside.length > 0 || given === 0) yield { table: { ...table, head }, records, skipped: setAside.length, setAside, bytesRead };
}

const readDocument = (reader: SourceDocument, value: unknown): DocumentRows =>
  (reader.recognises(value) ? reader.read(value) : reader.readOther?.(value) ?? { rows: [], setAside: ['?'] });

function recordOf(row: Readonly<Record<string, string>>, head: readonly string[], line: number): Rec {
  const cells = head.map((column) => row[column] ?? '');
  return { line, cells, raw: csvLine(cells) };
}
