import type { Change, KindId } from '@e-respect/contract';
import { firstRow, type DuckDBConnection, type Row } from '@e-respect/warehouse';

/** People are told by number, which says nothing to anybody. */
const PEOPLE: Readonly<Record<string, string>> = { address_id: 'email', ref_id: 'person_ref' };

/** What the corrections of a batch change in the rows that stand now, column by column, the first of each as an example. */
export async function changesOf(connection: DuckDBConnection, kind: KindId, columns: readonly string[]): Promise<Change[]> {
  const corrected = await firstRow(connection, "SELECT 1 AS found FROM judged WHERE verdict = 'corrected' AND wins LIMIT 1");
  if (!corrected) return [];
  const told = columns.flatMap((name) => {
    const differs = `b."${name}" IS DISTINCT FROM f."${name}"`;
    return [
      `count(*) FILTER (WHERE ${differs}) AS "${name} rows"`,
      `arg_min({'key': b.row_key, 'before': CAST(f."${name}" AS VARCHAR), 'after': CAST(b."${name}" AS VARCHAR)}, b.line) FILTER (WHERE ${differs}) AS "${name} example"`,
    ];
  });
  const row = (await firstRow(connection, `SELECT ${told.join(', ')}
    FROM judged AS j JOIN batch AS b ON b.line = j.line JOIN ${kind} AS f ON f.row_key = b.row_key AND f.replaced_by IS NULL
    WHERE j.verdict = 'corrected' AND j.wins`))!;
  return columns.flatMap((name) => changeOf(kind, name, row));
}

function changeOf(kind: KindId, name: string, row: Row): Change[] {
  const rows = Number(row[`${name} rows`]);
  if (rows === 0) return [];
  const example = row[`${name} example`] as { key: string; before: string | null; after: string | null };
  return [{ kind, column: PEOPLE[name] ?? name, rows, ...(name in PEOPLE ? { key: shown(example.key), before: null, after: null } : { key: shown(example.key), before: example.before, after: example.after }) }];
}

/** A key made of several cells is told with spaces between. */
const shown = (key: string): string => key.replaceAll('\u001F', ' ').trim();
