import { isUtf8 } from 'node:buffer';
import { limits } from '../reader/limits.ts';
import type { Damage } from '../reader/record.ts';
import type { ByteStream } from './byte-stream.ts';
import { rawCell } from './csv-line.ts';
import { isObject } from './json-cells.ts';
import { JsonCutter } from './json-cutter.ts';
import { jsonLines, type JsonText } from './json-texts.ts';
import type { Meter } from './meter.ts';
import type { FileDocument } from './opened-file.ts';
import { parseJson } from './parse-json.ts';

/** `lines`: one value per line. `list`: the elements of one list. `values`: one value over several lines, or some of them. */
export type JsonShape = 'lines' | 'list' | 'values';

/** How the values of a file follow one another, told by its first lines. */
export function shapeOf(start: Buffer): JsonShape {
  const text = start.toString('latin1').trimStart();
  if (text.startsWith('[')) return 'list';
  return text.split('\n', 10).some((line) => isObject(parsed({ line: 0, bytes: Buffer.from(line, 'latin1') }).value)) ? 'lines' : 'values';
}

/** The values of a file one after another; one that cannot be read costs itself only. */
export async function* jsonValues(stream: ByteStream, shape: JsonShape, meter: Meter): AsyncGenerator<FileDocument> {
  if (shape === 'lines') for await (const text of jsonLines(stream, limits.recordBytes)) yield documentOf(text, parsed(text), meter);
  else yield* cutValues(stream, new JsonCutter(shape === 'list' ? limits.recordBytes : limits.documentBytes), meter);
}

async function* cutValues(stream: ByteStream, cutter: JsonCutter, meter: Meter): AsyncGenerator<FileDocument> {
  for await (const bytes of stream) {
    cutter.feed(bytes);
    for (let text = cutter.next(); text; text = cutter.next()) yield cutValue(text, cutter, meter);
  }
  for (let text = cutter.end(); text; text = cutter.next() ?? cutter.end()) yield cutValue(text, cutter, meter);
}

function cutValue(text: JsonText, cutter: JsonCutter, meter: Meter): FileDocument {
  const value = parsed(text);
  return value.damage ? documentOf(cutter.back(text), value, meter) : documentOf(text, value, meter);
}

interface Parsed { value?: unknown; damage?: Damage }

function parsed({ bytes, damage }: JsonText): Parsed {
  if (damage) return { damage };
  if (!isUtf8(bytes)) return { damage: { code: 'invalid_character' } };
  try {
    return { value: parseJson(bytes.toString('utf8')) };
  } catch {
    return { damage: { code: 'invalid_json' } };
  }
}

const documentOf = ({ line, bytes }: JsonText, value: Parsed, { bytesRead }: Meter): FileDocument => (value.damage
  ? { line, value: undefined, damage: value.damage, raw: rawCell(bytes.toString('utf8')), bytesRead }
  : { line, value: value.value, raw: '', bytesRead });
