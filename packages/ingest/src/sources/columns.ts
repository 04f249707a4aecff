import type { ColumnSource } from '@e-respect/contract';

type Head = string | undefined;
const found = (heads: readonly Head[]): string[] => heads.filter((head) => head !== undefined);

/** The columns that a file can give, of those a source reads. */
export const given = (columns: Readonly<Record<string, ColumnSource | undefined>>): Record<string, ColumnSource> =>
  Object.fromEntries(Object.entries(columns).flatMap(([column, from]) => (from === undefined ? [] : [[column, from]])));

/** The first of these heads that a row fills, among those the file has. */
export function firstOf(...heads: readonly Head[]): ColumnSource | undefined {
  const [one, ...others] = found(heads);
  return others.length === 0 ? one : { first_of: [one!, ...others] };
}

/** The day of what stands under a head, its clock put aside. */
export const dayUnder = (head: Head): ColumnSource | undefined => (head === undefined ? undefined : { from: head, as: 'day' });

/** An id made of what tells a row from its neighbours: of each part the first head that the row fills. */
export const idOf = (prefix: string, parts: readonly (readonly Head[])[]): ColumnSource =>
  ({ template: [prefix, ...parts.map(found).filter((heads) => heads.length > 0).map((heads) => `{${heads.join('|')}}`)].join(' ') });
