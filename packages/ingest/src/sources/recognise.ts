import { KIND_IDS, KINDS, type Guess, type KindId, type Mapping, type SavedMapping } from '@e-respect/contract';
import { headsIn } from '../mapping/cell-reader.ts';
import { columnFor, headsOf, isRejectHead, normaliseHead, requiredColumns, type Heads } from '../mapping/heads.ts';
import { missingColumns } from '../mapping/plan.ts';
import { SOURCES, sourceOf } from './index.ts';
import type { Source, SourceDocument, SourceTable } from './source.ts';

/** What the user has said of a file, each part optional. */
export interface Said { kind?: KindId | undefined; source?: string | undefined; table?: string | undefined }

/** From here on a guess is taken without asking. */
export const SURE = 0.8;

const tablesOf = ({ source, table }: Said): { source: Source; table: SourceTable }[] =>
  SOURCES.filter((each) => source === undefined || each.id === source)
    .flatMap((each) => (each.tables ?? []).filter(({ id }) => table === undefined || id === table).map((one) => ({ source: each, table: one })));

/** Ways to read a file with these heads, best first. */
export function guessTables(head: readonly string[], said: Said = {}): Guess[] {
  const heads = headsOf(head.filter((name) => normaliseHead(name) !== '' && !isRejectHead(name)));
  const foreign = tablesOf(said).filter(({ table }) => said.kind === undefined || table.kinds.includes(said.kind)).flatMap(({ source, table }) => guessTable(heads, source, table));
  const own = said.source === undefined || said.source === 'canonical' ? KIND_IDS.filter((kind) => said.kind === undefined || kind === said.kind).flatMap((kind) => guessKind(heads.all, kind)) : [];
  return [...foreign, ...own].sort((a, b) => b.confidence - a.confidence);
}

/** A table is told by its signs: the more of them, the surer. */
function guessTable(heads: Heads, source: Source, table: SourceTable): Guess[] {
  if (!table.signs.every((spellings) => heads.find(...spellings) !== undefined)) return [];
  const mapping = table.mapping(heads);
  return [{
    source: source.id, source_label: source.label, table: table.id, table_label: table.label, kinds: [...table.kinds],
    confidence: 1 - 0.5 ** (table.signs.length + 1), mapping, missing: mapping.kinds.flatMap(({ kind, columns }) => missingColumns(kind, Object.keys(columns))), unread: unreadBy(mapping, heads.all),
  }];
}

function guessKind(head: readonly string[], kind: KindId): Guess[] {
  const columns = head.map((name) => columnFor(kind, name));
  const known = columns.filter((column, at): column is string => column !== undefined && columns.indexOf(column) === at);
  if (known.length === 0) return [];
  const missing = missingColumns(kind, known);
  const required = requiredColumns(kind).length;
  const share = known.length / head.length;
  const kept = (required - Math.min(required, missing.length)) / Math.max(1, required);
  const own = sourceOf('canonical')!;
  return [{
    source: own.id, source_label: own.label, table: null, table_label: KINDS[kind].label, kinds: [kind],
    confidence: missing.length > 0 ? 0.5 * share * kept : 0.5 + 0.49 * share, missing, unread: head.filter((_, at) => columns[at] === undefined),
    mapping: { kinds: [{ kind, columns: Object.fromEntries(known.map((column) => [column, head[columns.indexOf(column)]!])) }] },
  }];
}

/** Mappings kept from earlier files whose heads are all here; one made for exactly these heads is sure. */
export function savedGuesses(head: readonly string[], saved: readonly SavedMapping[]): Guess[] {
  const names = new Set(head.map(normaliseHead));
  return saved.filter(({ heads }) => heads.every((each) => names.has(normaliseHead(each)))).map(({ name, mapping, heads }) => ({
    source: 'canonical', source_label: { fr: `Correspondance « ${name} »`, en: `Mapping “${name}”` }, table: null, table_label: null,
    kinds: [...new Set(mapping.kinds.map(({ kind }) => kind))], confidence: new Set(heads.map(normaliseHead)).size === names.size ? 1 : 0.9,
    mapping, missing: [], unread: unreadBy(mapping, head),
  }));
}

/** Heads that no column of a mapping reads. */
export function unreadBy(mapping: Mapping, head: readonly string[]): string[] {
  const read = new Set(mapping.kinds.flatMap(({ columns, where, first_per }) => [
    ...Object.values(columns).flatMap(headsIn),
    ...(where ?? []).map(({ column }) => column), ...(first_per === undefined ? [] : [first_per]),
  ]).map(normaliseHead));
  return head.filter((name) => !read.has(normaliseHead(name)));
}

/** The heads of a table that comes without them, told by its first row. */
export const headsOfRow = (firstRow: readonly string[], said: Said): readonly string[] | undefined =>
  tablesOf(said).map(({ table }) => table.headless?.(firstRow)).find((head) => head !== undefined);

/** The reader of a file's documents, told by the first of them that somebody knows. */
export function documentReader(document: unknown, { kind, source, table }: Said): { source: Source; document: SourceDocument } | undefined {
  const found = SOURCES.filter((each) => source === undefined || each.id === source)
    .flatMap((each) => (each.documents ?? []).map((one) => ({ source: each, document: one })))
    .filter(({ document: one }) => (kind === undefined || one.kind === kind) && (table === undefined || one.id === table));
  return found.find(({ document: one }) => one.recognises(document));
}
