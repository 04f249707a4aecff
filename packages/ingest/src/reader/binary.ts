import { FileError } from './file-error.ts';

const sampleBytes = 65_536;
const allowedShare = 0.01;
/** So that one NUL in a file of three lines costs its row, not the file. */
const allowedCount = 3;

interface Magic {
  kind: string;
  bytes: Buffer;
  at?: number;
}

const magics: readonly Magic[] = [
  { kind: 'zip or xlsx', bytes: Buffer.from('PK\x03\x04', 'latin1') },
  { kind: 'zip', bytes: Buffer.from('PK\x05\x06', 'latin1') },
  { kind: 'gzip', bytes: Buffer.from([0x1f, 0x8b]) },
  { kind: 'pdf', bytes: Buffer.from('%PDF-') },
  { kind: 'png', bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
  { kind: 'gif', bytes: Buffer.from('GIF87a') },
  { kind: 'gif', bytes: Buffer.from('GIF89a') },
  { kind: 'jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]) },
  { kind: 'xls or doc', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
  { kind: '7z', bytes: Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1') },
  { kind: 'rar', bytes: Buffer.from('Rar!\x1a\x07', 'latin1') },
  { kind: 'bzip2', bytes: Buffer.from('1AY&SY'), at: 4 },
  { kind: 'xz', bytes: Buffer.from('\xfd7zXZ\x00', 'latin1') },
  { kind: 'zstd', bytes: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]) },
  { kind: 'sqlite', bytes: Buffer.from('SQLite format 3\x00', 'latin1') },
  { kind: 'avro', bytes: Buffer.from('Obj\x01', 'latin1') },
  { kind: 'arrow', bytes: Buffer.from('ARROW1\x00\x00', 'latin1') },
  { kind: 'rtf', bytes: Buffer.from('{\\rtf1') },
];

/** Throws `binary_file` when the first bytes are those of a known format. */
export function refuseKnownFormats(bytes: Buffer): void {
  const kind = magics.find((magic) => startsAt(bytes, magic))?.kind ?? (isParquet(bytes) ? 'parquet' : undefined);
  if (kind !== undefined) throw new FileError('binary_file', `the file is ${kind}, not text`);
}

/** Throws `binary_file` when more than 1 % of the first 64 kB are control characters; `unit` is 2 for UTF-16. */
export function refuseControlBytes(bytes: Buffer, unit: 1 | 2, lowByte: 0 | 1): void {
  const sample = bytes.subarray(0, sampleBytes);
  let controls = 0;
  for (let at = 0; at + unit <= sample.length; at += unit) {
    if (unit === 2 && sample[at + 1 - lowByte] !== 0) continue;
    if (isControl(sample[at + lowByte] ?? 0)) controls += 1;
  }
  const share = (controls * unit) / sample.length;
  if (controls > allowedCount && share > allowedShare) throw new FileError('binary_file', `${(share * 100).toFixed(1)} % control bytes at the start`);
}

function startsAt(bytes: Buffer, { bytes: magic, at = 0 }: Magic): boolean {
  return bytes.length >= at + magic.length && bytes.compare(magic, 0, magic.length, at, at + magic.length) === 0;
}

/** A head may well begin with PAR1: Parquet goes on with a binary page header. */
function isParquet(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'PAR1' && (bytes.length < 5 || isControl(bytes[4] ?? 0));
}

function isControl(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}
