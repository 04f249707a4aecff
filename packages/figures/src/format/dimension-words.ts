import type { Dimension, Language } from '@e-respect/contract';
import { countInWords, type Noun } from './number-format.ts';

type DimensionWords = { noun: Noun; feminine: boolean };

const SUPPLIER: Record<Language, DimensionWords> = {
  fr: { noun: { one: 'fournisseur', other: 'fournisseurs' }, feminine: false },
  en: { noun: { one: 'supplier', other: 'suppliers' }, feminine: false },
};
const CAMPAIGN: Record<Language, DimensionWords> = {
  fr: { noun: { one: 'campagne', other: 'campagnes' }, feminine: true },
  en: { noun: { one: 'campaign', other: 'campaigns' }, feminine: false },
};

/** What a row is called: suppliers and campaigns are the two that are judged. */
export function dimensionWords(dimension: Dimension, lang: Language): DimensionWords {
  return (dimension === 'campaign' ? CAMPAIGN : SUPPLIER)[lang];
}

/** `un`, `une`, `deux` … as the noun wants it. */
export function countOfDimension(count: number, dimension: Dimension, lang: Language): string {
  const word = countInWords(count, lang);
  return dimensionWords(dimension, lang).feminine && count <= 1 ? `${word}e` : word;
}
