import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period, Scope } from '@e-respect/contract';
import { inScope } from './narrowed.ts';
import { allRows, type Row } from './rows.ts';

const WINDOW = 6;
const IN_SCOPE = inScope('c.');
/** A rate covers the campaigns whose complaints and deliveries are both told (10-rulings 25). */
const KNOWN = 'c.feed_complaints = 0 AND c.feed_delivered = 0';
const REPORTED = `SELECT d.*, ${KNOWN} AS known FROM {s}.provider_days AS d JOIN {s}.campaigns AS c ON c.campaign = d.campaign WHERE ${IN_SCOPE}`;

/** A count of known campaigns, null where all that mailed are unknown. */
const told = (count: string, known: string, unknown: string): string => `CASE WHEN ${known} > 0 OR ${unknown} = 0 THEN CAST(${count} AS BIGINT) END`;
const inOrder = (column: string): string => `list(${column} ORDER BY day) AS ${column}`;

/** Each provider with its counts day by day as lists along one axis: from `first_day`, that of the first mail in the period, to its end or as_of. */
export function complaintDays(connection: DuckDBConnection, schema: string, { from, to }: Period, scope: Scope): Promise<Row[]> {
  const sql = `WITH reported AS (
      ${REPORTED} AND d.day BETWEEN CAST($from AS DATE) - ${WINDOW} AND CAST($to AS DATE)
    ), counted AS (
      SELECT provider, day, sum(sent) AS sent, coalesce(sum(delivered) FILTER (WHERE known), 0) AS delivered,
        coalesce(sum(complaints) FILTER (WHERE known), 0) AS complaints, count(*) FILTER (WHERE known) AS known, count(*) FILTER (WHERE NOT known) AS unknown
      FROM reported GROUP BY provider, day
    ), ends AS (
      SELECT greatest(min(day), CAST($from AS DATE)) AS first, least(CAST($to AS DATE), (SELECT as_of_day FROM {s}.scope)) AS last FROM counted
    ), axis AS (
      SELECT CAST(first + CAST(unnest(range(-${WINDOW}, date_diff('day', first, last) + 1)) AS INTEGER) AS DATE) AS day FROM ends
    ), dense AS (
      SELECT p.provider, a.day, coalesce(c.sent, 0) AS sent, coalesce(c.delivered, 0) AS delivered, coalesce(c.complaints, 0) AS complaints,
        coalesce(c.known, 0) AS known, coalesce(c.unknown, 0) AS unknown
      FROM (SELECT DISTINCT provider FROM counted) AS p CROSS JOIN axis AS a LEFT JOIN counted AS c ON c.provider = p.provider AND c.day = a.day
    ), weekly AS (
      SELECT *, sum(delivered) OVER week AS delivered_week, sum(complaints) OVER week AS complaints_week, sum(known) OVER week AS known_week, sum(unknown) OVER week AS unknown_week
      FROM dense WINDOW week AS (PARTITION BY provider ORDER BY day ROWS BETWEEN ${WINDOW} PRECEDING AND CURRENT ROW)
    ), along AS (
      SELECT provider, day, sent, ${told('delivered', 'known', 'unknown')} AS delivered, ${told('complaints', 'known', 'unknown')} AS complaints,
        ${told('delivered_week', 'known_week', 'unknown_week')} AS delivered_7d, ${told('complaints_week', 'known_week', 'unknown_week')} AS complaints_7d,
        known_week > 0 AND unknown_week > 0 AS partial_7d
      FROM weekly WHERE day >= (SELECT first FROM ends)
    )
    SELECT provider, CAST(sum(sent) AS BIGINT) AS sent, min(day) AS first_day, ${['delivered', 'complaints', 'delivered_7d', 'complaints_7d', 'partial_7d'].map(inOrder).join(', ')}
    FROM along GROUP BY provider ORDER BY provider = 'unknown', sent DESC, provider`;
  return allRows(connection, sql.replaceAll('{s}', schema), { from, to, ...scope });
}

export interface ProviderDay { provider: string; day: string }

/** What each campaign sent to a provider and got back in the 7 days up to a day, for several such days. */
export function complaintWeeks(connection: DuckDBConnection, schema: string, weeks: readonly ProviderDay[], scope: Scope): Promise<Row[]> {
  const sql = `WITH asked AS (
      SELECT unnest(from_json($weeks, '[{"provider":"VARCHAR","day":"DATE"}]'), recursive := true)
    ), reported AS (${REPORTED})
    SELECT a.provider, a.day, r.campaign, r.known, CAST(sum(r.delivered) AS BIGINT) AS delivered, CAST(sum(r.complaints) AS BIGINT) AS complaints
    FROM (SELECT DISTINCT * FROM asked) AS a JOIN reported AS r ON r.provider = a.provider AND r.day BETWEEN a.day - ${WINDOW} AND a.day
    GROUP BY a.provider, a.day, r.campaign, r.known ORDER BY r.campaign`;
  return allRows(connection, sql.replaceAll('{s}', schema), { weeks: JSON.stringify(weeks), ...scope });
}
