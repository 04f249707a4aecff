import { isMailStart } from './tell-format.ts';

export interface MailText { bytes: Buffer; isTooLong: boolean }

const lineFeed = 10;
/** A line is looked at whole up to here. */
const longLine = 1_048_576;

/** The messages of an mbox, each without the line before it; one above the limit is given as its first part. */
export async function* mailTexts(source: AsyncIterable<Buffer>, limit: number): AsyncGenerator<MailText> {
  let parts: Buffer[] = [];
  let length = 0;
  let tail: Buffer = Buffer.alloc(0);
  const keep = (bytes: Buffer): void => {
    if (length <= limit) parts.push(bytes);
    length += bytes.length;
  };
  const take = (): MailText => {
    const text = { bytes: messageOf(Buffer.concat(parts)), isTooLong: length > limit };
    parts = [];
    length = 0;
    return text;
  };
  for await (const bytes of source) {
    const block = tail.length === 0 ? bytes : Buffer.concat([tail, bytes]);
    const end = block.lastIndexOf(lineFeed) + 1 || (block.length > longLine ? block.length : 0);
    let from = 0;
    for (const start of mailStarts(block.subarray(0, end))) {
      keep(block.subarray(from, start));
      if (length > 0) yield take();
      from = start;
    }
    keep(block.subarray(from, end));
    tail = block.subarray(end);
  }
  keep(tail);
  if (length > 0) yield take();
}

/** Where the line before a message begins; the lines given are whole. */
function mailStarts(lines: Buffer): number[] {
  const starts: number[] = [];
  for (let at = lines.indexOf('From '); at >= 0; at = lines.indexOf('From ', at + 1)) {
    const isLineStart = at === 0 || lines[at - 1] === lineFeed;
    if (isLineStart && isMailStart(lines.toString('latin1', at, at + 200).split('\n', 1)[0] ?? '')) starts.push(at);
  }
  return starts;
}

/** Without its first line, and with lines that begin with From as they were written. */
function messageOf(bytes: Buffer): Buffer {
  const isMarked = isMailStart(bytes.toString('latin1', 0, 200).split('\n', 1)[0] ?? '');
  const message = isMarked ? bytes.subarray(bytes.indexOf(lineFeed) + 1) : bytes;
  if (!isMarked || !message.includes('>From ')) return message;
  return Buffer.from(message.toString('latin1').replaceAll(/^>(>*From )/gm, '$1'), 'latin1');
}
