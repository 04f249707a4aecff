import type { DuckDBConnection } from '@e-respect/warehouse';

const HEAD = 'send_id,campaign_id,email,sent_at,delivered_at,opened_at,clicked_at,complained_at';
const DOMAINS = ['gmail.com', 'orange.fr', 'free.fr', 'example.com', 'outlook.com', 'laposte.net'];

/** A send each, five to a person, over two years; the same file on every machine. One row in a hundred can be bad in one of three ways. */
export async function writeSends(connection: DuckDBConnection, path: string, rows: number, isDirty: boolean): Promise<void> {
  const instant = (after: string): string => `strftime(sent + INTERVAL ${after}, '%Y-%m-%dT%H:%M:%SZ')`;
  const sometimes = (seed: number, percent: number, after: string): string => `CASE WHEN hash(i, ${seed}) % 1000 < ${percent * 10} THEN ${instant(after)} ELSE '' END`;
  const bad = (at: number): string => (isDirty ? `i % 300 = ${at}` : 'false');
  await connection.run(`COPY (
    SELECT '${HEAD}' UNION ALL
    SELECT concat('S', lpad(CAST(i AS VARCHAR), 9, '0'), ',C', lpad(CAST(hash(i, 1) % 400 AS VARCHAR), 3, '0'), ',',
      CASE WHEN ${bad(7)} THEN 'nobody' ELSE concat('p', person, '@', ['${DOMAINS.join("', '")}'][CAST(1 + hash(person, 7) % ${DOMAINS.length} AS BIGINT)]) END, ',',
      CASE WHEN ${bad(107)} THEN 'yesterday' ELSE ${instant('0 SECOND')} END,
      CASE WHEN ${bad(207)} THEN '' ELSE concat(',', ${sometimes(4, 97, '3 SECOND')}, ',', ${sometimes(5, 25, '1 HOUR')}, ',', ${sometimes(6, 4, '2 HOUR')}, ',', ${sometimes(8, 0.1, '3 HOUR')}) END)
    FROM (SELECT i, hash(i, 2) % ${Math.ceil(rows / 5)} AS person, TIMESTAMP '2024-01-01' + to_seconds(CAST(hash(i, 3) % 63072000 AS BIGINT)) AS sent FROM range(${rows}) AS r(i))
  ) TO '${path}' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '|')`);
}
