import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period, Scope } from '@e-respect/contract';
import { allRows, type Row } from './rows.ts';

const WINDOW = 6;
const IN_SCOPE = '($supplier IS NULL OR c.supplier = $supplier) AND ($campaign IS NULL OR c.campaign = $campaign) AND ($channel IS NULL OR c.channel = $channel)';
/** A rate covers the campaigns whose complaints and deliveries are both told (10-rulings 25). */
const KNOWN = 'c.feed_complaints = 0 AND c.feed_delivered = 0';
const REPORTED = `SELECT d.*, ${KNOWN} AS known FROM {s}.provider_days AS d JOIN {s}.campaigns AS c ON c.campaign = d.campaign WHERE ${IN_SCOPE}`;

/** Counts of known campaigns, null where all of them are unknown. */
const told = (count: string, window = ''): string =>
  `CASE WHEN coalesce(sum(known) ${window}, 0) = 0 AND sum(unknown) ${window} > 0 THEN NULL ELSE CAST(coalesce(sum(${count}) ${window}, 0) AS BIGINT) END`;
const WEEK = `OVER (PARTITION BY provider ORDER BY day ROWS BETWEEN ${WINDOW} PRECEDING AND CURRENT ROW)`;

/** Each provider with its counts day by day as lists along one axis, from the first mail of the period to its end or as_of. */
export function complaintDays(connection: DuckDBConnection, schema: string, { from, to }: Period, scope: Scope): Promise<Row[]> {
  const sql = `WITH reported AS (
      ${REPORTED} AND d.day BETWEEN CAST($from AS DATE) - ${WINDOW} AND CAST($to AS DATE)
    ), counted AS (
      SELECT provider, day, sum(sent) AS sent, sum(delivered) FILTER (WHERE known) AS delivered, sum(complaints) FILTER (WHERE known) AS complaints,
        count(*) FILTER (WHERE known) AS known, count(*) FILTER (WHERE NOT known) AS unknown
      FROM reported GROUP BY provider, day
    ), ends AS (
      SELECT greatest(min(day), CAST($from AS DATE)) AS first, least(CAST($to AS DATE), (SELECT as_of_day FROM {s}.scope)) AS last FROM counted
    ), axis AS (
      SELECT CAST(first + CAST(unnest(range(-${WINDOW}, date_diff('day', first, last) + 1)) AS INTEGER) AS DATE) AS day FROM ends
    ), dense AS (
      SELECT p.provider, a.day, c.* EXCLUDE (provider, day)
      FROM (SELECT DISTINCT provider FROM counted) AS p CROSS JOIN axis AS a LEFT JOIN counted AS c ON c.provider = p.provider AND c.day = a.day
    ), daily AS (
      SELECT provider, day, any_value(sent) AS sent, ${told('delivered')} AS delivered, ${told('complaints')} AS complaints FROM dense GROUP BY provider, day
    ), weekly AS (
      SELECT provider, day, ${told('delivered', WEEK)} AS delivered, ${told('complaints', WEEK)} AS complaints,
        coalesce(sum(known) ${WEEK}, 0) > 0 AND coalesce(sum(unknown) ${WEEK}, 0) > 0 AS partial
      FROM dense
    )
    SELECT w.provider, CAST(coalesce(sum(d.sent), 0) AS BIGINT) AS sent, list(w.day ORDER BY w.day) AS days,
      list(d.delivered ORDER BY w.day) AS delivered, list(d.complaints ORDER BY w.day) AS complaints,
      list(w.delivered ORDER BY w.day) AS delivered_7d, list(w.complaints ORDER BY w.day) AS complaints_7d, list(w.partial ORDER BY w.day) AS partial_7d
    FROM weekly AS w JOIN daily AS d ON d.provider = w.provider AND d.day = w.day
    WHERE w.day >= (SELECT first FROM ends)
    GROUP BY w.provider ORDER BY w.provider = 'unknown', sent DESC, w.provider`;
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
