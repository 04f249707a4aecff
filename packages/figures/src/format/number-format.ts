import type { Language } from '@e-respect/contract';

/** What is unknown is printed as a dash, never as 0. */
export const UNKNOWN = '—';
export const GROUP_SPACE = '\u202f';
export const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

const formatters = new Map<string, Intl.NumberFormat>();

// One locale for all, swapped by hand: fr-FR data differ between browsers and Node, and screen and PDF must agree.
function formatter(decimals: number, signed: boolean): Intl.NumberFormat {
  const key = `${decimals}${signed}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: signed ? 'exceptZero' : 'negative',
  });
  formatters.set(key, made);
  return made;
}

export type NumberOptions = { decimals?: number; signed?: boolean };

/** A plain number: `1 234,56` in French (U+202F between groups), `1,234.56` in English; U+2212 as minus. */
export function formatNumber(value: number, lang: Language, { decimals = 0, signed = false }: NumberOptions = {}): string {
  const english = formatter(decimals, signed).format(value).replace('-', MINUS);
  if (lang === 'en') return english;
  return english.replaceAll(',', GROUP_SPACE).replace('.', ',');
}

/** French counts 0 and 1,5 as singular; English only 1. */
export function isPlural(count: number, lang: Language): boolean {
  return lang === 'fr' ? Math.abs(count) >= 2 : Math.abs(count) !== 1;
}

export type Noun = { one: string; other: string };

/** `1 400 personnes`, `0 lead`, `1,5 point`. */
export function formatCountOf(count: number, noun: Noun, lang: Language, options: NumberOptions = {}): string {
  return `${formatNumber(count, lang, options)}${NO_BREAK_SPACE}${isPlural(count, lang) ? noun.other : noun.one}`;
}

const WORDS: Record<Language, readonly string[]> = {
  fr: ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

/** A small count in words, as it stands in a sentence; above ten, in digits. */
export function countInWords(count: number, lang: Language): string {
  return WORDS[lang][count] ?? formatNumber(count, lang);
}

export function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
