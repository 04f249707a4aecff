import { DomainError, KINDS, nearest, type Guess, type KindId, type Mapping, type SavedMapping } from '@e-respect/contract';
import { headsIn } from '../mapping/cell-reader.ts';
import { columnFor, isRejectHead, normaliseHead, requiredColumns } from '../mapping/heads.ts';
import type { KindPlan } from '../mapping/kind-plan.ts';
import { planCanonical, planMapped } from '../mapping/plan.ts';
import { limits } from '../reader/limits.ts';
import { sourceNamed, SOURCES } from '../sources/index.ts';
import { guessTables, savedGuesses, SURE, type Said } from '../sources/recognise.ts';

export interface Choice extends Said { mapping?: Mapping | undefined; saved?: readonly SavedMapping[] | undefined }

export interface Chosen {
  source: string;
  table: string | null;
  plans: KindPlan[];
  /** Set when the heads are not our own. */
  mapping?: Mapping | undefined;
}

/** How a file with these heads is read: as said, else as its heads tell when they tell it surely. */
export function choosePlans(choice: Choice, head: readonly string[]): Chosen {
  const source = choice.source ?? 'canonical';
  if (choice.mapping) return { source, table: choice.table ?? null, plans: planMapped(choice.mapping, head), mapping: choice.mapping };
  if (choice.kind && source === 'canonical' && choice.source === undefined) return ownOrForeign(choice, choice.kind, head);
  if (choice.kind && source === 'canonical') return { source, table: null, plans: [planCanonical(choice.kind, head)] };
  const best = [...savedGuesses(head, choice.saved ?? []), ...guessTables(head, choice)].sort((a, b) => b.confidence - a.confidence)[0];
  if (!best || !isTaken(best, choice)) throw notRecognised(choice, best);
  return planGuess(best, choice.kind, head);
}

/** A kind without a source is the canonical file of that kind, unless its heads are surely those of somebody's export. */
function ownOrForeign(choice: Choice, kind: KindId, head: readonly string[]): Chosen {
  const best = guessTables(head, choice)[0];
  if (best && best.source !== 'canonical' && best.confidence >= SURE) return planGuess(best, kind, head);
  return { source: 'canonical', table: null, plans: [planCanonical(kind, head)] };
}

const isTaken = (guess: Guess, { source }: Choice): boolean =>
  guess.missing.length === 0 && (source !== undefined || (guess.confidence >= SURE && (guess.source !== 'canonical' || guess.table_label === null || guess.unread.length === 0)));

function planGuess(guess: Guess, kind: KindId | undefined, head: readonly string[]): Chosen {
  if (guess.source === 'canonical' && guess.table_label !== null) return { source: guess.source, table: null, plans: [planCanonical(guess.kinds[0]!, head)] };
  const kinds = guess.mapping!.kinds.filter((each) => kind === undefined || each.kind === kind);
  const mapping = { ...guess.mapping!, kinds };
  return { source: guess.source, table: guess.table, plans: planMapped(mapping, head), mapping };
}

function notRecognised({ source, kind }: Choice, best: Guess | undefined): DomainError {
  const near = best && best.missing.length > 0 ? { fr: ` Il manque : ${best.missing.join(', ')}.`, en: ` Missing: ${best.missing.join(', ')}.` } : { fr: '', en: '' };
  if (source !== undefined && source !== 'canonical') {
    return new DomainError('unknown_heads',
      { fr: `Ces en-têtes ne sont pas ceux d’un fichier ${source}${kind ? ` de type ${KINDS[kind].label.fr.toLowerCase()}` : ''}.${near.fr}`, en: `These heads are not those of a ${source} file${kind ? ` of ${KINDS[kind].label.en.toLowerCase()}` : ''}.${near.en}` },
      { fr: 'Choisissez une autre source, ou donnez une correspondance (mapping).', en: 'Choose another source, or give a mapping.' });
  }
  return new DomainError('unknown_kind',
    { fr: `Ces en-têtes ne disent pas sûrement quel type de lignes contient ce fichier.${near.fr}`, en: `These heads do not surely tell which kind of rows this file holds.${near.en}` },
    { fr: 'Donnez un type (kind), une source ou une correspondance (mapping).', en: 'Give a kind, a source or a mapping.' });
}

/** The id of a source as a user names it. @throws DomainError for one nobody knows. */
export function sourceId(name: string | undefined): string | undefined {
  const id = name === undefined ? undefined : sourceNamed(name)?.id;
  if (name === undefined || id !== undefined) return id;
  const near = nearest(name, SOURCES.map((source) => source.id)).join(', ');
  throw new DomainError('unknown_source', { fr: 'Cette source n’est pas connue.', en: 'This source is not known.' }, { fr: `Sources proches : ${near}.`, en: `Near sources: ${near}.` }, 'source');
}

/** Says whether a row is the head of the file, given what is said of it. */
export function headTest({ kind, source, table, mapping }: Choice): (cells: string[]) => boolean {
  if (mapping) {
    const wanted = mapping.kinds.flatMap((each) => Object.values(each.columns).flatMap((from) => (typeof from !== 'string' && 'template' in from ? [] : headsIn(from)))).map(normaliseHead);
    return (cells) => { const heads = new Set(cells.map(normaliseHead)); return wanted.length > 0 && wanted.every((head) => heads.has(head)); };
  }
  const isOwn = (each: KindId, cells: readonly string[]): boolean => {
    const named = cells.filter((cell) => cell.trim() !== '' && !isRejectHead(cell)).map((cell) => columnFor(each, cell));
    return requiredColumns(each).every((column) => named.includes(column)) && named.filter(Boolean).length * 2 >= named.length;
  };
  return (cells) => cells.length <= limits.columns && ((kind !== undefined && (source === undefined || source === 'canonical') && isOwn(kind, cells))
    || guessTables(cells, { kind, source, table }).some((guess) => guess.missing.length === 0 && (guess.source !== 'canonical' || isOwn(guess.kinds[0]!, cells))));
}
