import { KINDS, KIND_IDS, type Column, type KindId } from '@e-respect/contract';

export interface Guess {
  kind: KindId;
  /** heads of the file that are columns of the kind */
  matched: number;
  heads: number;
  /** required columns the file lacks, by their canonical name */
  missing: string[];
}

/** Heads are compared without accents, case, or the way words are joined. */
export const plainHead = (head: string): string =>
  head.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").replace(/[\s_-]+/g, ' ').trim();

const namesOf = (id: string, column: Column): string[] => [id, column.label.fr, column.label.en, ...(column.heads ?? [])].map(plainHead);

const columnsOf = (kind: KindId): [string, Column][] => Object.entries(KINDS[kind].columns);

function against(kind: KindId, heads: ReadonlySet<string>): Guess {
  const columns = columnsOf(kind);
  const has = ([id, column]: [string, Column]): boolean => namesOf(id, column).some((name) => heads.has(name));
  const known = new Set(columns.flatMap(([id, column]) => namesOf(id, column)));
  return {
    kind,
    matched: [...heads].filter((head) => known.has(head)).length,
    heads: heads.size,
    missing: columns.filter(([, column]) => column.required).filter((entry) => !has(entry)).map(([id]) => id),
  };
}

/** The kind whose columns the heads name best: nothing required missing, then most heads known, then fewest columns left over. */
export function guessKind(heads: readonly string[]): Guess | null {
  const set = new Set(heads.map(plainHead).filter((head) => head !== ''));
  const guesses = KIND_IDS.map((kind) => against(kind, set)).filter((g) => g.matched > 0);
  const spare = (g: Guess): number => columnsOf(g.kind).length - g.matched;
  const best = guesses.sort((a, b) => a.missing.length - b.missing.length || b.matched - a.matched || spare(a) - spare(b))[0];
  return best && best.missing.length === 0 && best.matched >= 2 ? best : null;
}

export const guessAs = (kind: KindId, heads: readonly string[]): Guess => against(kind, new Set(heads.map(plainHead).filter((head) => head !== '')));
