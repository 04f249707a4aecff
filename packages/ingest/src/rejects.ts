import { maskAddress } from './identity/mask-address.ts';
import type { Problem } from './typing/type-kind.ts';
import type { KindId, RejectSample } from '@e-respect/contract';
import { normaliseHead, REJECT_HEADS } from './mapping/heads.ts';
import type { RecordBatch } from './reader/read-records.ts';
import { rawText } from './reader/record.ts';
import { reasonText } from './reasons.ts';
import { sealedWriter } from './sealed/sealed-writer.ts';

/** One thing wrong with one row; the value is masked before it is kept anywhere. */
export interface Reject extends Problem { kind: KindId; head: string | null }

const SHOWN = 200;
const VALUE_LENGTH = 80;

const masked = (value: string | null): string | null => (value === null ? null : maskAddress(value).slice(0, VALUE_LENGTH));

/** Where a cell stands; a file without heads has people's addresses in their place. */
const shownColumn = ({ head, column }: Pick<Reject, 'head' | 'column'>): string | null => (head === null ? column : maskAddress(head));

export function sampleOf(rejects: readonly Reject[]): RejectSample[] {
  return rejects.slice(0, SHOWN).map((reject) => {
    const { kind, line, code, value } = reject;
    const column = shownColumn(reject);
    return { kind, line, column, value: masked(value), code, message: reasonText(code, column) };
  });
}

export function reasonsOf(rejects: readonly Reject[]): { kind: KindId; code: string; column: string | null; rows: number; message: RejectSample['message']; example: string | null }[] {
  const found = new Map<string, ReturnType<typeof reasonsOf>[number]>();
  for (const { kind, code, column, value, head } of rejects) {
    const key = `${kind} ${code} ${column}`;
    const told = shownColumn({ head, column });
    const reason = found.get(key) ?? { kind, code, column: told, rows: 0, message: reasonText(code, told), example: masked(value) };
    reason.rows += 1;
    found.set(key, reason);
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

const quoted = (text: string, delimiter: string): string => (text.includes('"') || text.includes(delimiter) || /[\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const FORMULA = /^[=+\-@\t\r]/;
const safe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/**
 * The refused rows, whole and as they stood, after what is wrong with each: mended, the file can be imported alone.
 * It holds clear addresses, so it is sealed on disk.
 */
export async function writeRejects(path: string, key: Buffer, file: RefusedFile, rejects: readonly Reject[]): Promise<void> {
  const writer = await sealedWriter(path, key, 'rejects');
  try {
    for await (const line of rejectLines(file, groupByLine(rejects))) await writer.write(line);
    await writer.close();
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

/** The file read once more, with the same head and the same numbers of lines. */
interface RefusedFile { name: string; head: readonly string[]; delimiter: string; batches: AsyncIterable<RecordBatch> }

async function* rejectLines({ name, head, delimiter, batches }: RefusedFile, byLine: ReadonlyMap<number, Reject[]>): AsyncGenerator<string> {
  const line = (cells: readonly string[]): string => cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
  // Refused once more: what stood before the row the first time makes room for what is wrong now.
  const again = head.length > REJECT_HEADS.length && REJECT_HEADS.every((each, at) => normaliseHead(head[at]!) === each) ? REJECT_HEADS.length : 0;
  yield `\uFEFF${line([...REJECT_HEADS, ...head.slice(again)])}\r\n`;
  for await (const batch of batches) {
    for (const record of batch.records) {
      const wrong = byLine.get(record.line);
      if (!wrong) continue;
      const known = again > 0 && record.cells.length > again;
      const [file, first] = known ? [record.cells[0]!, record.cells[1]!] : [name, String(record.line)];
      const told = [file, first, join(wrong.map((w) => w.head ?? w.column ?? '')), join(wrong.map((w) => w.code)), join(wrong.map((w) => reasonText(w.code, w.head ?? w.column).fr))];
      yield `${line(told.map(safe))}${delimiter}${known ? line(record.cells.slice(again)) : rawText(record)}\r\n`;
    }
  }
}

const join = (words: readonly string[]): string => [...new Set(words)].join(' | ');

function groupByLine(rejects: readonly Reject[]): Map<number, Reject[]> {
  const found = new Map<number, Reject[]>();
  for (const reject of rejects) found.set(reject.line, [...(found.get(reject.line) ?? []), reject]);
  return found;
}
