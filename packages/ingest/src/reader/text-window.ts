import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding } from './encoding.ts';
import { fromIso885915, fromWindows1252 } from './latin.ts';

/** `patchy`: some line holds bytes that mean nothing in the encoding. */
type Reading = 'latin1' | 'utf-8' | 'patchy utf-8' | 'windows-1252' | 'patchy windows-1252' | 'iso-8859-15';

/** The bytes at hand, from the first record not yet cut. How they are decoded is chosen once per window, for speed. */
export class TextWindow {
  readonly bytes: Buffer;
  readonly isPatchy: boolean;
  readonly holdsNul: boolean;
  /** True when the file holds nothing beyond. */
  readonly isLast: boolean;
  readonly #lineEndByte: number;
  readonly #reading: Reading;

  constructor(bytes: Buffer, encoding: Encoding, lineEnd: '\n' | '\r', isLast: boolean) {
    this.bytes = bytes;
    this.isLast = isLast;
    this.#lineEndByte = lineEnd.charCodeAt(0);
    this.#reading = readingOf(isLast ? bytes : bytes.subarray(0, wholeLines(bytes, this.#lineEndByte)), encoding);
    this.isPatchy = this.#reading.startsWith('patchy');
    this.holdsNul = bytes.includes(0);
  }

  /** Bytes above 127 are UTF-8, all of them. */
  get isUtf8(): boolean {
    return this.#reading === 'utf-8';
  }

  get length(): number {
    return this.bytes.length;
  }

  /** Where the line ends, or the end of the window. */
  lineStop(from: number): number {
    const at = this.bytes.indexOf(this.#lineEndByte, from);
    return at < 0 ? this.bytes.length : at;
  }

  /** A line without the carriage returns at its end. */
  line(from: number, stop: number): string {
    let end = stop;
    while (end > from && this.bytes[end - 1] === carriageReturn) end -= 1;
    return this.text(from, end);
  }

  text(from: number, to: number): string {
    switch (this.#reading) {
      case 'latin1': return this.bytes.toString('latin1', from, to);
      case 'utf-8': return this.bytes.toString('utf8', from, to);
      case 'iso-8859-15': return fromIso885915(this.bytes.toString('latin1', from, to));
      case 'patchy utf-8': if (this.isReadable(from, to)) return this.bytes.toString('utf8', from, to);
    }
    // Also the likeliest meaning of bytes that are no UTF-8: a file pasted from two.
    return fromWindows1252(this.bytes.toString('latin1', from, to));
  }

  isReadable(from: number, to: number): boolean {
    if (this.#reading === 'patchy utf-8') return isUtf8(this.bytes.subarray(from, to));
    return this.#reading !== 'patchy windows-1252' || !foreign.test(this.bytes.toString('latin1', from, to));
  }
}

const carriageReturn = 13;
/** Means nothing in Windows-1252. */
const foreign = /[\x81\x8d\x8f\x90\x9d]/;

function readingOf(bytes: Buffer, encoding: Encoding): Reading {
  if (isAscii(bytes)) return 'latin1';
  if (encoding === 'iso-8859-15') return encoding;
  if (encoding !== 'windows-1252') return isUtf8(bytes) ? 'utf-8' : 'patchy utf-8';
  const latin1 = bytes.toString('latin1');
  if (!/[\x80-\x9f]/.test(latin1)) return 'latin1';
  return foreign.test(latin1) ? 'patchy windows-1252' : encoding;
}

/** The end of the window may cut a character, which its whole lines do not. */
function wholeLines(bytes: Buffer, lineEndByte: number): number {
  const lastLineEnd = bytes.lastIndexOf(lineEndByte);
  return lastLineEnd < 0 ? bytes.length : lastLineEnd;
}
