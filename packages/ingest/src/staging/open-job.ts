import { openFile } from '../formats/open-file.ts';
import type { FileDocument, OpenedFile } from '../formats/opened-file.ts';
import type { ReadOptions, RecordBatch } from '../reader/read-records.ts';
import { documentBatches } from '../sources/document-batches.ts';
import { documentReader, headsOfRow } from '../sources/recognise.ts';
import type { Source, SourceDocument } from '../sources/source.ts';
import { headTest, type Choice } from './choose-plans.ts';

export interface JobFile {
  opened: OpenedFile;
  /** Set when the file's documents are read by a source; its rows then stand under canonical heads. */
  documents: { source: Source; document: SourceDocument } | undefined;
  batches(options: ReadOptions): AsyncIterable<RecordBatch & { setAside?: readonly string[] }>;
}

/** Opens a file the way its job says: as somebody's documents where its first document is one, else as a table. */
export async function openJob(source: AsyncIterable<Uint8Array>, choice: Choice & { sheet?: string | undefined }): Promise<JobFile> {
  const opened = await openFile(source, { sheet: choice.sheet, isHead: headTest(choice), headless: (firstRow) => headsOfRow(firstRow, choice) });
  if (!opened.documents || choice.mapping) return { opened, documents: undefined, batches: (options) => opened.batches(options) };
  const { reader: documents, all } = await findReader(opened.documents(), choice);
  if (documents) return { opened, documents, batches: () => documentBatches(all, documents.document) };
  return { opened, documents, batches: (options) => opened.batches(options) };
}

/** Other mail may stand before the first report of a mailbox. */
const searchedDocuments = 50;

/** The reader of the first document that somebody knows, among those at the start, and all of them. */
async function findReader(documents: AsyncIterable<FileDocument>, choice: Choice): Promise<{ reader: JobFile['documents']; all: AsyncIterable<FileDocument> }> {
  const passed: FileDocument[] = [];
  const rest = documents[Symbol.asyncIterator]();
  let reader: JobFile['documents'];
  while (reader === undefined && passed.length < searchedDocuments) {
    const next = await rest.next();
    if (next.done) break;
    passed.push(next.value);
    if (next.value.damage === undefined) reader = documentReader(next.value.value, choice);
  }
  const all = async function* (): AsyncGenerator<FileDocument> {
    yield* passed;
    for (let more = await rest.next(); !more.done; more = await rest.next()) yield more.value;
  };
  return { reader, all: all() };
}
