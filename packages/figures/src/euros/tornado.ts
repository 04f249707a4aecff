import type { Language } from '@e-respect/contract';
import { formatEuros } from '../format/format.ts';
import type { DataTable } from '../format/sentence.ts';

/** An uncertain parameter: its ends in words, and the result in euros at each of them, the others most likely. */
export interface TornadoBar { id: string; label: string; origin: string; low: string; high: string; low_eur: number; high_eur: number }
export interface TornadoWords { title: string; parameter: string; origin: string; low: string; high: string; at: (value: string, amount: string) => string }

/** One end of a bar: where it stands from 0 to 1, and what is written beside it. */
export interface TornadoEnd { at: number; value: string; amount: string }
export interface TornadoRow { id: string; label: string; origin: string; low: TornadoEnd; high: TornadoEnd; /** the low end of the parameter lies left */ rises: boolean }
export interface Tornado { centre: number; amount: string; rows: TornadoRow[]; alt: string; table: DataTable }

export interface TornadoOptions { bars: readonly TornadoBar[]; centre: number; words: TornadoWords; lang: Language }

const widthOf = ({ low_eur, high_eur }: TornadoBar): number => Math.abs(high_eur - low_eur);
const euros = (amount: number, lang: Language): string => formatEuros(amount, lang, { decimals: Math.abs(amount) < 100 ? 2 : 0 });

/** What moves a result most: one bar per uncertain parameter, the widest first, all on the scale of the widest. */
export function tornado({ bars, centre, words, lang }: TornadoOptions): Tornado {
  const sorted = bars.toSorted((a, b) => widthOf(b) - widthOf(a));
  const ends = [centre, ...sorted.flatMap(({ low_eur, high_eur }) => [low_eur, high_eur])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const position = (amount: number): number => (most === least ? 0.5 : (amount - least) / (most - least));
  const rows = sorted.map(({ id, label, origin, low, high, low_eur, high_eur }): TornadoRow => ({
    id, label, origin, rises: low_eur <= high_eur,
    low: { at: position(low_eur), value: low, amount: euros(low_eur, lang) },
    high: { at: position(high_eur), value: high, amount: euros(high_eur, lang) },
  }));
  return {
    centre: position(centre), amount: euros(centre, lang), rows,
    alt: `${words.title}. ${rows.map(({ label, low, high }) => `${label}${lang === 'fr' ? ' : ' : ': '}${words.at(low.value, low.amount)}, ${words.at(high.value, high.amount)}`).join('. ')}.`,
    table: {
      caption: words.title, head: [words.parameter, words.origin, words.low, words.high],
      rows: rows.map(({ label, origin, low, high }) => [label, origin, words.at(low.value, low.amount), words.at(high.value, high.amount)]),
    },
  };
}
