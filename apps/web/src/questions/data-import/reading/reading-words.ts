import { type Choice, columnsOf, type KindId, KINDS, type Language } from '@e-respect/contract';
import type { Words } from '../../../lib/i18n/index.ts';
import { lacksOf, type Reading } from './reading.ts';

export const kindsWords = (kinds: readonly KindId[], t: Words): string => kinds.map((kind) => t.kinds[kind]).join(t.reading.and);

/** By whom a file is told to be made. */
export function sourceWords({ guess }: Reading, t: Words, lang: Language): string {
  if (guess === null) return t.reading.byHand;
  const isOwn = guess.source === 'canonical' && guess.table_label !== null;
  return isOwn || guess.table_label === null ? guess.source_label[lang] : `${guess.source_label[lang]}, ${guess.table_label[lang]}`;
}

/** The name of a column as it is read; in files its apostrophe is the plain one. */
export const columnWords = (kind: KindId, column: string, lang: Language): string =>
  (columnsOf(kind).find(([name]) => name === column)?.[1].label[lang] ?? column).replaceAll("'", '’');

/** e-mail ou référence client */
export const choiceWords = (kind: KindId, choice: Choice, t: Words, lang: Language): string =>
  choice.map((set) => set.map((column) => columnWords(kind, column, lang)).join(t.reading.and)).join(t.reading.or);

/** What a reading still lacks, in one phrase; empty when nothing. */
export function lacksWords(reading: Reading, t: Words, lang: Language): string {
  const several = reading.kinds.length > 1;
  const lacks = lacksOf(reading).map(({ kind, choice }) => `${choiceWords(kind, choice, t, lang)}${several ? ` (${KINDS[kind].label[lang]})` : ''}`);
  return lacks.length === 0 ? '' : t.reading.missing(lacks.join(', '));
}
