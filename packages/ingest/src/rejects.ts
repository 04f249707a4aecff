import { maskAddress } from './identity/mask-address.ts';
import type { Problem } from './typing/type-kind.ts';
import type { KindId, RejectSample } from '@e-respect/contract';
import { normaliseHead, REJECT_HEADS } from './mapping/heads.ts';
import { readRecords } from './reader/read-records.ts';
import { rawText } from './reader/record.ts';
import { reasonText } from './reasons.ts';
import { sealedWriter } from './sealed/sealed-writer.ts';

/** One thing wrong with one row; the value is masked before it is kept anywhere. */
export interface Reject extends Problem { kind: KindId; head: string | null }

const SHOWN = 200;
const VALUE_LENGTH = 80;

const masked = (value: string | null): string | null => (value === null ? null : maskAddress(value).slice(0, VALUE_LENGTH));

export function sampleOf(rejects: readonly Reject[]): RejectSample[] {
  return rejects.slice(0, SHOWN).map(({ kind, line, column, code, value, head }) => ({ kind, line, column: head ?? column, value: masked(value), code, message: reasonText(code, head ?? column) }));
}

export function reasonsOf(rejects: readonly Reject[]): { kind: KindId; code: string; column: string | null; rows: number; message: RejectSample['message']; example: string | null }[] {
  const found = new Map<string, ReturnType<typeof reasonsOf>[number]>();
  for (const { kind, code, column, value, head } of rejects) {
    const key = `${kind} ${code} ${column}`;
    const reason = found.get(key) ?? { kind, code, column: head ?? column, rows: 0, message: reasonText(code, head ?? column), example: masked(value) };
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
export async function writeRejects(path: string, key: Buffer, file: { name: string; head: readonly string[]; delimiter: string; source: AsyncIterable<Uint8Array> }, rejects: readonly Reject[]): Promise<void> {
  const byLine = groupByLine(rejects);
  const writer = await sealedWriter(path, key, 'rejects');
  const { delimiter } = file;
  // Refused once more: what stood before the row the first time makes room for what is wrong now.
  const again = file.head.length > REJECT_HEADS.length && REJECT_HEADS.every((head, at) => normaliseHead(file.head[at]!) === head) ? REJECT_HEADS.length : 0;
  await writer.write(`\uFEFF${[...REJECT_HEADS, ...file.head.slice(again)].map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`);
  for await (const batch of readRecords(file.source, { isHead: (cells) => cells.length >= file.head.length && file.head.every((cell, at) => cells[at] === cell) })) {
    for (const record of batch.records) {
      const wrong = byLine.get(record.line);
      if (!wrong) continue;
      const told = [again > 0 ? record.cells[0]! : file.name, again > 0 ? record.cells[1]! : String(record.line), join(wrong.map((w) => w.head ?? w.column ?? '')), join(wrong.map((w) => w.code)), join(wrong.map((w) => reasonText(w.code, w.head ?? w.column).fr))];
      await writer.write(`${told.map((cell) => quoted(safe(cell), delimiter)).join(delimiter)}${delimiter}${again > 0 ? record.cells.slice(again).map((cell) => quoted(cell, delimiter)).join(delimiter) : rawText(record)}\r\n`);
    }
  }
  await writer.close();
}

const join = (words: readonly string[]): string => [...new Set(words)].join(' | ');

function groupByLine(rejects: readonly Reject[]): Map<number, Reject[]> {
  const found = new Map<number, Reject[]>();
  for (const reject of rejects) found.set(reject.line, [...(found.get(reject.line) ?? []), reject]);
  return found;
}
