import type { AttributionAnalysis, AttributionMethod, Language } from '@e-respect/contract';
import { formatNumber, UNKNOWN } from '../format/number-format.ts';

/** In the order of the table: those of one touch, those that share, those that look at all paths. */
const METHODS = ['first', 'last', 'linear', 'position', 'time_decay', 'shapley', 'markov'] as const satisfies readonly AttributionMethod[];
/** Under so many, a credit of 12,4 says more than one of 12. */
const FINE_UNDER = 100;

export interface AttributionRow {
  id: string;
  name: string;
  /** Where each method puts it on the scale all rows share, from 0 to 1, and in figures. */
  marks: { method: AttributionMethod; at: number; text: string }[];
  low: number;
  high: number;
  range: string;
  lastTouch: string;
  /** Conversions over a contested lead, kept or claimed; empty when there is none. */
  contested: string;
}

export interface AttributionModel {
  rows: AttributionRow[];
  /** Drawn hollow: too few conversions to say who brought them. */
  hollow: boolean;
  scale: string;
  /** Who comes first, by the number of methods that say so. */
  leaders: { name: string; methods: number }[];
}

/** Credits of each unit by each method, and how far the methods part: what a method decides is seen beside what the data say. */
export function attributionModel({ rows, status }: AttributionAnalysis, lang: Language, nameOf: (row: { id: string; label: string }) => string): AttributionModel {
  const most = Math.max(...rows.flatMap(({ credit }) => METHODS.map((method) => credit[method])), 0);
  const text = (value: number): string => formatNumber(value, lang, { decimals: most < FINE_UNDER ? 1 : 0 });
  const first = METHODS.map((method) => rows.reduce((best, row) => (row.credit[method] > best.credit[method] ? row : best), rows[0]!));
  return {
    hollow: status !== 'ok',
    scale: `0 – ${text(most)}`,
    leaders: rows.map((row) => ({ name: nameOf(row), methods: first.filter((each) => each === row).length })).filter(({ methods }) => methods > 0).sort((a, b) => b.methods - a.methods),
    rows: rows.map((row) => {
      const values = METHODS.map((method) => row.credit[method]);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      const share = (value: number): number => (most > 0 ? value / most : 0);
      return {
        id: row.id, name: nameOf(row), low: share(low), high: share(high), range: `${text(low)} – ${text(high)}`,
        marks: METHODS.map((method) => ({ method, at: share(row.credit[method]), text: text(row.credit[method]) })),
        lastTouch: row.last_touch === null ? UNKNOWN : formatNumber(row.last_touch, lang),
        contested: [row.contested.kept, row.contested.claimed].some((n) => n > 0) ? `${formatNumber(row.contested.kept, lang)} · ${formatNumber(row.contested.claimed, lang)}` : '',
      };
    }),
  };
}
