import type { AssumptionKind, Language } from '@e-respect/contract';
import { formatEuros, formatFigure } from './format.ts';
import { formatNumber, NO_BREAK_SPACE, UNKNOWN } from './number-format.ts';

const MOST_DECIMALS = 2;
const SMALL_EUROS = 0.1;

/** The fewest decimals that say a number, two at most: 50, 5.3, 0.05. */
function fewestDecimals(value: number): number {
  const [, rest = ''] = value.toFixed(MOST_DECIMALS).split('.');
  return rest.replace(/0+$/, '').length;
}

/** A value as it is assumed: `50 %`, `5,3 %`, `0,0213 €`, `30 jours`. Unlike a measured rate it claims no precision of its own. */
export function formatAssumption(value: number | null, unit: AssumptionKind['unit'], lang: Language): string {
  if (value === null) return UNKNOWN;
  if (unit === 'eur') return formatEuros(value, lang, value !== 0 && Math.abs(value) < SMALL_EUROS ? { decimals: 4 } : {});
  if (unit === 'days') return formatFigure(value, 'days', lang);
  const percent = formatNumber(value * 100, lang, { decimals: fewestDecimals(value * 100) });
  return lang === 'fr' ? `${percent}${NO_BREAK_SPACE}%` : `${percent}%`;
}

/** Three digits that count: an estimate said aloud claims no more. */
export function roundedAloud(amount: number): number {
  if (amount === 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(amount))) - 2);
  return Math.round(amount / step) * step;
}
