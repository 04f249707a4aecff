import { columnsOf, KINDS, type KindId } from '@e-respect/contract';
import { mendMojibake } from './mend-mojibake.ts';

/** Columns that a rejects file carries before the row's own; they are skipped when it comes back mended. */
export const REJECT_HEADS = ['reject_file', 'reject_line', 'reject_column', 'reject_code', 'reject_message'] as const;

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const SPACES = /[\s\u00A0\u202F]+/g;

export function normaliseHead(head: string): string {
  if (PLAIN.test(head)) return head.toLowerCase();
  return mendMojibake(head.replace(/^\uFEFF/, '')).normalize('NFC').replaceAll(SPACES, ' ').replaceAll('’', "'").trim().toLowerCase();
}

/** Every spelling under which a kind's column is accepted; the canonical name always wins. */
function spellings(kind: KindId): Map<string, string> {
  const found = new Map<string, string>();
  const offer = (spelling: string, column: string): void => {
    const head = normaliseHead(spelling);
    if (!found.has(head)) found.set(head, column);
  };
  for (const [name] of columnsOf(kind)) offer(name, name);
  for (const [name, column] of columnsOf(kind)) [column.label.fr, column.label.en, ...(column.heads ?? [])].forEach((spelling) => offer(spelling, name));
  return found;
}

const spellingsByKind = new Map(Object.keys(KINDS).map((kind) => [kind as KindId, spellings(kind as KindId)]));

/** The canonical column that a head names, if any. */
export const columnFor = (kind: KindId, head: string): string | undefined => spellingsByKind.get(kind)!.get(normaliseHead(head));

const rejectHeads: ReadonlySet<string> = new Set(REJECT_HEADS);
export const isRejectHead = (head: string): boolean => rejectHeads.has(normaliseHead(head));
export const knownHeads = (kind: KindId): string[] => columnsOf(kind).map(([name]) => name);
export const requiredColumns = (kind: KindId): string[] => columnsOf(kind).flatMap(([name, column]) => (column.required ? [name] : []));

const CURRENCY = /\(([a-z]{3})\)$/;
/** The currency that a head ends in: `Amount spent (EUR)`. */
export const currencyIn = (head: string): string | undefined => CURRENCY.exec(normaliseHead(head))?.[1]?.toUpperCase();

/** The heads of one file, found by any of their spellings. */
export interface Heads {
  /** The first spelling that the file has, as it stands there; one that ends in `(¤)` stands for any currency. */
  find(...spellings: readonly string[]): string | undefined;
  readonly all: readonly string[];
}

export function headsOf(head: readonly string[]): Heads {
  const named = head.map((name) => [normaliseHead(name), name] as const);
  const byName = new Map([...named.flatMap(([normal, name]) => (CURRENCY.test(normal) ? [[normal.replace(CURRENCY, '(¤)'), name] as const] : [])), ...named]);
  return { all: head, find: (...spellings) => spellings.map((each) => byName.get(normaliseHead(each))).find((found) => found !== undefined) };
}
