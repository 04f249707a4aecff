import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period } from '@e-respect/contract';
import { allRows, type Row } from './rows.ts';

/**
 * What is said of the brand week by week (from Monday), beside all e-mails of that week. Lines of accounts, not of posts, that know both
 * sides: without the positive ones a share of negative mentions would be of nothing.
 */
export function mentionWeeks(connection: DuckDBConnection, schema: string, { from, to }: Period): Promise<Row[]> {
  const sql = `WITH said AS (
      SELECT date_trunc('week', day) AS week, sum(mentions_positive + coalesce(mentions_neutral, 0) + mentions_negative) AS mentions, sum(mentions_negative) AS negative
      FROM social CROSS JOIN {s}.scope AS a
      WHERE replaced_by IS NULL AND post_id IS NULL AND mentions_positive IS NOT NULL AND mentions_negative IS NOT NULL
        AND day <= a.as_of_day AND day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)
      GROUP BY 1
    ), mailed AS (
      SELECT date_trunc('week', m.day) AS week, sum(m.sent) AS sends
      FROM {s}.mail_days AS m WHERE m.day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE) GROUP BY 1
    )
    SELECT CAST(CAST(week AS DATE) AS VARCHAR) AS week, s.mentions, s.negative, coalesce(m.sends, 0) AS sends
    FROM said AS s LEFT JOIN mailed AS m USING (week) ORDER BY week`;
  return allRows(connection, sql.replaceAll('{s}', schema), { from, to });
}
