import { isUtf8 } from 'node:buffer';
import { FileError } from './file-error.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15';

export interface Opening {
  family: 'eight-bit' | 'utf-16le' | 'utf-16be';
  /** True when a mark says UTF-8: the file is then never read as Windows-1252. */
  marked: boolean;
  bomBytes: number;
}

const sampleBytes = 65_536;

/** Reads the byte order mark, or tells UTF-16 without one by the zero half of its units. */
export function openingOf(bytes: Buffer): Opening {
  if (hasBytes(bytes, [0xff, 0xfe, 0, 0]) || hasBytes(bytes, [0, 0, 0xfe, 0xff])) {
    throw new FileError('unreadable_encoding', 'the file is UTF-32; save it as UTF-8');
  }
  const bomBytes = utf8Marks(bytes);
  if (bomBytes > 0) return { family: 'eight-bit', marked: true, bomBytes };
  if (hasBytes(bytes, [0xff, 0xfe])) return { family: 'utf-16le', marked: true, bomBytes: 2 };
  if (hasBytes(bytes, [0xfe, 0xff])) return { family: 'utf-16be', marked: true, bomBytes: 2 };
  return { family: familyByZeros(bytes.subarray(0, sampleBytes)), marked: false, bomBytes: 0 };
}

/** Files joined or saved twice may begin with two marks. */
function utf8Marks(bytes: Buffer): number {
  let end = 0;
  while (hasBytes(bytes.subarray(end, end + 3), [0xef, 0xbb, 0xbf])) end += 3;
  return end;
}

function familyByZeros(sample: Buffer): Opening['family'] {
  const pairs = sample.length >> 1;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) if (sample[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (odd > pairs / 4 && odd > even * 8) return 'utf-16le';
  if (even > pairs / 4 && even > odd * 8) return 'utf-16be';
  return 'eight-bit';
}

/** UTF-8 when its sequences outnumber the broken bytes: one bad byte must not turn every other accent into noise. */
export function looksLikeUtf8(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return true;
  const text = bytes.toString('utf8');
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const accents = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return accents - broken > broken;
}

/** Windows-1252 uses 0x80–0x9f for characters, ISO-8859-15 for nothing; € and œ tell ISO-8859-15. */
export function latinOf(bytes: Buffer): 'windows-1252' | 'iso-8859-15' | 'latin' {
  const text = bytes.toString('latin1');
  if (/[\x80-\x9f]/.test(text)) {
    refuseForeignBytes(text);
    return 'windows-1252';
  }
  if (!/[\xa4\xbc\xbd]/.test(text)) return 'latin';
  // In Windows-1252 0xa4 is ¤ and 0xbc, 0xbd are ¼, ½: nobody writes those against a letter.
  return /\xa4|[\xbc\xbd][a-z]|[a-z]\xbd/i.test(text) ? 'iso-8859-15' : 'latin';
}

/** Five bytes mean nothing in Windows-1252, but è or ü in Mac Roman and DOS files, which would be read as noise. */
function refuseForeignBytes(text: string): void {
  const foreign = text.match(/[\x81\x8d\x8f\x90\x9d]/g)?.length ?? 0;
  const accents = text.match(/[\x80-\xff]/g)?.length ?? 0;
  if (foreign * 10 > accents) {
    throw new FileError('unreadable_encoding', 'neither UTF-8, UTF-16, Windows-1252 nor ISO-8859-15; save the file as UTF-8');
  }
}

function hasBytes(bytes: Buffer, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);
}
