import { DomainError, KINDS, missingNeeds, nearest, type KindId, type MappedKind, type Mapping } from '@e-respect/contract';
import { maskAddress } from '../identity/mask-address.ts';
import { cellReader, headName } from './cell-reader.ts';
import { columnFor, isRejectHead, knownHeads, normaliseHead } from './heads.ts';
import type { KindPlan } from './kind-plan.ts';
import { withBounds } from './with-bounds.ts';

const list = (words: readonly string[]): string => words.join(', ');

/** Heads matched by name: every head must be known, every required column present. */
export function planCanonical(kind: KindId, head: readonly string[]): KindPlan {
  const matched = head.map((name) => (isRejectHead(name) || normaliseHead(name) === '' ? null : (columnFor(kind, name) ?? undefined)));
  const unknown = head.filter((_, at) => matched[at] === undefined);
  if (unknown.length > 0) throw unknownHeads(kind, unknown);
  const columns = matched.filter((column): column is string => typeof column === 'string');
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice) throw duplicateColumn(twice);
  requireColumns(kind, columns);
  return withBounds({
    kind, columns,
    readers: columns.map((column) => { const at = matched.indexOf(column); return (cells) => cells[at] ?? ''; }),
    headOf: Object.fromEntries(columns.map((column) => [column, head[matched.indexOf(column)]!])),
    ...(columns.length === head.length ? { straight: true } : {}),
    accepts: () => true,
  });
}

export function planMapped(mapping: Mapping, head: readonly string[]): KindPlan[] {
  const at = new Map(head.map((name, index) => [normaliseHead(name), index]));
  return mapping.kinds.map((mapped) => planKind(mapped, at)).map((plan) => withFirstLines(plan, at.get('reject_line')));
}

/** A mended row keeps the line it first stood on: what `$row` made of it stays the same. */
function withFirstLines(plan: KindPlan, at: number | undefined): KindPlan {
  if (at === undefined) return plan;
  const firstLine = (cells: readonly string[], line: number): number => Number(cells[at]) || line;
  return { ...plan, readers: plan.readers.map((read) => (cells, line) => read(cells, firstLine(cells, line))) };
}

function planKind(mapped: MappedKind, at: ReadonlyMap<string, number>): KindPlan {
  const known = knownHeads(mapped.kind);
  const unknown = Object.keys(mapped.columns).find((column) => !known.includes(column));
  if (unknown) throw unknownTarget(mapped.kind, unknown, known);
  const columns = Object.keys(mapped.columns);
  requireColumns(mapped.kind, columns);
  const position = (name: string): number => {
    const index = at.get(normaliseHead(name));
    if (index === undefined) throw missingHead(name, [...at.keys()]);
    return index;
  };
  return {
    kind: mapped.kind, columns,
    readers: columns.map((column) => cellReader(mapped.columns[column]!, { position, has: (name) => at.has(normaliseHead(name)) })),
    headOf: Object.fromEntries(columns.map((column) => [column, headName(mapped.columns[column]!, column)])),
    accepts: acceptor(mapped, position),
  };
}

/** `Total : compte` begins with `Total:`. */
const bare = (text: string): string => text.replaceAll(/\s+/g, '').toLowerCase();

function acceptor(mapped: MappedKind, position: (name: string) => number): KindPlan['accepts'] {
  const conditions = (mapped.where ?? []).map(({ column, is, is_not, begins_not }) => ({ at: position(column), is: is && new Set(is), not: new Set(is_not ?? []), beginsNot: (begins_not ?? []).map(bare) }));
  const first = mapped.first_per === undefined ? undefined : { at: position(mapped.first_per), seen: new Set<string>() };
  return (cells) => {
    const fits = conditions.every(({ at, is, not, beginsNot }) => {
      const cell = (cells[at] ?? '').trim();
      return (!is || is.has(cell)) && !not.has(cell) && !beginsNot.some((start) => bare(cell).startsWith(start));
    });
    if (!fits || !first) return fits;
    const cell = (cells[first.at] ?? '').trim();
    if (first.seen.has(cell)) return false;
    first.seen.add(cell);
    return true;
  };
}

/** Required columns of a kind that these do not give, in words; where the address is named, the reference will do. */
export const missingColumns = (kind: KindId, columns: readonly string[]): string[] => missingNeeds(kind, columns)
  .map((choice) => choice.filter((set) => set.length === 1 || !set.includes('person_ref')).map((set) => set.join(' + ')).join(' | '));

function requireColumns(kind: KindId, columns: readonly string[]): void {
  const missing = missingColumns(kind, columns);
  if (missing.length > 0) throw columnsAreMissing(kind, missing);
}

const columnsAreMissing = (kind: KindId, missing: readonly string[]): DomainError => new DomainError('missing_columns',
  { fr: `Il manque ${missing.length > 1 ? 'les colonnes' : 'la colonne'} ${list(missing)} pour lire des ${KINDS[kind].label.fr.toLowerCase()}.`, en: `The ${missing.length > 1 ? 'columns' : 'column'} ${list(missing)} ${missing.length > 1 ? 'are' : 'is'} missing to read ${KINDS[kind].label.en.toLowerCase()}.` },
  { fr: 'Ajoutez-les au fichier, choisissez un autre type, ou donnez une correspondance (mapping).', en: 'Add them to the file, choose another kind, or give a mapping.' });

function unknownHeads(kind: KindId, unknown: readonly string[]): DomainError {
  const shown = unknown.slice(0, 5).map((head) => `« ${maskAddress(head).slice(0, 40)} »`);
  const near = [...new Set(unknown.slice(0, 5).flatMap((head) => nearest(normaliseHead(head), knownHeads(kind), 2)))];
  const others = { fr: near.length > 0 ? ` Noms proches : ${list(near)}.` : '', en: near.length > 0 ? ` Near names: ${list(near)}.` : '' };
  return new DomainError('unknown_heads',
    { fr: `En-têtes inconnus pour des ${KINDS[kind].label.fr.toLowerCase()} : ${list(shown)}.`, en: `Unknown heads for ${KINDS[kind].label.en.toLowerCase()}: ${list(shown)}.` },
    { fr: `Renommez ou ôtez ces colonnes, ou donnez une correspondance (mapping).${others.fr}`, en: `Rename or remove these columns, or give a mapping.${others.en}` });
}

const duplicateColumn = (column: string): DomainError => new DomainError('duplicate_head',
  { fr: `Deux en-têtes désignent la colonne ${column}.`, en: `Two heads name the column ${column}.` },
  { fr: 'Gardez-en un seul.', en: 'Keep only one of them.' });

const unknownTarget = (kind: KindId, column: string, known: readonly string[]): DomainError => new DomainError('invalid_mapping',
  { fr: `La correspondance nomme ${column}, qui n’est pas une colonne de ${kind}.`, en: `The mapping names ${column}, which is not a column of ${kind}.` },
  { fr: `Colonnes proches : ${list(nearest(column, known))}.`, en: `Near columns: ${list(nearest(column, known))}.` }, `kinds.${kind}.columns.${column}`);

const missingHead = (name: string, heads: readonly string[]): DomainError => new DomainError('missing_columns',
  { fr: `Le fichier n’a pas de colonne « ${name} », que la correspondance demande.`, en: `The file has no column “${name}”, which the mapping asks for.` },
  { fr: `En-têtes proches : ${list(nearest(normaliseHead(name), heads).map(maskAddress))}.`, en: `Near heads: ${list(nearest(normaliseHead(name), heads).map(maskAddress))}.` });
