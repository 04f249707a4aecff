import { type Choice, type Guess, type ImportOrder, type Inspection, KIND_IDS, type KindId, type MappedKind, type Mapping, missingNeeds } from '@e-respect/contract';
import { readBy } from './edit-mapping.ts';
import { ownMapping, plainHead } from './own-mapping.ts';

/** How a file is to be read: a guess of the server as it stands, or what a hand made of it. */
export interface Reading {
  /** The guess it is or began as; null for a kind chosen among ours, or a mapping from a file. */
  guess: Guess | null;
  kinds: readonly KindId[];
  /** null for documents, which have no heads */
  mapping: Mapping | null;
  /** chosen or changed by a person, who is then believed */
  byHand: boolean;
}

/** From here on a guess is taken without asking, here as on the server. */
const SURE = 0.8;
export const SURENESS = ['sure', 'likely', 'open'] as const;
export type Sureness = (typeof SURENESS)[number];

export const readingOfGuess = (guess: Guess, byHand = false): Reading => ({ guess, kinds: guess.kinds, mapping: guess.mapping, byHand });
export const readingOfKind = (kind: KindId, head: readonly string[]): Reading => readingOfMapping(ownMapping(kind, head));
export const readingOfMapping = (mapping: Mapping): Reading => ({ guess: null, kinds: kindsOf(mapping), mapping, byHand: true });
export const firstReading = ({ guesses: [best] }: Inspection): Reading | null => (best ? readingOfGuess(best) : null);

const kindsOf = (mapping: Mapping): KindId[] => [...new Set(mapping.kinds.map(({ kind }) => kind))];

/** The same reading with another mapping: its source stays known. */
export const remapped = (reading: Reading, mapping: Mapping): Reading => ({ ...reading, mapping, byHand: true });

/** The columns that something feeds: a value still to be written feeds nothing. */
const fedBy = ({ columns }: MappedKind): string[] =>
  Object.entries(columns).flatMap(([name, source]) => (typeof source !== 'string' && 'constant' in source && source.constant.trim() === '' ? [] : [name]));

export const lacksOf = ({ mapping }: Reading): { kind: KindId; choice: Choice }[] =>
  (mapping?.kinds ?? []).flatMap((mapped) => missingNeeds(mapped.kind, fedBy(mapped)).map((choice) => ({ kind: mapped.kind, choice })));

/** Heads that nothing reads. */
export function unreadOf({ mapping }: Reading, head: readonly string[]): string[] {
  const read = new Set((mapping?.kinds ?? []).flatMap(readBy).map(plainHead));
  return mapping ? head.filter((name) => name.trim() !== '' && !name.startsWith('reject_') && !read.has(plainHead(name))) : [];
}

/** Sure files need no look; open ones cannot be read before somebody has had one. */
export function surenessOf(reading: Reading | null): Sureness {
  if (!reading || reading.kinds.length === 0 || lacksOf(reading).length > 0) return 'open';
  return reading.byHand || (reading.guess?.confidence ?? 0) >= SURE ? 'sure' : 'likely';
}

/** What the server is asked to do. Our own heads are told by their kind; a hand's work, and heads left unread, by the mapping. */
export function orderOf(reading: Reading, head: readonly string[], sheet: string | null): Partial<ImportOrder> {
  const { guess, mapping, kinds } = reading;
  const where = sheet === null ? {} : { sheet };
  const isChanged = guess === null || mapping !== guess.mapping;
  const isForeign = guess !== null && guess.source !== 'canonical';
  const named = isForeign ? { source: guess.source, ...(guess.table === null ? {} : { table: guess.table }) } : {};
  if (mapping && (isChanged || (!isForeign && (guess.table_label === null || unreadOf(reading, head).length > 0)))) return { ...named, mapping, ...where };
  return isForeign ? { ...named, ...where } : { source: 'canonical', ...(kinds[0] ? { kind: kinds[0] } : {}), ...where };
}

/** The rank of a file among others: campaigns before the leads that name them. */
export const rankOf = (reading: Reading | null): number => Math.min(KIND_IDS.length, ...(reading?.kinds ?? []).map((kind) => KIND_IDS.indexOf(kind)));

/** The reading of a file that came back mended, when its heads are all still there. */
export function readingLike(model: Reading | null, head: readonly string[]): Reading | null {
  const heads = new Set(head.map(plainHead));
  const fits = model?.mapping?.kinds.flatMap(readBy).every((name) => heads.has(plainHead(name)));
  return fits ? model : null;
}
