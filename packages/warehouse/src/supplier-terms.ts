import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period, Scope } from '@e-respect/contract';
import { IN_SCOPE, inScope } from './narrowed.ts';
import { allRows, type Parameters, type Row } from './rows.ts';

/** Which leads are looked at, and how far they are followed. */
export interface FollowedLeads { period: Period; scope: Scope; horizonDays: number }

const IN_PERIOD = 'day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)';
const HORIZON = 'to_hours(24 * CAST($horizon AS BIGINT))';

const named = ({ supplier, campaign, channel }: Scope): Parameters => ({ supplier, campaign, channel });
const followed = ({ period: { from, to }, scope, horizonDays }: FollowedLeads): Parameters => ({ from, to, horizon: horizonDays, ...named(scope) });
const askRows = (connection: DuckDBConnection, schema: string, sql: string, parameters: Parameters): Promise<Row[]> => allRows(connection, sql.replaceAll('{s}', schema), parameters);

/** Per supplier: mature leads of each kind, and what the supplier was paid for them (contract price and lead fees), in yoctos. */
export function maturePrices(connection: DuckDBConnection, schema: string, asked: FollowedLeads): Promise<Row[]> {
  return askRows(connection, schema, `WITH leads AS (
      SELECT supplier, count(*) AS gross, count(*) FILTER (WHERE accepted) AS accepted, count(*) FILTER (WHERE reason = 'net') AS net
      FROM {s}.leads CROSS JOIN {s}.scope AS a WHERE ${IN_PERIOD} AND ${IN_SCOPE} AND acquired_at + ${HORIZON} <= a.as_of GROUP BY supplier
    ), paid AS (
      SELECT supplier, sum(spend_contract + spend_lead_fee) AS paid
      FROM {s}.spend_cohort CROSS JOIN {s}.scope AS a WHERE ${IN_PERIOD} AND ${IN_SCOPE} AND ages_from + ${HORIZON} <= a.as_of GROUP BY supplier
    )
    SELECT coalesce(l.supplier, p.supplier) AS supplier, coalesce(gross, 0) AS gross, coalesce(accepted, 0) AS accepted, coalesce(net, 0) AS net, coalesce(paid, 0) AS paid
    FROM leads AS l FULL JOIN paid AS p ON p.supplier = l.supplier`, followed(asked));
}

/** Leads of each contract that promises some, by month, over its life up to as_of. A fixed contract has those of its campaign between its days. */
export function contractDeliveries(connection: DuckDBConnection, schema: string, scope: Scope): Promise<Row[]> {
  return askRows(connection, schema, `WITH promising AS (
      SELECT contract_id, supplier_id AS supplier, campaign_id, price_model, promised_leads, starts_on, ends_on, a.as_of_day
      FROM contracts CROSS JOIN {s}.scope AS a
      WHERE replaced_by IS NULL AND promised_leads IS NOT NULL AND starts_on <= a.as_of_day AND ($supplier IS NULL OR supplier_id = $supplier)
        AND ($campaign IS NULL OR coalesce(campaign_id, $campaign) = $campaign)
    ), delivered AS (
      SELECT p.contract_id, l.day, l.accepted, l.reason
      FROM promising AS p JOIN {s}.contract_days AS k ON k.contract_id = p.contract_id AND p.price_model <> 'fixed'
      JOIN {s}.leads AS l ON l.campaign = k.campaign AND l.day = k.day
      WHERE ($campaign IS NULL OR l.campaign = $campaign) AND ($channel IS NULL OR l.channel = $channel)
      UNION ALL
      SELECT p.contract_id, l.day, l.accepted, l.reason
      FROM promising AS p JOIN {s}.leads AS l ON p.price_model = 'fixed' AND l.campaign = p.campaign_id AND l.day BETWEEN p.starts_on AND p.ends_on
      WHERE $channel IS NULL OR l.channel = $channel
    ), months AS (
      SELECT contract_id, left(CAST(day AS VARCHAR), 7) AS month, count(*) AS gross, count(*) FILTER (WHERE accepted) AS accepted, count(*) FILTER (WHERE reason = 'net') AS net
      FROM delivered GROUP BY ALL
    )
    SELECT p.contract_id, p.supplier, p.campaign_id AS campaign, p.price_model, p.promised_leads AS promised, p.starts_on, p.ends_on, CAST(p.as_of_day AS VARCHAR) AS as_of_day, m.month, m.gross, m.accepted, m.net
    FROM promising AS p LEFT JOIN months AS m USING (contract_id)
    ORDER BY p.starts_on, p.contract_id, m.month`, named(scope));
}

/** Seconds up to which each class of delay reaches. */
export const DELAY_LIMITS = { within_5_minutes: 300, within_1_hour: 3600, within_24_hours: 86_400, within_7_days: 604_800 } as const;

const CLASS = `CASE WHEN lead_told IS NULL OR seconds < 0 THEN 'unknown' WHEN seconds IS NULL THEN 'never'
  ${Object.entries(DELAY_LIMITS).map(([name, limit]) => `WHEN seconds <= ${limit} THEN '${name}'`).join(' ')} ELSE 'later' END`;
const HANDLED = `SELECT *, ${CLASS} AS class FROM (
    SELECT l.supplier, l.person, l.lead_id, l.acquired_at, h.lead_id AS lead_told, h.seconds, a.as_of
    FROM {s}.leads AS l CROSS JOIN {s}.scope AS a LEFT JOIN {s}.handling AS h ON h.lead_id = l.lead_id
    WHERE l.reason = 'net' AND l.${IN_PERIOD} AND ${inScope('l.')})`;

/** Net leads of each supplier by how soon they were contacted: `of_…` are those old enough to have been, in that time. */
export function handlingCounts(connection: DuckDBConnection, schema: string, { period: { from, to }, scope }: FollowedLeads): Promise<Row[]> {
  const within = Object.entries(DELAY_LIMITS).map(([name, limit]) => {
    const grown = `class <> 'unknown' AND acquired_at + to_seconds(${limit}) <= as_of`;
    return `count(*) FILTER (WHERE ${grown}) AS of_${name}, count(*) FILTER (WHERE ${grown} AND seconds <= ${limit}) AS ${name}`;
  });
  return askRows(connection, schema, `SELECT supplier, count(*) AS leads, count(*) FILTER (WHERE class NOT IN ('never', 'unknown')) AS contacted,
      count(*) FILTER (WHERE class = 'never') AS never, count(*) FILTER (WHERE class = 'unknown') AS unknown, count(*) FILTER (WHERE seconds < 0) AS before,
      median(seconds) FILTER (WHERE seconds >= 0) AS median_seconds, ${within.join(', ')}
    FROM (${HANDLED}) GROUP BY supplier`, { from, to, ...named(scope) });
}

/** Mature people of each supplier by how soon the first of their leads was contacted, and those of them who bought within the horizon. */
export function handlingConversions(connection: DuckDBConnection, schema: string, asked: FollowedLeads): Promise<Row[]> {
  return askRows(connection, schema, `WITH people AS (
      SELECT supplier, person, arg_min(class, ROW(acquired_at, lead_id)) AS class FROM (${HANDLED}) WHERE acquired_at + ${HORIZON} <= as_of GROUP BY supplier, person
    ), bought AS (
      SELECT DISTINCT supplier, person FROM {s}.orders CROSS JOIN {s}.scope AS a
      WHERE credited AND acquired_${IN_PERIOD} AND ${IN_SCOPE} AND ordered_at < acquired_at + ${HORIZON} AND acquired_at + ${HORIZON} <= a.as_of
    )
    SELECT p.supplier, p.class, count(*) AS people, count(b.person) AS buyers
    FROM people AS p LEFT JOIN bought AS b ON b.supplier = p.supplier AND b.person = p.person GROUP BY ALL`, followed(asked));
}
