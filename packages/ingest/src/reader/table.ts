import { bestCandidate, delimiters, type Candidate } from './delimiter.ts';
import type { Encoding } from './encoding.ts';
import { FileError } from './file-error.ts';
import { limits } from './limits.ts';
import { lineEndOf } from './line-ends.ts';
import { RecordCutter } from './record-cutter.ts';
import { isBlank } from './rows.ts';
import type { Rec } from './record.ts';

export interface Table {
  /** Cells of the head as they stand, without empty ones at its end. */
  head: string[];
  /** 1-based physical line. */
  headLine: number;
  /** False when no row was known to the caller as a head and the first one was taken. */
  headIsKnown: boolean;
  delimiter: string;
  encoding: Encoding;
}

export interface Start {
  bytes: Buffer;
  encoding: Encoding;
  isWholeFile: boolean;
}

export interface OpenTable {
  table: Table;
  /** Stands just after the head. */
  cutter: RecordCutter;
  /** Lines before the head, and the head. */
  skipped: number;
}

/** Finds the delimiter, the line end and the head in the first bytes of a file. */
export function openTable(start: Start, isHead: (cells: string[]) => boolean = () => false): OpenTable {
  const lineEnd = lineEndOf(start.bytes);
  const separator = separatorLine(start.bytes);
  const cutterFor = (delimiter: string): RecordCutter => {
    const cutter = new RecordCutter({ delimiter, lineEnd, width: undefined });
    cutter.feed(start.bytes, start.encoding, start.isWholeFile);
    if (separator !== undefined) cutter.next();
    return cutter;
  };
  const best = bestCandidate((separator === undefined ? delimiters : [separator]).map((delimiter) => candidateOf(cutterFor(delimiter), isHead)));
  const headAt = best === undefined ? -1 : headIndex(best);
  const headRecord = best?.records[headAt];
  if (best === undefined || headRecord === undefined) throw new FileError('no_head', 'no line holds any text');
  const head = headOf(headRecord);
  const cutter = cutterFor(best.delimiter);
  for (let passed = 0; passed <= headAt; passed += 1) cutter.next();
  cutter.layout = { ...cutter.layout, width: head.length };
  const { delimiter } = best;
  const table = { head, headLine: headRecord.line, headIsKnown: best.headAt >= 0, delimiter, encoding: start.encoding };
  return { table, cutter, skipped: headAt + 1 + (separator === undefined ? 0 : 1) };
}

/** Excel's first line `sep=;`. */
function separatorLine(bytes: Buffer): string | undefined {
  return /^"?sep=([^"\r\n])"?\r*(?:\n|\r|$)/i.exec(bytes.toString('latin1', 0, 16))?.[1];
}

function candidateOf(cutter: RecordCutter, isHead: (cells: string[]) => boolean): Candidate {
  const records: Rec[] = [];
  let filled = 0;
  for (let record = cutter.next(); record !== undefined; record = cutter.next()) {
    records.push(record);
    if (!isBlank(record.cells) && (filled += 1) >= limits.headSearchRecords) break;
  }
  const headAt = records.findIndex(({ cells, damage }) => damage === undefined && !isBlank(cells) && isHead(cells));
  return { delimiter: cutter.layout.delimiter, records, headAt };
}

function headIndex({ headAt, records }: Candidate): number {
  return headAt >= 0 ? headAt : records.findIndex(({ cells, damage }) => damage !== undefined || !isBlank(cells));
}

function headOf({ cells, damage, line }: Rec): string[] {
  if (damage?.code === 'invalid_character') throw new FileError('unreadable_encoding', `line ${line} is no text in the encoding of the file`);
  if (damage !== undefined) throw new FileError('no_head', `line ${line}, where the head should be: ${damage.code}`);
  return namesOf(cells);
}

/** The cells of a head without the empty ones at its end. Throws for one too wide, or with a name twice. */
export function namesOf(cells: readonly string[]): string[] {
  const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (width > limits.columns) throw new FileError('too_many_columns', `${width} columns, at most ${limits.columns} are read`);
  const head = cells.slice(0, width);
  refuseDuplicates(head);
  return head;
}

function refuseDuplicates(head: readonly string[]): void {
  const seen = new Map<string, number>();
  for (const [index, cell] of head.entries()) {
    const name = cell.trim().normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
    const earlier = seen.get(name);
    if (name !== '' && earlier !== undefined) throw new FileError('duplicate_head', `columns ${earlier + 1} and ${index + 1} bear the same name`);
    seen.set(name, index);
  }
}
