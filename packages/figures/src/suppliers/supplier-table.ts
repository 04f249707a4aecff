import type { Dimension, FigureSet, FigureValue, Language, QueryAnswer } from '@e-respect/contract';
import { deltaOf, type Delta } from '../format/delta.ts';
import { dimensionWords } from '../format/dimension-words.ts';
import { formatEuros, formatFigure } from '../format/format.ts';
import { marginPerEuro } from '../verdict/headline-figures.ts';
import { capitalise, formatCountOf, type Noun } from '../format/number-format.ts';
import { readFigure } from '../format/read-figure.ts';
import type { DataTable } from '../format/sentence.ts';
import { COLUMN, SUPPLIER_COLUMNS, type SupplierColumn } from './supplier-columns.ts';
import { namedRows } from './supplier-rows.ts';
import { supplierTitle, TABLE_TEXT } from './supplier-table-text.ts';
import { VERDICT_RULE, verdictOf, verdictWord, type Verdict } from './supplier-verdict.ts';

export type SupplierCell = {
  column: SupplierColumn;
  figure: FigureValue;
  text: string;
  /** `n = 196` under a value on too few, « trop tôt » under an immature one */
  note: string;
  hollow: boolean;
  delta: Delta | null;
};
export type SupplierRow = { id: string; name: string; cells: Record<SupplierColumn, SupplierCell>; verdict: Verdict | null; word: string; /** hollow: not ranked */ ranked: boolean };
export type SupplierSort = { column: SupplierColumn | 'name'; direction: 'asc' | 'desc' };
export type SupplierTable = {
  title: string;
  head: Record<SupplierColumn | 'name' | 'verdict', string>;
  rows: SupplierRow[];
  /** `unattributed` and the like: printed after the suppliers, never judged */
  special: SupplierRow[];
  total: SupplierRow;
  /** common scale of the interval marks */
  conversionDomain: [number, number];
  rule: string;
  alt: string;
  table: DataTable;
};
export type SupplierTableOptions = { lang: Language; dimension?: Dimension; sort?: SupplierSort };

const DEFAULT_SORT: SupplierSort = { column: 'return', direction: 'desc' };

/** One row per supplier (or campaign) with its verdict, and the total as the database counted it. */
export function supplierTable(answer: QueryAnswer, { lang, dimension = 'supplier', sort = DEFAULT_SORT }: SupplierTableOptions): SupplierTable {
  const words = TABLE_TEXT[lang];
  const { named, special } = namedRows(answer, dimension);
  const rows = sortSuppliers(named.map(({ id, name, row }) => supplierRow(id, name, row.figures, row.compare, true, lang)), sort, lang);
  const others = special.map(({ id, row }) => supplierRow(id, words.special[id] ?? id, row.figures, row.compare, false, lang));
  const total = supplierRow('total', words.total, answer.totals.figures, answer.totals.compare, false, lang);
  const noun = dimensionWords(dimension, lang).noun;
  const head = { name: capitalise(noun.one), verdict: words.verdict, ...columnLabels(lang) };
  const title = supplierTitle(rows.map(({ verdict }) => verdict), dimension, lang);
  const table = { caption: title, head: [head.name, ...SUPPLIER_COLUMNS.map((column) => head[column]), head.verdict], rows: [...rows, ...others, total].map(plainRow) };
  return { title, head, rows, special: others, total, conversionDomain: conversionDomain(rows), rule: VERDICT_RULE[lang], alt: altOf(rows, title, noun, lang), table };
}

/** Ranked rows first, then those on too few, then unknown values; ties by name. */
export function sortSuppliers(rows: readonly SupplierRow[], { column, direction }: SupplierSort, lang: Language): SupplierRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  const byName = (a: SupplierRow, b: SupplierRow): number => a.name.localeCompare(b.name, lang);
  if (column === 'name') return [...rows].sort((a, b) => sign * byName(a, b));
  const rank = ({ cells }: SupplierRow): number => (cells[column].figure.value === null ? 2 : cells[column].hollow ? 1 : 0);
  const value = ({ cells }: SupplierRow): number => cells[column].figure.value ?? 0;
  return [...rows].sort((a, b) => rank(a) - rank(b) || sign * (value(a) - value(b)) || byName(a, b));
}

function columnLabels(lang: Language): Record<SupplierColumn, string> {
  return Object.fromEntries(SUPPLIER_COLUMNS.map((column) => [column, COLUMN[column].label[lang]])) as Record<SupplierColumn, string>;
}

function supplierRow(id: string, name: string, figures: FigureSet, compare: FigureSet | undefined, judged: boolean, lang: Language): SupplierRow {
  const cells = Object.fromEntries(SUPPLIER_COLUMNS.map((column) => [column, cellOf(column, figures, compare, lang)])) as Record<SupplierColumn, SupplierCell>;
  const verdict = judged ? verdictOf(figures) : null;
  return { id, name, cells, verdict, word: verdict === null ? '' : verdictWord(verdict, cells.return.figure.status)[lang], ranked: verdict !== null && verdict !== 'few' && verdict !== 'unknown' };
}

function cellOf(column: SupplierColumn, figures: FigureSet, compare: FigureSet | undefined, lang: Language): SupplierCell {
  const { figure: id, unit, better, ratio } = COLUMN[column];
  const figure = readFigure(figures, id);
  const text = column === 'return' ? formatEuros(marginPerEuro(figure.value), lang, { decimals: 2 })
    : column === 'spend' ? formatEuros(figure.value, lang, { decimals: 0 }) : formatFigure(figure.value, unit, lang);
  const hollow = ratio && figure.status === 'too_few';
  return { column, figure, text, note: noteOf(column, figure, figures, lang), hollow, delta: deltaOf(figure, compare?.[id], column === 'return' ? 'rate' : unit, better, lang) };
}

function noteOf(column: SupplierColumn, figure: FigureValue, figures: FigureSet, lang: Language): string {
  const words = TABLE_TEXT[lang];
  if (figure.status === 'immature') return words.immature;
  if (figure.status === 'partial') return words.partial;
  const people = readFigure(figures, 'people_mature').value;
  return figure.status === 'too_few' && column === 'conversion' && people !== null ? `n = ${formatFigure(people, 'people', lang)}` : '';
}

/** From 0 to the highest firm interval, rounded up to a whole percent; where none is firm, to the highest of all. */
function conversionDomain(rows: readonly SupplierRow[]): [number, number] {
  const firm = rows.filter(({ cells }) => !cells.conversion.hollow && cells.conversion.figure.value !== null);
  const highs = (firm.length > 0 ? firm : rows).map(({ cells: { conversion: { figure } } }) => figure.interval?.high ?? figure.value ?? 0);
  return [0, Math.max(0.01, Math.ceil(Math.max(0, ...highs) * 100) / 100)];
}

const plainRow = (row: SupplierRow): string[] => [row.name, ...SUPPLIER_COLUMNS.map((column) => [row.cells[column].text, row.cells[column].note].filter(Boolean).join(', ')), row.word];

function altOf(rows: readonly SupplierRow[], title: string, noun: Noun, lang: Language): string {
  const words = TABLE_TEXT[lang];
  const said = rows.map(({ name, word, cells }) => `${name}${words.colon}${word}${cells.return.figure.value === null ? '' : `, ${cells.return.text}`}`);
  return `${title}. ${formatCountOf(rows.length, noun, lang)}${words.colon}${said.join(words.separator)}.`;
}
