import { openingOf } from '../reader/encoding.ts';
import { FileError } from '../reader/file-error.ts';

/** Enough to tell what a file is. */
export const tellingBytes = 65_536;

export type Told = 'gzip' | 'zip' | 'parquet' | 'json' | 'form' | 'xml' | 'mail' | 'text';

export const isGzip = (start: Buffer): boolean => start.length >= 18 && start.readUInt16BE(0) === 0x1f8b && start[2] === 8;
/** A local header with its name, or the directory of an empty archive. */
export const isZip = (start: Buffer): boolean =>
  (start.length >= 31 && start.readUInt32BE(0) === 0x504b0304 && start.readUInt16LE(26) > 0) || (start.length >= 22 && start.readUInt32BE(0) === 0x504b0506);
const isParquet = (start: Buffer): boolean => start.length >= 12 && start.toString('latin1', 0, 4) === 'PAR1' && (start[4] ?? 0) < 0x20;

/** What the first bytes say a file is; `text` for all that is to be tried as CSV. */
export function tellFormat(start: Buffer): Told {
  if (isGzip(start)) return 'gzip';
  if (isZip(start)) return 'zip';
  if (isParquet(start)) return 'parquet';
  const text = startingText(start);
  if (isMail(text)) return 'mail';
  const trimmed = text.trimStart();
  if (isJson(trimmed)) return 'json';
  if (isForm(trimmed)) return 'form';
  return isXml(trimmed) ? 'xml' : 'text';
}

function startingText(start: Buffer): string {
  const { family, bomBytes } = openingOf(start);
  const bytes = start.subarray(bomBytes);
  if (family === 'eight-bit') return bytes.toString('latin1');
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return (family === 'utf-16be' ? even.swap16() : even).toString('utf16le');
}

/** An object with its first key, a list of such objects, or an empty one: heads of a CSV may well begin with a brace. */
const isJson = (text: string): boolean => /^(?:\[\s*)?\{\s*(?:"(?:[^"\\\r\n]|\\.)*"\s*:|\}\s*(?:[\],\r\n]|$))|^\[\s*\]\s*$/.test(text);

/** The body of a web form whose first field holds JSON, as some services send their events. */
const isForm = (text: string): boolean => /^[a-z_]{1,40}=(?:%5B|%7B)/i.test(text);

/** A declaration, or a tag that holds text or tags and no delimiter right after it. */
const isXml = (text: string): boolean =>
  !/^<(?:!doctype\s+)?html\b/i.test(text) && /^<(?:\?xml\s|!--|!DOCTYPE\s|[A-Za-z_][\w:.-]*(?:\s[^<>]*)?>\s*[^;,\t|<]*<)/.test(text);

/** Web pages and old XML workbooks are often given the name of a table. */
export function refuseForeignMarkup(start: Buffer): void {
  if (/^(?:<!doctype\s+html|<html|<head|<table|<script)[\s>]/i.test(startingText(start).trimStart())) throw new FileError('binary_file', 'a web page, not a table');
}

const headerLine = /^([!-9;-~]+):/;
const mailHeaders: ReadonlySet<string> = new Set([
  'from', 'to', 'date', 'subject', 'received', 'return-path', 'delivered-to', 'message-id', 'mime-version', 'content-type', 'content-transfer-encoding', 'dkim-signature',
  'authentication-results', 'reply-to', 'sender', 'cc', 'x-apparently-to', 'received-spf', 'arc-seal', 'x-original-to', 'envelope-to', 'delivery-date', 'references', 'in-reply-to',
]);

/** `From sender date`, or nothing but headers up to the first blank line, two of them well known. */
function isMail(text: string): boolean {
  const lines = text.trimStart().split(/\r\n|\n|\r/);
  if (isMailStart(lines[0] ?? '')) return true;
  const blank = lines.indexOf('');
  // Where no blank line is in sight, the last line at hand may be cut.
  const headers = blank < 0 ? lines.slice(0, Math.max(1, lines.length - 1)) : lines.slice(0, blank);
  const names = headers.map((line) => headerLine.exec(line)?.[1]?.toLowerCase());
  if (names[0] === undefined || names.some((name, at) => name === undefined && !/^[ \t>]/.test(headers[at] ?? ''))) return false;
  return new Set(names.filter((name) => name !== undefined && mailHeaders.has(name))).size >= 2;
}

/** The line before each message of an mbox. */
export const isMailStart = (line: string): boolean => /^From \S.*\d{1,2}:\d{2}/.test(line);
