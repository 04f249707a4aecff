import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period, Scope } from '@e-respect/contract';
import { IN_SCOPE, scoped } from './narrowed.ts';
import { allRows, type Row } from './rows.ts';

/** Accepted leads of the scope, with the address each came by. */
const SEEN = `seen AS (
    SELECT l.*, j.address_id FROM {s}.leads AS l JOIN {s}.judged_leads AS j USING (lead_id)
    WHERE l.accepted AND l.day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE) AND ${IN_SCOPE}
  )`;

/** Leads of one person, by day and by supplier. */
const PEOPLE = `people AS (
    SELECT person, count(*) AS leads, count(*) FILTER (WHERE reason = 'net') AS leads_net, sum(price) AS paid, count(DISTINCT supplier) AS suppliers,
      arg_max(address_class, ROW(acquired_at, lead_id)) AS address_class, min(acquired_at) AS first_at, max(acquired_at) AS last_at
    FROM seen GROUP BY person
  ), busiest AS (
    SELECT person, max(leads) AS most_in_a_day FROM (SELECT person, day, count(*) AS leads FROM seen GROUP BY person, day) GROUP BY person
  )`;

interface Asked { schema: string; period: Period; scope: Scope }

const run = (connection: DuckDBConnection, { schema, period, scope }: Asked, sql: string, more: Record<string, string> = {}): Promise<Row[]> =>
  allRows(connection, sql.replaceAll('{s}', schema), { ...scoped(period, scope), ...more });

export const addressClasses = (connection: DuckDBConnection, asked: Asked): Promise<Row[]> => run(connection, asked, `WITH ${SEEN}
  SELECT address_class AS id, count(DISTINCT address_id) AS addresses, count(*) AS leads, count(DISTINCT person) AS people,
    grouping(address_class) AS total FROM seen GROUP BY GROUPING SETS ((address_class), ()) ORDER BY leads DESC, id`);

/** Leads on addresses that a list names. `relayKeys` are fingerprints of relay domains. */
export const leadsByList = (connection: DuckDBConnection, asked: Asked, relayKeys: readonly string[]): Promise<Row[]> => run(connection, asked, `WITH ${SEEN}, relays AS (
    SELECT DISTINCT domain_key FROM domain_parents WHERE parent_key IN (SELECT unnest(string_split($relays, ' ')))
  ), listed AS (
    SELECT s.*, CASE WHEN t.list IS NOT NULL THEN t.list WHEN a.throwaway IS NOT NULL THEN 'exempt' WHEN r.domain_key IS NOT NULL THEN 'relay' END AS list
    FROM seen AS s JOIN addresses AS a ON a.address_id = s.address_id
    LEFT JOIN {s}.throwaway AS t ON t.address_id = s.address_id
    LEFT JOIN relays AS r ON r.domain_key = a.domain_key
  )
  SELECT list AS id, count(DISTINCT address_id) AS addresses, count(*) AS leads, count(*) FILTER (WHERE reason = 'throwaway') AS refused, sum(price) AS paid
  FROM listed WHERE list IS NOT NULL GROUP BY list ORDER BY leads DESC, id`, { relays: relayKeys.join(' ') });

export const leadsByRoleName = (connection: DuckDBConnection, asked: Asked, limit: number): Promise<Row[]> => run(connection, asked, `WITH ${SEEN}
  SELECT a.role_name AS name, count(DISTINCT s.address_id) AS addresses, count(*) AS leads
  FROM seen AS s JOIN addresses AS a ON a.address_id = s.address_id WHERE a.role GROUP BY a.role_name ORDER BY leads DESC, name LIMIT ${limit}`);

/** People by number of leads, of suppliers, and of leads on their busiest day; the last step holds all from `cap` on. */
export const recruitingSteps = (connection: DuckDBConnection, asked: Asked, cap: number): Promise<Row[]> => run(connection, asked, `WITH ${SEEN}, ${PEOPLE}, steps AS (
    SELECT 'by_leads' AS step, leads AS count FROM people
    UNION ALL SELECT 'by_suppliers', suppliers FROM people
    UNION ALL SELECT 'by_day', most_in_a_day FROM busiest
  )
  SELECT step, least(count, ${cap}) AS count, count(*) AS people FROM steps GROUP BY ALL ORDER BY ALL`);

/** People of several leads, most recruited first, a page at a time. */
export const mostRecruited = (connection: DuckDBConnection, asked: Asked, { limit, offset }: { limit: number; offset: number }): Promise<Row[]> => run(connection, asked, `WITH ${SEEN}, ${PEOPLE}, page AS (
    SELECT p.*, b.most_in_a_day FROM people AS p JOIN busiest AS b USING (person) WHERE p.leads > 1
    ORDER BY p.leads DESC, p.suppliers DESC, p.last_at DESC, p.person LIMIT ${limit} OFFSET ${offset}
  ), sellers AS (
    SELECT person, list({'id': supplier, 'leads': leads} ORDER BY leads DESC, supplier) AS sellers
    FROM (SELECT person, supplier, count(*) AS leads FROM seen WHERE person IN (SELECT person FROM page) GROUP BY person, supplier) GROUP BY person
  )
  SELECT page.*, s.sellers FROM page JOIN sellers AS s USING (person) ORDER BY page.leads DESC, page.suppliers DESC, page.last_at DESC, page.person`);
