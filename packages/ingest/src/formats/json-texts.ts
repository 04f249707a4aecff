import type { Damage } from '../reader/record.ts';

/** One value as it stands in the file, not parsed yet. */
export interface JsonText { line: number; bytes: Buffer; damage?: Damage }

const lineFeed = 10;

/** The lines of NDJSON, blank ones left out; one above the limit is told by its start. */
export async function* jsonLines(source: AsyncIterable<Buffer>, limit: number): AsyncGenerator<JsonText> {
  let rest: Buffer[] = [];
  let length = 0;
  let line = 1;
  const take = (): JsonText | undefined => {
    const bytes = Buffer.concat(rest);
    const text: JsonText = length > limit ? { line, bytes, damage: { code: 'record_too_long' } } : { line, bytes };
    rest = [];
    length = 0;
    line += 1;
    return bytes.toString('latin1').trim() === '' ? undefined : text;
  };
  const keep = (bytes: Buffer): void => {
    if (length <= limit) rest.push(bytes.subarray(0, limit - length));
    length += bytes.length;
  };
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      keep(chunk.subarray(from, end));
      const text = take();
      if (text) yield text;
      from = end + 1;
    }
    keep(chunk.subarray(from));
  }
  const last = take();
  if (last) yield last;
}
