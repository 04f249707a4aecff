import { openFile } from '../formats/open-file.ts';
import type { FileDocument, OpenedFile } from '../formats/opened-file.ts';
import type { ReadOptions, RecordBatch } from '../reader/read-records.ts';
import { documentBatches } from '../sources/document-batches.ts';
import { documentReader } from '../sources/recognise.ts';
import type { Source, SourceDocument } from '../sources/source.ts';
import type { Choice } from './choose-plans.ts';

export interface JobFile {
  opened: OpenedFile;
  /** Set when the file's documents are read by a source; its rows then stand under canonical heads. */
  documents: { source: Source; document: SourceDocument } | undefined;
  batches(options: ReadOptions): AsyncIterable<RecordBatch & { setAside?: readonly string[] }>;
}

/** Opens a file the way its job says: as somebody's documents where its first document is one, else as a table. */
export async function openJob(source: AsyncIterable<Uint8Array>, choice: Choice & { sheet?: string | undefined }): Promise<JobFile> {
  const opened = await openFile(source, { sheet: choice.sheet });
  if (!opened.documents || choice.mapping) return { opened, documents: undefined, batches: (options) => opened.batches!(options) };
  const { first, all } = await peek(opened.documents());
  const documents = documentReader(first, choice);
  if (documents) return { opened, documents, batches: () => documentBatches(all, documents.document) };
  return { opened, documents, batches: (options) => opened.batches!(options) };
}

/** The first document that can be read, and all of them. */
async function peek(documents: AsyncIterable<FileDocument>): Promise<{ first: unknown; all: AsyncIterable<FileDocument> }> {
  const passed: FileDocument[] = [];
  const rest = documents[Symbol.asyncIterator]();
  let next = await rest.next();
  while (!next.done && (passed.push(next.value), next.value.damage !== undefined)) next = await rest.next();
  const all = async function* (): AsyncGenerator<FileDocument> {
    yield* passed;
    for (let more = await rest.next(); !more.done; more = await rest.next()) yield more.value;
  };
  return { first: passed.at(-1)?.value, all: all() };
}
