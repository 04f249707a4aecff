import { isUtf8 } from 'node:buffer';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fromWindows1252 } from '../reader/latin.ts';
import { limits } from '../reader/limits.ts';
import type { ByteStream } from './byte-stream.ts';
import { rawCell } from './csv-line.ts';
import type { Meter } from './meter.ts';
import type { FileDocument } from './opened-file.ts';

/** Some senders open a schema around their report and never close it. */
const schemaTag = /<\/?xs:schema\b[^<>]*>/g;

/** What a report may hold several times, or once. */
const lists: ReadonlySet<string> = new Set(['feedback.record', 'feedback.record.auth_results.dkim', 'feedback.record.auth_results.spf', 'feedback.record.row.policy_evaluated.reason']);
const parser = new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false, isArray: (_, path) => lists.has(String(path)) });

/** The one tree of an XML file. */
export async function* xmlDocuments(stream: ByteStream, meter: Meter): AsyncGenerator<FileDocument> {
  const bytes = await stream.gather(limits.documentBytes);
  const value = xmlTree(bytes);
  const { bytesRead } = meter;
  if (value === undefined) yield { line: 1, value, damage: { code: 'invalid_xml' }, raw: rawCell(textOf(bytes)), bytesRead };
  else yield { line: 1, value, raw: '', bytesRead };
}

function textOf(bytes: Buffer): string {
  const text = isUtf8(bytes) ? bytes.toString('utf8') : fromWindows1252(bytes.toString('latin1'));
  return text.replace(/^\uFEFF/, '').trimStart().replaceAll(schemaTag, '');
}

/** The tree of a well-formed document; one that declares its own entities is none: they may stand for gigabytes, or for files. */
export function xmlTree(bytes: Buffer): unknown {
  const text = textOf(bytes);
  if (/<!(?:DOCTYPE|ENTITY)\b/i.test(text) || XMLValidator.validate(text) !== true) return undefined;
  try {
    return parser.parse(text);
  } catch {
    return undefined;
  }
}
