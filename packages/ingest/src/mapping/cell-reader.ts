import type { ColumnSource } from '@e-respect/contract';
import { firstFilled } from './first-filled.ts';
import { readAs } from './read-as.ts';

/** Gives a canonical cell from a record's cells and its line. */
export type CellReader = (cells: readonly string[], line: number) => string;

/** The heads of one file. */
export interface Columns {
  has(head: string): boolean;
  /** @throws DomainError for a head that the file does not have. */
  position(head: string): number;
}

export const headName = (source: ColumnSource, column: string): string => (typeof source === 'string' ? source : 'from' in source ? source.from : column);

/** Heads that a column is read from. */
export function headsIn(source: ColumnSource): readonly string[] {
  if (typeof source === 'string') return [source];
  if ('from' in source) return [source.from];
  if ('first_of' in source) return source.first_of;
  return 'template' in source ? bracesOf(source.template).flatMap((inside) => [inside, ...inside.split('|')]) : [];
}

const bracesOf = (template: string): string[] => [...template.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1]!);

export function cellReader(source: ColumnSource, columns: Columns): CellReader {
  if (typeof source === 'string') { const at = columns.position(source); return (cells) => cells[at] ?? ''; }
  if ('constant' in source) return () => source.constant;
  if ('template' in source) return templateReader(source.template, columns);
  const positions = ('from' in source ? [source.from] : source.first_of).map((head) => columns.position(head));
  const values = new Map(Object.entries(source.values ?? {}));
  const read = source.as === undefined ? (cell: string) => cell : readAs[source.as];
  const told = (cell: string): string => values.get(cell) ?? read(cell);
  if ('from' in source) return (cells) => told((cells[positions[0]!] ?? '').trim());
  return (cells) => firstFilled(positions.map((at) => told((cells[at] ?? '').trim())));
}

/** `P{$row}` or `{shop}-{order}`: braces hold a head, several of which the first filled one is taken, or $row. */
function templateReader(template: string, columns: Columns): CellReader {
  const parts = template.split(/\{([^{}]*)\}/).map((part, index): CellReader => {
    if (index % 2 === 0) return () => part;
    if (part === '$row') return (_, line) => String(line);
    const positions = (columns.has(part) ? [part] : part.split('|')).map((head) => columns.position(head));
    return (cells) => (positions.length === 1 ? (cells[positions[0]!] ?? '').trim() : firstFilled(positions.map((at) => (cells[at] ?? '').trim())));
  });
  return (cells, line) => parts.map((part) => part(cells, line)).join('');
}
