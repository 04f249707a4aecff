import { columnsOf, type KindId, type Mapping } from '@e-respect/contract';

/** Heads are compared as the server compares them: without regard to case, or to the way apostrophes and spaces are typed. */
export const plainHead = (head: string): string => head.normalize('NFC').replaceAll(/\s+/g, ' ').replaceAll('’', "'").trim().toLowerCase();

/** A file read as one of our kinds: each column from the head that bears one of its names. */
export function ownMapping(kind: KindId, head: readonly string[]): Mapping {
  const heads = new Map(head.map((name) => [plainHead(name), name]));
  const columns = columnsOf(kind).flatMap(([name, column]) => {
    const found = [name, column.label.fr, column.label.en, ...(column.heads ?? [])].map((spelling) => heads.get(plainHead(spelling))).find((each) => each !== undefined);
    return found === undefined ? [] : [[name, found] as const];
  });
  return { kinds: [{ kind, columns: Object.fromEntries(columns) }] };
}
