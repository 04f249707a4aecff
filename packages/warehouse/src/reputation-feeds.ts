import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period } from '@e-respect/contract';
import { allRows, type Row } from './rows.ts';

/** Feeds do not move as_of: where nothing else is loaded there is none, and all they say is read. */
const TOLD = 'FROM reputation_feed AS f CROSS JOIN {s}.scope AS a WHERE f.replaced_by IS NULL AND coalesce(f.day <= a.as_of_day, true) AND f.day BETWEEN CAST($from AS DATE)';

/** Shares of reports that add up, weighed by their messages. */
const share = (column: string): string => `sum(${column} * volume) FILTER (WHERE ${column} IS NOT NULL) / nullif(sum(volume) FILTER (WHERE ${column} IS NOT NULL), 0)`;
const whole = (column: string): string => `CAST(coalesce(${share(column)}, CASE WHEN count(*) = 1 THEN any_value(${column}) END) AS DOUBLE)`;
const has = (bound: string): string => `coalesce(bool_or(f.spam_rate_bound = '${bound}'), false)`;

/** What feeds say by day of each domain or address, the latest `limit` days of all. Several reports of one day are other messages: they add up. */
export function feedDays(connection: DuckDBConnection, schema: string, { from, to }: Period, limit: number): Promise<Row[]> {
  const sql = `SELECT f.feed, f.domain_or_ip, f.provider, f.denominator, f.day, CASE WHEN NOT (${has('below')} AND ${has('above')}) THEN ${whole('spam_rate')} END AS spam_rate,
      CASE WHEN ${has('above')} THEN 'above' WHEN ${has('below')} THEN 'below' ELSE any_value(f.spam_rate_bound) END AS spam_rate_bound,
      CAST(sum(f.volume) AS BIGINT) AS volume, ${whole('auth_spf')} AS auth_spf, ${whole('auth_dkim')} AS auth_dkim, ${whole('auth_dmarc')} AS auth_dmarc, count(*) OVER () AS days
    ${TOLD} AND CAST($to AS DATE)
    GROUP BY f.feed, f.domain_or_ip, f.provider, f.denominator, f.day
    ORDER BY f.day DESC, f.feed, f.domain_or_ip, f.provider LIMIT ${limit}`;
  return allRows(connection, sql.replaceAll('{s}', schema), { from, to });
}

/**
 * Complaints over inboxed mails by provider and 7 days, as their own feeds tell them of all domains together: the least and the most they can
 * be, since a feed may say no more than "below" or "above". Only days whose volume is told can be put together.
 */
export function inboxedWeeks(connection: DuckDBConnection, schema: string, { from, to }: Period): Promise<Row[]> {
  const sql = `WITH told AS (
      SELECT f.provider, f.day, sum(f.volume) AS volume,
        sum(f.volume * CASE f.spam_rate_bound WHEN 'below' THEN 0 ELSE f.spam_rate END) AS least,
        sum(f.volume * f.spam_rate) AS most, bool_or(f.spam_rate_bound = 'above') AS above
      ${TOLD} - 6 AND CAST($to AS DATE) AND f.denominator = 'inboxed' AND f.provider IS NOT NULL AND f.spam_rate IS NOT NULL AND f.volume > 0
      GROUP BY f.provider, f.day
    )
    SELECT e.provider, e.day, CAST(sum(t.volume) AS BIGINT) AS volume, CAST(sum(t.least) AS DOUBLE) / CAST(sum(t.volume) AS DOUBLE) AS low,
      CASE WHEN NOT coalesce(bool_or(t.above), false) THEN CAST(sum(t.most) AS DOUBLE) / CAST(sum(t.volume) AS DOUBLE) END AS high
    FROM (SELECT DISTINCT t.provider, CAST(t.day + CAST(n AS INTEGER) AS DATE) AS day FROM told AS t CROSS JOIN range(0, 7) AS r(n)) AS e
    JOIN told AS t ON t.provider = e.provider AND t.day BETWEEN e.day - 6 AND e.day
    WHERE e.day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)
    GROUP BY e.provider, e.day ORDER BY e.provider, e.day`;
  return allRows(connection, sql.replaceAll('{s}', schema), { from, to });
}
