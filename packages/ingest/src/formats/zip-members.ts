import { crc32 } from 'node:zlib';
import { FileError } from '../reader/file-error.ts';
import { ByteStream } from './byte-stream.ts';
import { inflatedMember } from './inflate.ts';
import type { Meter } from './meter.ts';
import { isIgnored } from './zip-names.ts';

export interface ZipMember {
  /** As told by the archive; never used as a path. */
  name: string;
  bytes: ByteStream;
}

interface Header { name: string; deflated: boolean; hasDescriptor: boolean; zippedBytes: number; checksum: number }

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const DIRECTORY: readonly number[] = [0x02014b50, 0x06054b50, 0x06064b50, 0x08064b50];
const UNKNOWN = 0xffffffff;

/** Members one after another as they stream in, each to be read before the next is asked for; what is left of it is passed over. */
export async function* zipMembers(zip: ByteStream, meter: Meter): AsyncGenerator<ZipMember> {
  for (let header = await nextHeader(zip); header; header = await nextHeader(zip)) {
    const content = checked(zip, header, meter);
    if (!isIgnored(header.name)) yield { name: header.name, bytes: new ByteStream(content) };
    for await (const _ of content) void _;
  }
}

async function nextHeader(zip: ByteStream): Promise<Header | undefined> {
  const signature = (await zip.take(4)).readUInt32LE(0);
  if (DIRECTORY.includes(signature)) return undefined;
  if (signature !== LOCAL) throw new FileError('broken_file', 'no member where one should begin');
  const fixed = await zip.take(26);
  const flags = fixed.readUInt16LE(2);
  const method = fixed.readUInt16LE(4);
  if ((flags & 0x2041) !== 0 || method === 99) throw new FileError('encrypted_file', 'a member of the zip is encrypted');
  if (method !== 0 && method !== 8) throw new FileError('broken_file', `compression method ${method} of the zip is not known`);
  const name = (await zip.take(fixed.readUInt16LE(22))).toString('utf8');
  const extra = await zip.take(fixed.readUInt16LE(24));
  const header = { name, deflated: method === 8, hasDescriptor: (flags & 8) !== 0, checksum: fixed.readUInt32LE(10), zippedBytes: zippedBytes(fixed, extra) };
  if (!header.deflated && header.hasDescriptor && header.zippedBytes === 0) throw new FileError('broken_file', 'a stored member of the zip does not tell its size');
  return header;
}

/** Sizes of 4 GiB and more stand in an extra field: the unzipped one first. */
function zippedBytes(fixed: Buffer, extra: Buffer): number {
  const told = fixed.readUInt32LE(14);
  if (told !== UNKNOWN) return told;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1 && at + 20 <= extra.length) return Number(extra.readBigUInt64LE(at + 12));
  }
  return told;
}

async function* checked(zip: ByteStream, header: Header, meter: Meter): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const bytes of header.deflated ? inflatedMember(zip, meter) : stored(zip, header.zippedBytes)) {
    sum = crc32(bytes, sum);
    yield bytes;
  }
  const told = header.hasDescriptor ? await descriptorChecksum(zip) : header.checksum;
  if (sum !== told) throw new FileError('broken_file', 'a member of the zip is not what it was');
}

async function* stored(zip: ByteStream, size: number): AsyncGenerator<Buffer> {
  for (let left = size; left > 0; ) {
    const bytes = await zip.next();
    if (!bytes) throw new FileError('broken_file', 'the zip ends within a member');
    zip.unread(bytes.subarray(left));
    const taken = bytes.subarray(0, left);
    left -= taken.length;
    yield taken;
  }
}

/** After a member of unknown size come its checksum and sizes, of 4 or 8 bytes: told by what follows them. */
async function descriptorChecksum(zip: ByteStream): Promise<number> {
  if ((await zip.peek(4)).readUInt32LE(0) === DESCRIPTOR) await zip.take(4);
  const ahead = await zip.peek(24);
  const follows = (at: number): boolean => at + 4 <= ahead.length && [LOCAL, ...DIRECTORY].includes(ahead.readUInt32LE(at));
  const size = [12, 20].find(follows);
  if (size === undefined) throw new FileError('broken_file', 'the zip ends within a member');
  return (await zip.take(size)).readUInt32LE(0);
}
