import { FileError } from '../reader/file-error.ts';
import type { JsonText } from './json-texts.ts';

const [quote, backslash, comma, openList, closeList, openObject, closeObject, lineFeed] = Array.from('"\\,[]{}\n', (mark) => mark.charCodeAt(0));
const isSpace = (byte: number): boolean => byte <= 0x20;

/**
 * Cuts one list, or values that follow one another, into its elements as the bytes come. A raw line end ends a string, and
 * with it the element it broke: such an element costs itself, not its neighbours.
 */
export class JsonCutter {
  readonly #limit: number;
  #window: Buffer = Buffer.alloc(0);
  #at = 0;
  #start = -1;
  #depth = 0;
  #inString = false;
  #count = 0;
  #listIsOpen = false;
  /** After a broken element, up to the next brace. */
  #isLost = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  feed(bytes: Buffer): void {
    const from = this.#start >= 0 ? this.#start : this.#at;
    this.#window = Buffer.concat([this.#window.subarray(from), bytes]);
    this.#at -= from;
    if (this.#start >= 0) this.#start = 0;
  }

  /** The next element, once all of it has come. */
  next(): JsonText | undefined {
    for (; this.#at < this.#window.length; this.#at += 1) {
      const found = this.#step(this.#window[this.#at]!);
      if (found) return found;
    }
    return undefined;
  }

  /** What was begun and never closed, the list itself included. */
  end(): JsonText | undefined {
    const wasOpen = this.#listIsOpen;
    this.#listIsOpen = false;
    if (this.#start >= 0) return this.#depth === 0 && !this.#inString ? this.#cut(this.#at) : this.#broken(this.#window.length);
    if (!wasOpen) return undefined;
    return { line: this.#count + 1, bytes: Buffer.alloc(0), damage: { code: 'invalid_json' } };
  }

  /** An element that proved unreadable may have swallowed its neighbours: goes back to the next one that begins with the same key. */
  back(element: JsonText): JsonText {
    const text = element.bytes.toString('latin1');
    const key = /^\{\s*("(?:[^"\\\r\n]|\\.)*"\s*:)/.exec(text)?.[1];
    const next = key === undefined ? null : new RegExp(String.raw`\}\s*,\s*(?=\{\s*${key.replaceAll(/[^\w"]/g, String.raw`\$&`)})`).exec(text);
    if (!next && element.damage?.code === 'record_too_long') throw new FileError('too_large', `element ${element.line} is above ${this.#limit} bytes`);
    if (!next) return element;
    this.#at -= element.bytes.length - next.index - next[0].length;
    return { ...element, bytes: element.bytes.subarray(0, next.index + 1) };
  }

  #step(byte: number): JsonText | undefined {
    if (this.#start < 0) return void this.#between(byte);
    if (this.#at - this.#start > this.#limit) return this.#broken(this.#at, 'record_too_long');
    if (this.#inString) return this.#string(byte);
    if (byte === quote) this.#inString = true;
    else if (byte === openObject || byte === openList) this.#depth += 1;
    else if (this.#depth === 0 && (byte === comma || byte === closeList || isSpace(byte))) return this.#cut(this.#at);
    else if ((byte === closeObject || byte === closeList) && (this.#depth -= 1) === 0) return this.#cut((this.#at += 1));
    return undefined;
  }

  #between(byte: number): void {
    if (this.#isLost && byte !== openObject && byte !== closeList) return;
    if (isSpace(byte) || byte === comma || byte === closeObject) return;
    if (byte === closeList) this.#listIsOpen = false;
    else if (byte === openList && !this.#listIsOpen && this.#count === 0) this.#listIsOpen = true;
    else this.#begin(byte);
  }

  #begin(byte: number): void {
    this.#listIsOpen ||= this.#isLost;
    this.#isLost = false;
    this.#start = this.#at;
    this.#inString = byte === quote;
    this.#depth = byte === openObject || byte === openList ? 1 : 0;
  }

  #string(byte: number): JsonText | undefined {
    if (byte === backslash) this.#at += 1;
    else if (byte === quote) this.#inString = false;
    else if (byte === lineFeed) return this.#broken(this.#at);
    return undefined;
  }

  #broken(end: number, code: 'invalid_json' | 'record_too_long' = 'invalid_json'): JsonText {
    this.#isLost = true;
    return { ...this.#cut(end), damage: { code } };
  }

  #cut(end: number): JsonText {
    const bytes = this.#window.subarray(this.#start, end);
    this.#start = -1;
    this.#depth = 0;
    this.#inString = false;
    this.#count += 1;
    return { line: this.#count, bytes };
  }
}
