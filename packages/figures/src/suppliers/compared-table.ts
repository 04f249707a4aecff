import type { ComparedSupplier, FigureValue, Language, SupplierComparison } from '@e-respect/contract';
import { COMPARED_COLUMN, COMPARED_COLUMNS, type ComparedColumn } from './compared-columns.ts';
import { readFigure } from '../format/read-figure.ts';
import { supplierTitle } from './supplier-table-text.ts';
import { verdictOf, verdictWord, type Verdict } from './supplier-verdict.ts';

export type ComparedCell = { column: ComparedColumn; figure: FigureValue; value: number | null; text: string; sub: string; hollow: boolean };
export type ComparedRow = { id: string; name: string; ranked: boolean; verdict: Verdict | null; word: string; cells: ComparedCell[] };
export type ComparedSort = { column: ComparedColumn | 'name'; direction: 'asc' | 'desc' };
export const COMPARED_SORT: ComparedSort = { column: 'rank', direction: 'asc' };

/** `-conversion` of an address: by conversion, highest first. */
export function readComparedSort(text: string | undefined): ComparedSort {
  const column = (['name', ...COMPARED_COLUMNS] as const).find((each) => each === text?.replace(/^-/, ''));
  return text && column ? { column, direction: text.startsWith('-') ? 'desc' : 'asc' } : COMPARED_SORT;
}

/** What a click on a head asks for: the same column the other way, another its better side first; undefined for what stands anyway. */
export function nextComparedSort(now: ComparedSort, column: ComparedSort['column']): string | undefined {
  const falling = now.column === column ? now.direction === 'asc' : column !== 'name' && COMPARED_COLUMN[column].better === 'higher';
  const text = `${falling ? '-' : ''}${column}`;
  return text === COMPARED_SORT.column ? undefined : text;
}

/** One row per supplier, gross and net, ranked ones before those on too few, unknown values last; the whole as it was counted. */
export function comparedTable({ suppliers, totals }: SupplierComparison, lang: Language, sort: ComparedSort): { title: string; rows: ComparedRow[]; total: ComparedRow } {
  const rows = suppliers.map((supplier) => comparedRow(supplier, lang));
  const total: ComparedRow = { id: 'total', name: lang === 'fr' ? 'Ensemble' : 'All', ranked: true, verdict: null, word: '', cells: COMPARED_COLUMNS.map((column) => cellOf(column, totals, lang, null)) };
  return { title: supplierTitle(rows.map(({ verdict }) => verdict), 'supplier', lang), rows: sorted(rows, sort, lang), total };
}

function comparedRow(supplier: ComparedSupplier, lang: Language): ComparedRow {
  const verdict = verdictOf(supplier.figures);
  return {
    id: supplier.id, name: supplier.label, ranked: supplier.ranked, verdict, word: verdictWord(verdict, readFigure(supplier.figures, 'roi').status)[lang],
    cells: COMPARED_COLUMNS.map((column) => cellOf(column, supplier.figures, lang, supplier)),
  };
}

function cellOf(column: ComparedColumn, figures: ComparedSupplier['figures'], lang: Language, judged: ComparedSupplier | null): ComparedCell {
  const { figure: id, say } = COMPARED_COLUMN[column];
  const figure = readFigure(figures, id);
  return { column, figure, ...say(figures, lang, judged), hollow: figure.status === 'too_few' };
}

function sorted(rows: readonly ComparedRow[], { column, direction }: ComparedSort, lang: Language): ComparedRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  const byName = (a: ComparedRow, b: ComparedRow): number => a.name.localeCompare(b.name, lang);
  if (column === 'name') return [...rows].sort((a, b) => sign * byName(a, b));
  const cell = (row: ComparedRow): ComparedCell => row.cells.find((each) => each.column === column)!;
  const place = (row: ComparedRow): number => (cell(row).value === null ? 2 : row.ranked && !cell(row).hollow ? 0 : 1);
  return [...rows].sort((a, b) => place(a) - place(b) || sign * ((cell(a).value ?? 0) - (cell(b).value ?? 0)) || byName(a, b));
}
