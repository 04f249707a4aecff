import type { DuckDBConnection } from '@duckdb/node-api';
import { pathLayers, type PathQuestion } from './path-steps.ts';
import { IN_SCOPE } from './narrowed.ts';
import { allRows, firstRow, type Row } from './rows.ts';

/** Everything the methods of attribution ask of paths, counted: the answer does not grow with the people. */
export interface PathCounts {
  totals: Row;
  /** By unit, place and length of path: touches, conversions, revenue and margin of their paths. */
  placed: Row[];
  /** By unit and number of distinct units in its path. */
  sets: Row[];
  /** By unit left and unit reached (null: the start), and how paths end. */
  moves: Row[];
  /** By unit: conversions and amounts shared by age of touch, as whole numbers (10⁻¹⁵ conversion, 10⁻⁹ euro) so that sums are the same on every run. */
  decayed: Row[];
  /** By unit: contested conversions it keeps, and claims. */
  contested: Row[];
  ways: Row[];
}

const AMOUNTS = 'sum(conversions) AS conversions, sum(revenue) AS revenue, sum(margin) AS margin';
const SHARED = (amount: string): string => `sum(CAST(round(share * CAST(${amount} AS DOUBLE) / 1e15) AS HUGEINT))`;

const TOTALS = `SELECT
    count(*) FILTER (WHERE nth = length AND conversions > 0) AS converted_paths,
    count(*) FILTER (WHERE nth = length AND conversions = 0) AS null_paths,
    count(*) FILTER (WHERE nth = length AND open) AS open_paths,
    coalesce(sum(left_out) FILTER (WHERE nth = length), 0) AS touches_too_old,
    (SELECT count(*) FROM touches AS t CROSS JOIN {s}.scope AS a WHERE t.replaced_by IS NULL AND t.at > a.as_of) AS touches_later,
    count(*) FILTER (WHERE told) AS touches_told, count(*) FILTER (WHERE NOT told) AS touches_of_leads,
    coalesce(sum(conversions) FILTER (WHERE nth = length), 0) AS conversions,
    sum(revenue) FILTER (WHERE nth = length) AS revenue, sum(margin) FILTER (WHERE nth = length) AS margin,
    coalesce(bool_or(margin_unknown), false) AS margin_unknown, coalesce(max(gathered), 0) AS gathered
  FROM path_steps`;

const PLACED = `SELECT unit, length, CASE WHEN length = 1 THEN 'only' WHEN nth = 1 THEN 'first' WHEN nth = length THEN 'last' ELSE 'middle' END AS place,
    count(*) AS touches, ${AMOUNTS}
  FROM path_steps GROUP BY ALL ORDER BY ALL`;

const SETS = `WITH members AS (
    SELECT DISTINCT person, ended_at, unit, conversions, revenue, margin FROM path_steps WHERE conversions > 0
  ), sized AS (SELECT *, count(*) OVER (PARTITION BY person, ended_at) AS size FROM members)
  SELECT unit, size, ${AMOUNTS} FROM sized GROUP BY ALL ORDER BY ALL`;

const MOVES = `SELECT previous AS "from", unit AS "to", NULL::BOOLEAN AS ending, sum(greatest(conversions, 1)) AS people FROM path_steps GROUP BY ALL
  UNION ALL
  SELECT unit, NULL, conversions > 0, sum(greatest(conversions, 1)) FROM path_steps WHERE nth = length GROUP BY ALL
  ORDER BY ALL`;

const DECAYED = `SELECT unit, sum(CAST(round(share * 1e15) AS HUGEINT) * conversions) AS conversions, ${SHARED('revenue')} AS revenue, ${SHARED('margin')} AS margin
  FROM path_steps WHERE conversions > 0 GROUP BY unit ORDER BY unit`;

const WAYS = `WITH ways AS (
    SELECT list(unit ORDER BY nth) AS way, max(conversions) AS conversions FROM path_steps GROUP BY person, ended_at
  )
  SELECT way[:20] AS way, len(way) AS touches, sum(conversions) AS conversions, count(*) FILTER (WHERE conversions = 0) AS nulls
  FROM ways GROUP BY ways.way ORDER BY sum(conversions) DESC, nulls DESC, touches, way LIMIT 20`;

/** A claim is a lead sold after another supplier's: it contests the person's latest net lead, which alone is credited. */
const CONTESTED = (of: string): string => `WITH claims AS (
    SELECT lead_id, person, acquired_at AS instant, supplier, ${of} AS unit FROM {s}.leads WHERE reason = 'duplicate_cross'
  ), net AS (
    SELECT lead_id, person, acquired_at AS instant, supplier, ${of} AS unit FROM {s}.leads WHERE reason = 'net'
  ), contests AS (
    SELECT n.person, n.instant, n.unit AS keeper, c.unit AS claimer FROM claims AS c JOIN net AS n ON n.person = c.person AND n.instant <= c.instant
    QUALIFY row_number() OVER (PARTITION BY c.lead_id ORDER BY n.instant DESC, n.lead_id DESC) = 1 AND n.supplier <> c.supplier
  ), ends AS (
    SELECT person, ended_at, began_at, min(conversions) AS conversions FROM path_steps WHERE conversions > 0 GROUP BY ALL
  ), found AS (
    SELECT e.*, c.keeper, c.claimer FROM contests AS c JOIN ends AS e ON e.person = c.person AND c.instant BETWEEN e.began_at AND e.ended_at
  ), each AS (
    SELECT DISTINCT person, ended_at, conversions, keeper AS unit, true AS kept FROM found
    UNION ALL SELECT DISTINCT person, ended_at, conversions, claimer, false FROM found
    UNION ALL SELECT DISTINCT person, ended_at, conversions, NULL, true FROM found
  )
  SELECT unit, coalesce(sum(conversions) FILTER (WHERE kept), 0) AS kept, coalesce(sum(conversions) FILTER (WHERE NOT kept), 0) AS claimed
  FROM each GROUP BY unit ORDER BY unit`;

const ALL = `SELECT coalesce(sum(conversions), 0) AS conversions FROM path_conversions WHERE day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)`;

const CLAIMS = `SELECT count(*) AS claims FROM {s}.leads
  WHERE reason = 'duplicate_cross' AND day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE) AND ${IN_SCOPE}`;

/** Paths of a question, laid out once in a table of this connection, then counted in every way the methods need. */
export async function countPaths(connection: DuckDBConnection, schema: string, question: PathQuestion): Promise<PathCounts> {
  const on = (sql: string): Promise<Row[]> => allRows(connection, sql.replaceAll('{s}', schema));
  const layers = pathLayers(question);
  const { from, to } = question.period;
  try {
    for (const { table, sql, parameters = {} } of layers) await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} AS ${sql}`.replaceAll('{s}', schema), parameters);
    const [totals] = await on(TOTALS);
    const all = await firstRow(connection, ALL, { from, to });
    const claims = await firstRow(connection, CLAIMS.replaceAll('{s}', schema), { from, to, ...question.scope });
    return {
      totals: { ...totals!, all_conversions: all!['conversions']!, claims: claims!['claims']! },
      placed: await on(PLACED), sets: await on(SETS), moves: await on(MOVES), decayed: await on(DECAYED), contested: await on(CONTESTED(question.of)), ways: await on(WAYS),
    };
  } finally {
    for (const { table } of layers) await connection.run(`DROP TABLE IF EXISTS ${table}`);
  }
}
