import { FileError } from '../reader/file-error.ts';
import { limits } from '../reader/limits.ts';
import { readRecords, type ReadOptions, type RecordBatch } from '../reader/read-records.ts';
import { ByteStream } from './byte-stream.ts';
import { formField } from './form-file.ts';
import { putHead, withoutHead, type Headless } from './headless.ts';
import { gunzipped } from './inflate.ts';
import { openJson } from './json-file.ts';
import { mailDocuments } from './mail-file.ts';
import { Meter } from './meter.ts';
import { openZip } from './open-zip.ts';
import type { FileDocument, OpenedFile } from './opened-file.ts';
import { openParquet } from './parquet-file.ts';
import { refuseForeignMarkup, tellFormat, tellingBytes } from './tell-format.ts';
import { utf8Stream } from './utf8-stream.ts';
import { xmlDocuments } from './xml-file.ts';

export interface OpenOptions {
  sheet?: string | undefined;
  headless?: Headless | undefined;
  /** Tells the sheet that holds the table, where none is named. */
  isHead?: ReadOptions['isHead'];
}

interface OpenContext extends OpenOptions {
  meter: Meter;
  /** Archives opened so far, one within the other. */
  wrappings: number;
}

/** Looks at the first bytes of a file, unwraps it, and says how it can be read. Throws a FileError for a file that cannot. */
export async function openFile(source: AsyncIterable<Uint8Array>, options: OpenOptions = {}): Promise<OpenedFile> {
  const meter = new Meter();
  return openStream(new ByteStream(meter.counted(source)), { ...options, meter, wrappings: 0 });
}

const plain = { container: 'none', sheets: [], sheet: null } as const;

async function openStream(stream: ByteStream, context: OpenContext): Promise<OpenedFile> {
  const start = await stream.peek(tellingBytes);
  const { meter } = context;
  switch (tellFormat(start)) {
    case 'gzip': return { ...await openStream(new ByteStream(gunzipped(stream, meter)), wrapped(context)), container: 'gzip' };
    case 'zip': return openZip(stream, start, context, (member) => openStream(member, wrapped(context)));
    case 'parquet': return { ...plain, format: 'parquet', batches: await openParquet(stream, meter) };
    case 'json': return { ...plain, ...await openJson(await utf8Stream(stream), meter) };
    case 'form': return { ...plain, ...await openJson(await formField(stream), meter) };
    case 'xml': return documentsOnly('xml', xmlDocuments(await utf8Stream(stream), meter));
    case 'mail': return documentsOnly('mail', mailDocuments(stream, meter));
    case 'text': return openText(stream, start, context);
  }
}

function wrapped(context: OpenContext): OpenContext {
  if (context.wrappings === limits.wrappings) throw new FileError('nested_archive', 'an archive within archives');
  return { ...context, wrappings: context.wrappings + 1 };
}

async function openText(stream: ByteStream, start: Buffer, { meter, headless }: OpenContext): Promise<OpenedFile> {
  refuseForeignMarkup(start);
  const isHeadless = headless !== undefined && await putHead(stream, headless);
  const batches = (options?: ReadOptions): AsyncIterable<RecordBatch> => measured(readRecords(stream, options), meter);
  return { ...plain, format: 'csv', batches: isHeadless ? (options) => withoutHead(batches(wholeLines(options))) : batches };
}

/** Lines taken in passing are numbered with the head that was put before them. */
function wholeLines(options: ReadOptions = {}): ReadOptions {
  const { plainLines: _, ...whole } = options;
  return whole;
}

/** Progress is told in bytes of the source, whatever comes out of its wrapping. */
async function* measured(batches: AsyncIterable<RecordBatch>, meter: Meter): AsyncGenerator<RecordBatch> {
  for await (const batch of batches) yield { ...batch, bytesRead: meter.bytesRead };
}

const documentsOnly = (format: 'xml' | 'mail', documents: AsyncGenerator<FileDocument>): OpenedFile => ({ ...plain, format, documents: () => documents, batches: noRows });

/** Documents that no source knows hold no rows. */
function noRows(): never {
  throw new FileError('unknown_document', 'no source reads these documents');
}
