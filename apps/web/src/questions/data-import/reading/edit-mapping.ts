import { columnsOf, type ColumnSource, type MappedKind, type Mapping } from '@e-respect/contract';
import { plainHead } from './own-mapping.ts';

/** The heads that one column is made of. */
export function headsIn(source: ColumnSource | undefined): string[] {
  if (source === undefined) return [];
  if (typeof source === 'string') return [source];
  if ('from' in source) return [source.from];
  if ('first_of' in source) return source.first_of;
  return 'template' in source ? [...source.template.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '').filter((name) => name !== '$row') : [];
}

/** Every head that a kind reads, for its columns or to choose its lines. */
export const readBy = ({ columns, where, first_per }: MappedKind): string[] => [
  ...Object.values(columns).flatMap(headsIn), ...(where ?? []).map(({ column }) => column), ...(first_per === undefined ? [] : [first_per]),
];

/** The mapping with one column of one of its kinds fed otherwise, or no more. */
export function withColumn(mapping: Mapping, at: number, column: string, source: ColumnSource | undefined): Mapping {
  const change = (mapped: MappedKind): MappedKind => {
    const others = Object.entries(mapped.columns).filter(([name]) => name !== column);
    return { ...mapped, columns: Object.fromEntries(source === undefined ? others : [...others, [column, source]]) };
  };
  return { ...mapping, kinds: mapping.kinds.map((mapped, i) => (i === at ? change(mapped) : mapped)) };
}

type Option = 'date_order' | 'decimal_mark';

/** The mapping with an option set, or left to the server. */
export const withOption = <K extends Option>(mapping: Mapping, option: K, value: Mapping[K] | ''): Mapping =>
  Object.fromEntries(Object.entries({ ...mapping, [option]: value }).filter(([, each]) => each !== '')) as Mapping;

/** The first cell under a head that is not empty. */
export function exampleUnder(name: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const at = head.findIndex((each) => plainHead(each) === plainHead(name));
  return at < 0 ? '' : (rows.map((row) => row[at] ?? '').find((cell) => cell.trim() !== '') ?? '');
}

/** What a column would hold on the first line that fills it. */
export function exampleOf(source: ColumnSource | undefined, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (source === undefined) return '';
  if (typeof source === 'string') return exampleUnder(source, head, rows);
  if ('constant' in source) return source.constant;
  if ('template' in source) return source.template.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => (name === '$row' ? '1' : exampleUnder(name, head, rows)));
  const cell = headsIn(source).map((name) => exampleUnder(name, head, rows)).find((each) => each !== '') ?? '';
  return source.values?.[cell] ?? cell;
}

const SLASHED = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/;
const MARKED = /\d[.,]\d/;

/** Which options have something to decide in these rows: dates of slashes, numbers with a mark. */
export function optionsFor(mapping: Mapping, head: readonly string[], rows: readonly (readonly string[])[]): Option[] {
  const shows = (types: readonly string[], pattern: RegExp): boolean => mapping.kinds.some(({ kind, columns }) =>
    columnsOf(kind).some(([name, { type }]) => types.includes(type) && headsIn(columns[name]).some((each) => pattern.test(exampleUnder(each, head, rows)))));
  return [...(shows(['instant', 'day'], SLASHED) ? ['date_order' as const] : []), ...(shows(['money', 'number', 'share'], MARKED) ? ['decimal_mark' as const] : [])];
}
