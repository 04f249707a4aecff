import type { DuckDBConnection } from '@duckdb/node-api';
import type { DomainVerdict } from '@e-respect/contract';
import { allRows, firstRow, type Row } from './rows.ts';
import { inTransaction } from './transaction.ts';

export interface DomainDecision { domain: string; domainKey: string; verdict: DomainVerdict | null; at: string; by: string }

/** Writes a decision under those before it and moves the data version; the one that stands already changes nothing. The verdict it replaces. */
export async function decideDomain(connection: DuckDBConnection, { domain, domainKey, verdict, at, by }: DomainDecision): Promise<DomainVerdict | null> {
  return inTransaction(connection, async () => {
    const before = ((await firstRow(connection, 'SELECT verdict FROM listed_domains WHERE domain = $domain', { domain }))?.['verdict'] ?? null) as DomainVerdict | null;
    if (before === verdict) return before;
    await connection.run(`INSERT INTO domain_decisions
      SELECT (SELECT coalesce(max(decision_no), 0) + 1 FROM domain_decisions), $domain, $domainKey, $verdict, CAST($at AS TIMESTAMP), $by`, { domain, domainKey, verdict, at: at.replace('Z', ''), by });
    await connection.run('UPDATE workspace SET data_version = data_version + 1');
    return before;
  });
}

/** Decisions that stand, with the loaded addresses each decides of, latest first. */
export function listedDomains(connection: DuckDBConnection, limit: number): Promise<Row[]> {
  return allRows(connection, `SELECT d.domain, d.verdict, d.decided_at, d.decided_by, count(a.address_id) AS addresses
    FROM listed_domains AS d
    LEFT JOIN decided_domains AS c ON c.domain = d.domain
    LEFT JOIN addresses AS a ON a.domain_key = c.domain_key
    GROUP BY d.decision_no, d.domain, d.verdict, d.decided_at, d.decided_by ORDER BY d.decision_no DESC LIMIT ${limit}`);
}

export function domainDecisions(connection: DuckDBConnection, limit: number): Promise<Row[]> {
  return allRows(connection, `SELECT domain, verdict, decided_at, decided_by FROM domain_decisions ORDER BY decision_no DESC LIMIT ${limit}`);
}

/** How many decisions stand, and how many addresses none can reach. */
export async function domainCounts(connection: DuckDBConnection): Promise<Row> {
  return (await firstRow(connection, `SELECT data_version, (SELECT count(*) FROM listed_domains) AS domains,
    (SELECT count(*) FROM addresses WHERE domain_key IS NULL AND NOT malformed) AS out_of_reach FROM workspace`))!;
}
