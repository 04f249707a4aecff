import { SPECIAL_VALUES, type Dimension, type QueryAnswer, type QueryRow } from '@e-respect/contract';

const isSpecial = (id: string): boolean => SPECIAL_VALUES.some((special) => special === id);

export type NamedRow = { id: string; name: string; row: QueryRow };

/** Rows of one dimension under their names; `unattributed` and the like stand apart, for nobody can be judged there. */
export function namedRows(answer: QueryAnswer, dimension: Dimension = 'supplier'): { named: NamedRow[]; special: NamedRow[] } {
  const rows = answer.rows.map((row) => {
    const id = row.by[dimension] ?? '';
    return { id, name: row.labels[dimension] ?? id, row };
  });
  return { named: rows.filter(({ id }) => !isSpecial(id)), special: rows.filter(({ id }) => isSpecial(id)) };
}
