import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period, Scope } from '@e-respect/contract';
import { scoped } from './narrowed.ts';
import { IN_SCOPE, WITH_CAMPAIGN } from './pressure.ts';
import { allRows, type Row } from './rows.ts';

/** Mails of targeted campaigns by target and by what is known of the person; an outcome counts where its feed is known, beside its contacts. */
export function mismatchCells(connection: DuckDBConnection, schema: string, period: Period, scope: Scope): Promise<Row[]> {
  const where = (count: string, feed: string): string => `CAST(coalesce(sum(d.${count}) FILTER (WHERE c.feed_${feed} = 0), 0) AS BIGINT)`;
  const sql = `SELECT d.dimension, d.target, d.known, d.matched,
      CAST(sum(d.sends) AS BIGINT) AS sends, CAST(sum(d.contacts) AS BIGINT) AS contacts, CAST(sum(d.weighed) AS BIGINT) AS weighed, CAST(sum(d.brought) AS BIGINT) AS brought,
      ${where('complaints', 'complaints')} AS complaints, ${where('contacts', 'complaints')} AS complaints_of,
      ${where('unsubscribes', 'unsubscribes')} AS unsubscribes, ${where('contacts', 'unsubscribes')} AS unsubscribes_of
    FROM {s}.mismatch_days AS d ${WITH_CAMPAIGN} WHERE ${IN_SCOPE} GROUP BY d.dimension, d.target, d.known, d.matched
    ORDER BY d.dimension DESC, d.target, d.known = 'unknown', d.matched DESC, d.known`;
  return allRows(connection, sql.replaceAll('{s}', schema), scoped(period, scope));
}
