import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period, Scope, ValueGrouping } from '@e-respect/contract';
import { IN_SCOPE } from './narrowed.ts';
import { allRows, firstRow, type Row } from './rows.ts';

/** Whose value: net leads of a period and a scope, cut into groups. */
export interface Recruited { period: Period; scope: Scope; by: ValueGrouping }

const groupOf = (by: ValueGrouping): string => (by === 'none' ? "''" : by);

/** Acquisitions of the scope, and the orders credited to them, each with its group. */
export const recruitedSql = (by: ValueGrouping): string => `acquired AS (
    SELECT person, lead_id, acquired_at, day, ${groupOf(by)} AS grp FROM {s}.leads
    WHERE reason = 'net' AND day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE) AND ${IN_SCOPE}
  ), ordered AS (
    SELECT person, acquired_at, acquired_day, day, age_days, revenue, margin, ${groupOf(by)} AS grp FROM {s}.orders
    WHERE credited AND acquired_day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE) AND ${IN_SCOPE}
  )`;
export const recruitedBounds = ({ period, scope }: Recruited): Record<string, string | null> => ({ ...period, ...scope });

const ask = (connection: DuckDBConnection, schema: string, of: Recruited, sql: string, more: Record<string, string | number | null> = {}): Promise<Row[]> =>
  allRows(connection, `WITH ${recruitedSql(of.by)}${sql}`.replaceAll('{s}', schema), { ...recruitedBounds(of), ...more });

/** Size of each group and all it has ordered so far, the largest first. */
export const groupTotals = (connection: DuckDBConnection, schema: string, of: Recruited): Promise<Row[]> => ask(connection, schema, of, `, held AS (
    SELECT grp, count(DISTINCT person) AS people, count(*) AS acquisitions FROM acquired GROUP BY grp
  ), bought AS (
    SELECT grp, count(DISTINCT person) AS buyers, count(*) AS orders, sum(revenue) AS revenue, sum(margin) AS margin, bool_or(margin IS NULL) AS margin_unknown FROM ordered GROUP BY grp
  )
  SELECT h.*, coalesce(b.buyers, 0) AS buyers, coalesce(b.orders, 0) AS orders, coalesce(b.revenue, 0) AS revenue, coalesce(b.margin, 0) AS margin, coalesce(b.margin_unknown, false) AS margin_unknown
  FROM held AS h LEFT JOIN bought AS b ON b.grp = h.grp ORDER BY h.people DESC, h.grp`);

/** An order counts at its age once the whole of that day of age has passed. */
const WATCHED_WHOLE = 'acquired_at + to_hours(24 * (age_days + 1)) <= a.as_of';

/** How many people of each group have been watched for so many whole days, since their first acquisition in it. */
export const watchedDays = (connection: DuckDBConnection, schema: string, of: Recruited): Promise<Row[]> => ask(connection, schema, of, `, people AS (
    SELECT grp, person, min(acquired_at) AS since FROM acquired GROUP BY grp, person
  )
  SELECT grp, CAST(floor(epoch_us(a.as_of - since) / 86400000000) AS INTEGER) AS days, count(*) AS people
  FROM people CROSS JOIN {s}.scope AS a GROUP BY ALL`);

/** First orders of each group by whole days of age: how many people had theirs on a day they were watched whole, and had been watched so long. */
export const firstOrders = (connection: DuckDBConnection, schema: string, of: Recruited): Promise<Row[]> => ask(connection, schema, of, `, people AS (
    SELECT grp, person, min(acquired_at) AS since FROM acquired GROUP BY grp, person
  ), bought AS (
    SELECT grp, person, min(age_days) AS age FROM ordered CROSS JOIN {s}.scope AS a WHERE ${WATCHED_WHOLE} GROUP BY grp, person
  ), watched AS (
    SELECT p.grp, b.age, CAST(floor(epoch_us(a.as_of - p.since) / 86400000000) AS INTEGER) AS days
    FROM people AS p JOIN bought AS b ON b.grp = p.grp AND b.person = p.person CROSS JOIN {s}.scope AS a
  )
  SELECT grp, age, days, count(*) AS people FROM watched GROUP BY ALL`);

/** Revenue and margin of each group by whole days of age, of orders on a day their acquisition was watched whole. */
export const valueByAge = (connection: DuckDBConnection, schema: string, of: Recruited, horizon: number): Promise<Row[]> => ask(connection, schema, of, `
  SELECT grp, age_days, sum(revenue) AS revenue, sum(margin) AS margin, bool_or(margin IS NULL) AS margin_unknown
  FROM ordered CROSS JOIN {s}.scope AS a
  WHERE age_days < $horizon AND ${WATCHED_WHOLE}
  GROUP BY ALL ORDER BY grp, age_days`, { horizon });

const ONE_GROUP = '($group IS NULL OR grp = $group)';

/** Original size of each month's cohort. */
export const cohortSizes = (connection: DuckDBConnection, schema: string, of: Recruited, group: string | null): Promise<Row[]> => ask(connection, schema, of, `
  SELECT left(CAST(day AS VARCHAR), 7) AS month, count(DISTINCT person) AS people, count(*) AS acquisitions FROM acquired
  WHERE ${ONE_GROUP} GROUP BY 1 ORDER BY 1`, { group });

/** What each month's cohort did in each calendar month after it. */
export const cohortMonths = (connection: DuckDBConnection, schema: string, of: Recruited, group: string | null): Promise<Row[]> => ask(connection, schema, of, `
  SELECT left(CAST(acquired_day AS VARCHAR), 7) AS month, date_diff('month', acquired_day, day) AS age, count(DISTINCT person) AS active,
    count(*) AS orders, sum(revenue) AS revenue, sum(margin) AS margin, bool_or(margin IS NULL) AS margin_unknown
  FROM ordered WHERE ${ONE_GROUP} GROUP BY ALL`, { group });

/** The local month of as_of and the last local month it covers to its end (the microsecond before midnight is the end). */
export async function observedUntil(connection: DuckDBConnection, schema: string): Promise<{ month: string; wholeMonth: string } | null> {
  const row = await firstRow(connection, `SELECT left(CAST(a.as_of_day AS VARCHAR), 7) AS month,
      left(CAST(CAST(timezone(w.time_zone, timezone('UTC', a.as_of + INTERVAL 1 MICROSECOND)) AS DATE) - INTERVAL 1 MONTH AS VARCHAR), 7) AS whole
    FROM ${schema}.scope AS a CROSS JOIN workspace AS w WHERE a.as_of IS NOT NULL`);
  return row ? { month: String(row['month']), wholeMonth: String(row['whole']) } : null;
}

/** Orders of the period credited to no acquisition. */
export async function strayOrders(connection: DuckDBConnection, schema: string, { from, to }: Period): Promise<number> {
  const row = await firstRow(connection, `SELECT count(*) AS orders FROM ${schema}.orders WHERE NOT credited AND day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)`, { from, to });
  return Number(row!['orders']);
}
