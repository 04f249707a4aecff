import type { Language, Unit } from '@e-respect/contract';
import { formatCountOf, formatNumber, NO_BREAK_SPACE, UNKNOWN, type NumberOptions } from './number-format.ts';

const round = (value: number, decimals: number): number => Number(Math.abs(value).toFixed(decimals));

/** Euros: cents below 1 000 €, whole euros from there on; `decimals` overrides. */
export function formatEuros(value: number | null, lang: Language, { decimals, signed = false }: NumberOptions = {}): string {
  if (value === null) return UNKNOWN;
  const places = decimals ?? (value === 0 || round(value, 2) >= 1000 ? 0 : 2);
  const amount = formatNumber(value, lang, { decimals: places, signed });
  if (lang === 'fr') return `${amount}${NO_BREAK_SPACE}€`;
  return amount.replace(/^([+\u2212]?)/, '$1€');
}

/** A rate (0.02 is 2 %): two decimals under 10 %, one above; 0 and 100 % bare. */
export function formatRate(rate: number | null, lang: Language, { decimals, signed = false }: NumberOptions = {}): string {
  if (rate === null) return UNKNOWN;
  const percent = rate * 100;
  const bare = percent === 0 || percent === 100;
  const places = decimals ?? (bare ? 0 : round(percent, 2) < 10 ? 2 : 1);
  const text = formatNumber(percent, lang, { decimals: places, signed });
  return lang === 'fr' ? `${text}${NO_BREAK_SPACE}%` : `${text}%`;
}

/** The difference of two rates moves in points: `−0,40 point`, `+6,2 points`. */
export function formatPoints(difference: number | null, lang: Language): string {
  if (difference === null) return UNKNOWN;
  const points = difference * 100;
  return formatCountOf(points, { one: 'point', other: 'points' }, lang, { decimals: round(points, 2) < 1 ? 2 : 1, signed: true });
}

function formatRatio(value: number, lang: Language): string {
  const size = Math.abs(value);
  return formatNumber(value, lang, { decimals: size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3 });
}

const DAYS = { fr: { one: 'jour', other: 'jours' }, en: { one: 'day', other: 'days' } } as const;

/** Any figure by the unit of the catalogue; unknown is a dash. */
export function formatFigure(value: number | null, unit: Unit, lang: Language): string {
  if (value === null) return UNKNOWN;
  switch (unit) {
    case 'eur': return formatEuros(value, lang);
    case 'rate': return formatRate(value, lang);
    case 'ratio': case 'per_eur': return formatRatio(value, lang);
    case 'days': return formatCountOf(value, DAYS[lang], lang, { decimals: Number.isInteger(value) ? 0 : 1 });
    case 'count': case 'people': case 'leads': return formatNumber(value, lang, { decimals: Number.isInteger(value) ? 0 : 1 });
  }
}

/** A limit as it is published: `0,10 %`, `5 %`, `10`. */
export function formatLimit(value: number, unit: Unit, lang: Language): string {
  if (unit === 'rate') return formatRate(value, lang, { decimals: value === 0 || value >= 0.01 ? 0 : 2 });
  return Number.isInteger(value) ? formatNumber(value, lang) : formatFigure(value, unit, lang);
}

/** `de 1,90 à 2,11 %` and `1.90% to 2.11%`: the unit is said once in French. */
export function formatRange(low: number, high: number, unit: Unit, lang: Language): string {
  const [from, to] = [formatFigure(low, unit, lang), formatFigure(high, unit, lang)];
  if (lang === 'en') return `${from} to ${to}`;
  const sameUnit = unit === 'rate' || unit === 'eur';
  return `${sameUnit ? from.replace(/\u00a0[%€]$/, '') : from} à ${to}`;
}
