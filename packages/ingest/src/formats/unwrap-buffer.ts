import { gunzipSync } from 'node:zlib';
import { FileError } from '../reader/file-error.ts';
import { limits } from '../reader/limits.ts';
import { isZlibError } from './inflate.ts';
import { refuseBomb } from './meter.ts';
import { isGzip, isZip } from './tell-format.ts';
import { readEntry, zipEntries } from './zip-directory.ts';

/** What an attachment holds once unzipped, within the limits of one document; itself when it is not zipped. Throws a FileError. */
export function unwrapBuffer(bytes: Uint8Array, wrappings: number = limits.wrappings): Buffer[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!isGzip(buffer) && !isZip(buffer)) return [buffer];
  if (wrappings === 0) throw new FileError('nested_archive', 'an archive within archives');
  const contents = isGzip(buffer) ? [gunzipWithin(buffer)] : unzipWithin(buffer);
  refuseBomb(total(contents.map(({ length }) => length)), buffer.length);
  return contents.flatMap((content) => unwrapBuffer(content, wrappings - 1));
}

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

function unzipWithin(zip: Buffer): Buffer[] {
  const entries = zipEntries(zip);
  if (total(entries.map((entry) => entry.bytes)) > limits.documentBytes) throw new FileError('too_large', 'the archive holds more than a document may');
  return entries.map((entry) => readEntry(zip, entry));
}

function gunzipWithin(zipped: Buffer): Buffer {
  try {
    return gunzipSync(zipped, { maxOutputLength: limits.documentBytes });
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw new FileError(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'broken_file', `the gzip cannot be read: ${error.code}`);
  }
}
