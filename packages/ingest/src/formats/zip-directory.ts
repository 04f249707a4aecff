import { crc32, inflateRawSync } from 'node:zlib';
import { FileError } from '../reader/file-error.ts';
import { isZlibError } from './inflate.ts';
import { isIgnored } from './zip-names.ts';

export interface ZipEntry { name: string; bytes: number; zippedBytes: number; deflated: boolean; checksum: number; at: number }

const endBytes = 22;
const longestComment = 65_535;

/** The members of a zip held in memory, by its directory; directories and the like left out. */
export function zipEntries(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end < zip.length - endBytes - longestComment || end + endBytes > zip.length) throw new FileError('broken_file', 'the zip has no directory');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new FileError('broken_file', 'the directory of the zip is damaged');
    if ((zip.readUInt16LE(at + 8) & 1) !== 0) throw new FileError('encrypted_file', 'a member of the zip is encrypted');
    const nameBytes = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameBytes), deflated: zip.readUInt16LE(at + 10) === 8, checksum: zip.readUInt32LE(at + 16),
      zippedBytes: zip.readUInt32LE(at + 20), bytes: zip.readUInt32LE(at + 24), at: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries.filter(({ name }) => !isIgnored(name));
}

/** One member, never more than the directory says. */
export function readEntry(zip: Buffer, entry: ZipEntry): Buffer {
  if (entry.at + 30 > zip.length) throw new FileError('broken_file', 'the directory of the zip is damaged');
  const from = entry.at + 30 + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28);
  const content = zip.subarray(from, from + entry.zippedBytes);
  const bytes = entry.deflated ? inflateWithin(content, entry.bytes) : content;
  if (bytes.length !== entry.bytes || crc32(bytes) !== entry.checksum) throw new FileError('broken_file', 'a member of the zip is not what it was');
  return bytes;
}

function inflateWithin(content: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw isZlibError(error) ? new FileError('broken_file', `a member of the zip cannot be read: ${error.code}`) : error;
  }
}
