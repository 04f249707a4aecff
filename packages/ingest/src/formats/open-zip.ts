import { FileError } from '../reader/file-error.ts';
import type { ReadOptions, RecordBatch } from '../reader/read-records.ts';
import type { ByteStream } from './byte-stream.ts';
import { rawCell } from './csv-line.ts';
import type { Meter } from './meter.ts';
import type { FileDocument, OpenedFile } from './opened-file.ts';
import { openWorkbook } from './workbook.ts';
import { zipMembers, type ZipMember } from './zip-members.ts';
import { firstName, isOffice } from './zip-names.ts';

interface ZipContext { meter: Meter; sheet?: string | undefined; isHead?: ReadOptions['isHead'] }
type OpenMember = (bytes: ByteStream) => Promise<OpenedFile>;
type Members = AsyncGenerator<ZipMember>;

/** A workbook; or an archive of one table, or of any number of mails and XML reports. */
export async function openZip(zip: ByteStream, start: Buffer, { meter, sheet, isHead }: ZipContext, open: OpenMember): Promise<OpenedFile> {
  if (start.readUInt16LE(2) !== 0x0403) throw new FileError('empty_file', 'the zip holds no file');
  if (isOffice(firstName(start))) return { format: 'xlsx', container: 'none', ...await openWorkbook(zip, { sheet, isHead }, meter) };
  const members = zipMembers(zip, meter);
  const first = await members.next();
  if (first.done) throw new FileError('empty_file', 'the zip holds no file');
  const opened = await open(first.value.bytes);
  const { documents } = opened;
  if (!documents) return { ...opened, container: 'zip', batches: (options?: ReadOptions) => alone(opened.batches(options), members) };
  if (opened.format === 'json' || opened.format === 'ndjson') return { ...opened, container: 'zip', documents: () => alone(documents(), members), batches: (options) => alone(opened.batches(options), members) };
  return { ...opened, container: 'zip', documents: () => allDocuments(documents(), members, open, meter) };
}

/** What one member holds; refused at its end when it was not the only one. */
async function* alone<T extends RecordBatch | FileDocument>(content: AsyncIterable<T>, members: Members): AsyncGenerator<T> {
  yield* content;
  let found = 1;
  for await (const _ of members) found += 1;
  if (found > 1) throw new FileError('several_files', `${found} files in one zip`, found);
}

/** The documents of every member, numbered through; a member that is something else costs itself only. */
async function* allDocuments(first: AsyncIterable<FileDocument>, members: Members, open: OpenMember, meter: Meter): AsyncGenerator<FileDocument> {
  let line = 0;
  for await (const document of first) yield { ...document, line: (line += 1) };
  for (let next = await members.next(); !next.done; next = await members.next()) {
    for await (const document of memberDocuments(next.value, open, meter)) yield { ...document, line: (line += 1) };
  }
}

async function* memberDocuments({ name, bytes }: ZipMember, open: OpenMember, { bytesRead }: Meter): AsyncGenerator<FileDocument> {
  const opened = await orUnreadable(open(bytes));
  if (opened?.documents && (opened.format === 'mail' || opened.format === 'xml')) yield* opened.documents();
  else yield { line: 0, value: undefined, damage: { code: 'unreadable_member' }, raw: rawCell(name), bytesRead };
}

/** An archive that is damaged, too large or a bomb is refused as a whole; a member of another kind is not. */
async function orUnreadable(opening: Promise<OpenedFile>): Promise<OpenedFile | undefined> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof FileError && !['broken_file', 'too_large', 'abnormal_archive'].includes(error.code)) return undefined;
    throw error;
  }
}
