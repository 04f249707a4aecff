import type { DuckDBConnection } from '@duckdb/node-api';
import { allRows, firstRow, type Row } from './rows.ts';
import { recruitedBounds, recruitedSql, type Recruited } from './cohorts.ts';

/** Columns of numbers by name, in memory that threads can share: hundreds of thousands of histories, never one object each. */
export type Columns<N extends string> = Record<N, Float64Array>;

/** Buyers as lifetime models read them: days with orders, the first of which is no repeat. A buyer belongs to the group of the latest acquisition. */
const buyersSql = (of: Recruited): string => `WITH ${recruitedSql(of.by)}, held AS (
    SELECT person, arg_max(grp, ROW(acquired_at, lead_id)) AS grp FROM acquired GROUP BY person
  ), days AS (
    SELECT person, day, CAST(sum(revenue) AS DOUBLE) / 1e24 AS revenue FROM ordered GROUP BY person, day
  ), buyers AS (
    SELECT person, min(day) AS first_day, max(day) AS last_day, count(*) - 1 AS x, sum(revenue) - arg_min(revenue, day) AS repeat_revenue FROM days GROUP BY person
  )`;

async function columns<N extends string>(connection: DuckDBConnection, sql: string, bounds: Record<string, string | number | null>, names: readonly N[]): Promise<Columns<N>> {
  const result = await connection.runAndReadAll(sql, bounds);
  const found = result.getColumns();
  return Object.fromEntries(names.map((name, at) => {
    const values = (found[at] ?? []) as number[];
    const shared = new Float64Array(new SharedArrayBuffer(values.length * Float64Array.BYTES_PER_ELEMENT));
    shared.set(values);
    return [name, shared];
  })) as Columns<N>;
}

const doubles = (...expressions: string[]): string => expressions.map((each) => `CAST(${each} AS DOUBLE)`).join(', ');
const HISTORY = ['x', 't_x', 'T', 'count'] as const;

/** Equal histories of a group together, in weeks from the first order to as_of, with the spend of all their repeat orders. */
export function buyerHistories(connection: DuckDBConnection, schema: string, of: Recruited, groups: readonly string[]): Promise<Columns<'x' | 't_x' | 'T' | 'count' | 'group' | 'spend'>> {
  const sql = `${buyersSql(of)}, numbered AS (
      SELECT unnest(string_split($groups, chr(31))) AS grp, unnest(range(${groups.length})) AS nth
    )
    SELECT ${doubles('b.x', "date_diff('day', b.first_day, b.last_day) / 7", "date_diff('day', b.first_day, a.as_of_day) / 7", 'count(*)', 'n.nth', 'sum(b.repeat_revenue)')}
    FROM buyers AS b JOIN held AS h ON h.person = b.person JOIN numbered AS n ON n.grp = h.grp CROSS JOIN {s}.scope AS a
    GROUP BY b.x, b.first_day, b.last_day, a.as_of_day, n.nth ORDER BY b.x, b.first_day, b.last_day, n.nth`;
  return columns(connection, sql.replaceAll('{s}', schema), { ...recruitedBounds(of), groups: groups.join('\u001F') }, [...HISTORY, 'group', 'spend']);
}

/** The same as known at the end of a day, with how many orders came after it; one buyer in `step` where there are very many. */
export function cutHistories(connection: DuckDBConnection, schema: string, of: Recruited, cut: string, step: number): Promise<Columns<'x' | 't_x' | 'T' | 'count' | 'later' | 'laterSquares'>> {
  const sql = `${buyersSql(of)}, halves AS (
      SELECT d.person, min(d.day) AS first_day, max(d.day) FILTER (WHERE d.day <= CAST($cut AS DATE)) AS last_day,
        count(*) FILTER (WHERE d.day <= CAST($cut AS DATE)) - 1 AS x, count(*) FILTER (WHERE d.day > CAST($cut AS DATE)) AS later
      FROM days AS d WHERE hash(d.person) % ${step} = 0 GROUP BY d.person HAVING min(d.day) <= CAST($cut AS DATE)
    )
    SELECT ${doubles('x', "date_diff('day', first_day, last_day) / 7", "date_diff('day', first_day, CAST($cut AS DATE)) / 7", 'count(*)', 'sum(later)', 'sum(later * later)')}
    FROM halves GROUP BY x, first_day, last_day ORDER BY x, first_day, last_day`;
  return columns(connection, sql.replaceAll('{s}', schema), { ...recruitedBounds(of), cut }, [...HISTORY, 'later', 'laterSquares']);
}

/** Mean spend of the repeat orders of those who have some, equal ones together. */
export function repeatSpends(connection: DuckDBConnection, schema: string, of: Recruited): Promise<Columns<'x' | 'mean' | 'count'>> {
  const sql = `${buyersSql(of)} SELECT ${doubles('x', 'repeat_revenue / x', 'count(*)')} FROM buyers WHERE x > 0 AND repeat_revenue > 0 GROUP BY x, repeat_revenue ORDER BY x, repeat_revenue`;
  return columns(connection, sql.replaceAll('{s}', schema), recruitedBounds(of), ['x', 'mean', 'count']);
}

/** How many buyers, what they repeat, and between which days they are seen: `cut` is two thirds of the way. */
export async function buyerSpan(connection: DuckDBConnection, schema: string, of: Recruited): Promise<Row> {
  const sql = `${buyersSql(of)}, totals AS (SELECT sum(revenue) AS revenue, sum(margin) AS margin, coalesce(bool_or(margin IS NULL), false) AS margin_unknown FROM ordered)
    SELECT count(*) AS buyers, count(*) FILTER (WHERE b.x > 0) AS repeaters, coalesce(CAST(sum(b.x) AS BIGINT), 0) AS repeat_orders,
      min(b.first_day) AS first_day, max(a.as_of_day) AS last_day,
      min(b.first_day) + CAST(floor(date_diff('day', min(b.first_day), max(a.as_of_day)) * 2 / 3) AS INTEGER) AS cut,
      coalesce(any_value(t.revenue), 0) AS revenue, coalesce(any_value(t.margin), 0) AS margin, coalesce(any_value(t.margin_unknown), false) AS margin_unknown
    FROM buyers AS b CROSS JOIN {s}.scope AS a CROSS JOIN totals AS t`;
  return (await firstRow(connection, sql.replaceAll('{s}', schema), recruitedBounds(of)))!;
}

/** People by the group of their latest acquisition, the largest first. */
export async function peopleByLatest(connection: DuckDBConnection, schema: string, of: Recruited): Promise<{ id: string; people: number; buyers: number }[]> {
  const sql = `${buyersSql(of)} SELECT h.grp, count(*) AS people, count(b.person) AS buyers FROM held AS h LEFT JOIN buyers AS b ON b.person = h.person GROUP BY h.grp ORDER BY people DESC, h.grp`;
  const rows = await allRows(connection, sql.replaceAll('{s}', schema), recruitedBounds(of));
  return rows.map((row) => ({ id: String(row['grp']), people: Number(row['people']), buyers: Number(row['buyers']) }));
}
