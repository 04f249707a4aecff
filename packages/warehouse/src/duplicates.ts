import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period, Scope } from '@e-respect/contract';
import { IN_SCOPE, scoped } from './narrowed.ts';
import { allRows, type Row } from './rows.ts';

/** Accepted leads with their supplier and price; the earlier lead of a duplicate may lie before the period, and outside of the scope. */
const LEADS = `SELECT l.lead_id, l.person, l.supplier, l.campaign, l.channel, l.acquired_at, l.day, l.reason, l.price, l.claimable,
  coalesce(k.duplicate_window_days, 30) AS window_days
  FROM {s}.leads AS l LEFT JOIN {s}.contract_days AS k ON k.campaign = l.campaign AND k.day = l.day
  WHERE l.accepted`;

const IN_PERIOD = 'day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)';

/** Each duplicate of the period and scope with the first lead within its window that makes it one. */
const pairsIn = (scope: string): string => `WITH accepted AS (${LEADS}), later AS (
    SELECT * FROM accepted WHERE ${IN_PERIOD} AND ${scope} AND reason IN ('duplicate_cross', 'duplicate_own')
  )
  SELECT d.*, e.lead_id AS earlier_id, e.supplier AS earlier_supplier, e.campaign AS earlier_campaign, e.acquired_at AS earlier_at,
    e.day = d.day AS same_day, epoch_ms(d.acquired_at - e.acquired_at) / 3600000.0 AS hours_between
  FROM later AS d JOIN accepted AS e
    ON e.person = d.person AND ROW(e.acquired_at, e.lead_id) < ROW(d.acquired_at, d.lead_id)
    AND d.acquired_at < e.acquired_at + to_hours(24 * d.window_days)
    AND (e.supplier <> d.supplier) = (d.reason = 'duplicate_cross')
  QUALIFY row_number() OVER (PARTITION BY d.lead_id ORDER BY e.acquired_at, e.lead_id) = 1`;

const PAIRS = pairsIn(IN_SCOPE);

interface Asked { schema: string; period: Period; scope: Scope }

const run = (connection: DuckDBConnection, { schema, period, scope }: Asked, sql: string): Promise<Row[]> => allRows(connection, sql.replaceAll('{s}', schema), scoped(period, scope));

/** The ledger, latest first. */
export const duplicateLeads = (connection: DuckDBConnection, asked: Asked, { limit, offset }: { limit: number; offset: number }): Promise<Row[]> =>
  run(connection, asked, `SELECT * FROM (${PAIRS}) AS p ORDER BY p.acquired_at DESC, p.lead_id LIMIT ${limit} OFFSET ${offset}`);

/** People of several suppliers are those of the scope that another supplier recruited in the period too. */
export async function duplicateTotals(connection: DuckDBConnection, asked: Asked): Promise<Row> {
  const sql = `WITH accepted AS (${LEADS}), seen AS (SELECT * FROM accepted WHERE ${IN_PERIOD} AND ${IN_SCOPE}), pairs AS (${PAIRS})
    SELECT
      (SELECT count(*) FROM seen WHERE reason = 'duplicate_cross') AS leads_duplicate_cross,
      (SELECT count(*) FROM seen WHERE reason = 'duplicate_own') AS leads_duplicate_own,
      (SELECT count(*) FROM pairs WHERE same_day) AS same_day,
      (SELECT coalesce(sum(price), 0) FROM seen WHERE reason = 'duplicate_cross') AS paid_twice,
      (SELECT coalesce(sum(price), 0) FROM seen WHERE claimable) AS claimable,
      (SELECT count(*) FROM (SELECT person FROM accepted WHERE ${IN_PERIOD} AND person IN (SELECT person FROM seen) GROUP BY person HAVING count(DISTINCT supplier) > 1)) AS people_of_several_suppliers,
      (SELECT count(DISTINCT person) FROM (SELECT person FROM seen GROUP BY person, day HAVING count(*) > 1)) AS people_several_times_a_day`;
  return (await run(connection, asked, sql))[0]!;
}

/** Accepted leads that are no net ones, reason by reason, and what contracts let the advertiser claim of them. */
export const claimsByReason = (connection: DuckDBConnection, asked: Asked): Promise<Row[]> => run(connection, asked, `
  SELECT reason, count(*) AS leads, count(*) FILTER (WHERE claimable) AS claimable_leads, sum(price) AS price, coalesce(sum(price) FILTER (WHERE claimable), 0) AS claimable
  FROM {s}.leads WHERE accepted AND reason <> 'net' AND ${IN_PERIOD} AND ${IN_SCOPE} GROUP BY reason ORDER BY claimable DESC, leads DESC, reason`);

/** People of each supplier in the period. */
export function recruitedPeople(connection: DuckDBConnection, schema: string, { from, to }: Period): Promise<Row[]> {
  const sql = `SELECT supplier, count(DISTINCT person) AS people FROM {s}.leads WHERE accepted AND ${IN_PERIOD} GROUP BY supplier ORDER BY supplier`;
  return allRows(connection, sql.replaceAll('{s}', schema), { from, to });
}

/**
 * People that two suppliers both recruited in the period, and what the later of them (b) was paid for those a had sold first.
 * A supplier narrows to its pairs, on either side; a campaign or a channel to the leads that came second.
 */
export function overlaps(connection: DuckDBConnection, asked: Asked): Promise<Row[]> {
  const second = '($campaign IS NULL OR campaign = $campaign) AND ($channel IS NULL OR channel = $channel)';
  return run(connection, asked, `WITH recruited AS (
      SELECT DISTINCT person, supplier FROM {s}.leads WHERE accepted AND ${IN_PERIOD}
    ), common AS (
      SELECT a.supplier AS a, b.supplier AS b, count(*) AS people
      FROM recruited AS a JOIN recruited AS b ON b.person = a.person AND b.supplier <> a.supplier GROUP BY ALL
    ), again AS (
      SELECT earlier_supplier AS a, supplier AS b, count(*) AS leads, sum(price) AS paid FROM (${pairsIn(second)}) WHERE reason = 'duplicate_cross' GROUP BY ALL
    ), pairs AS (
      SELECT coalesce(c.a, g.a) AS a, coalesce(c.b, g.b) AS b, coalesce(c.people, 0) AS people, coalesce(g.leads, 0) AS leads, coalesce(g.paid, 0) AS paid
      FROM common AS c FULL JOIN again AS g ON g.a = c.a AND g.b = c.b
    )
    SELECT * FROM pairs WHERE $supplier IS NULL OR $supplier IN (a, b) ORDER BY a, b`);
}

/** Leads of a supplier that its contracts let the advertiser refuse, with the earlier instant where there is one: never whose it was. */
export function claimableLeads(connection: DuckDBConnection, schema: string, { from, to }: Period, supplier: string): Promise<Row[]> {
  const sql = `WITH pairs AS (${pairsIn('supplier = $supplier')})
    SELECT l.lead_id, l.campaign, c.name AS campaign_name, k.contract_id, l.acquired_at, l.reason, p.earlier_at, p.same_day, l.price
    FROM {s}.leads AS l
    LEFT JOIN pairs AS p ON p.lead_id = l.lead_id
    LEFT JOIN campaigns AS c ON c.campaign_id = l.campaign AND c.replaced_by IS NULL
    LEFT JOIN {s}.contract_days AS k ON k.campaign = l.campaign AND k.day = l.day
    WHERE l.claimable AND l.supplier = $supplier AND l.${IN_PERIOD}
    ORDER BY l.acquired_at, l.lead_id`;
  return allRows(connection, sql.replaceAll('{s}', schema), { from, to, supplier });
}
