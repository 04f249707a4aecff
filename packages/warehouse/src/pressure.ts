import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period, Scope } from '@e-respect/contract';
import { inScope, scoped } from './narrowed.ts';
import { allRows, firstRow, type Row } from './rows.ts';

/** Days and campaigns of a scope, over the rollups of pressure (alias d, its campaign c). */
export const IN_SCOPE = `d.day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE) AND ${inScope('c.')}`;
export const WITH_CAMPAIGN = 'JOIN {s}.contact_campaigns AS n ON n.campaign_no = d.campaign_no JOIN {s}.campaigns AS c ON c.campaign = n.campaign';

const sum = (count: string, where?: string): string => `coalesce(sum(d.${count})${where ? ` FILTER (WHERE ${where})` : ''}, 0)`;
const CLICKS = 'c.feed_clicks_human = 0';
const COMPLAINTS = 'c.feed_complaints = 0';
const UNSUBSCRIBES = 'c.feed_unsubscribes = 0';
const DEPARTURES = `${COMPLAINTS} AND ${UNSUBSCRIBES}`;

/** An outcome counts where its feed is known, beside the contacts that covers (`…_of`). */
const COUNTS = Object.entries({
  contacts: sum('contacts'), leads: sum('leads'), orders: sum('orders'), margins_unknown: sum('margins_unknown'),
  clicks: sum('clicks', CLICKS), clicks_of: sum('contacts', CLICKS), complaints: sum('complaints', COMPLAINTS), complaints_of: sum('contacts', COMPLAINTS),
  unsubscribes: sum('unsubscribes', UNSUBSCRIBES), unsubscribes_of: sum('contacts', UNSUBSCRIBES),
  lead_risk: sum('lead_risk'), lead_events: sum('lead_events'), order_risk: sum('order_risk'), order_events: sum('order_events'),
  click_risk: sum('click_risk', CLICKS), click_events: sum('click_events', CLICKS),
  lead_left: sum('lead_left', DEPARTURES), lead_left_of: sum('lead_risk', DEPARTURES), order_left: sum('order_left', DEPARTURES), order_left_of: sum('order_risk', DEPARTURES),
  click_left: sum('click_left', DEPARTURES), click_left_of: sum('click_risk', DEPARTURES),
  staying: sum('staying', DEPARTURES), leaving: sum('leaving', DEPARTURES), excess: sum('excess', DEPARTURES),
}).map(([name, value]) => `CAST(${value} AS BIGINT) AS ${name}`).join(', ');

/** Contacts of the scope and what followed them, by level of each scale: days_7, days_30, attempt, idle. */
export function pressureLevels(connection: DuckDBConnection, schema: string, period: Period, scope: Scope): Promise<Row[]> {
  const sql = `SELECT d.scale, d.level, ${COUNTS}, sum(d.margin) AS margin FROM {s}.pressure_days AS d ${WITH_CAMPAIGN} WHERE ${IN_SCOPE} GROUP BY d.scale, d.level ORDER BY d.scale, d.level`;
  return allRows(connection, sql.replaceAll('{s}', schema), scoped(period, scope));
}

const WITHIN = 'd.day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)';
const WHOLE = 'd.first_day >= CAST($from AS DATE) AND d.last_day <= CAST($to AS DATE)';
const perHistory = (where: string, join = ''): string => `SELECT max(d.seven) AS days_7, max(d.thirty) AS days_30, min(d.first_idle) % 8 AS idle, any_value(d.people) AS people
      FROM {s}.pressure_people AS d ${join} WHERE ${where} GROUP BY d.history`;

/** People of the scope by their highest level within 7 days and within 30, and by their silence before their first contact there. */
export function pressurePeople(connection: DuckDBConnection, schema: string, period: Period, scope: Scope): Promise<Row[]> {
  const narrowed = Object.values(scope).some((value) => value !== null);
  const people = narrowed ? perHistory(IN_SCOPE, WITH_CAMPAIGN)
    : `SELECT d.seven AS days_7, d.thirty AS days_30, d.idle, d.people FROM {s}.pressure_spans AS d WHERE ${WHOLE} UNION ALL ${perHistory(`${WITHIN} AND NOT (${WHOLE})`)}`;
  const sql = `SELECT CASE grouping_id(days_7, days_30, idle) WHEN 3 THEN 'days_7' WHEN 5 THEN 'days_30' ELSE 'idle' END AS scale,
      coalesce(days_7, days_30, idle) AS level, CAST(sum(people) AS BIGINT) AS people
    FROM (${people}) GROUP BY GROUPING SETS ((days_7), (days_30), (idle)) ORDER BY scale, level`;
  return allRows(connection, sql.replaceAll('{s}', schema), narrowed ? scoped(period, scope) : { ...period });
}

/** What the counts rest on: 0 for complete, 1 where delivery is derived or mails have no person, and whether leads and orders are there at all. */
export async function pressureGround(connection: DuckDBConnection, schema: string, { from, to }: Period): Promise<{ partial: boolean; leads: boolean; orders: boolean }> {
  const sql = `SELECT
      EXISTS (SELECT 1 FROM {s}.pressure_days AS d ${WITH_CAMPAIGN} WHERE d.day BETWEEN CAST($from AS DATE) - 30 AND CAST($to AS DATE) AND c.feed_delivered > 0)
        OR EXISTS (SELECT 1 FROM {s}.totals WHERE day BETWEEN CAST($from AS DATE) - 30 AND CAST($to AS DATE)) AS partial,
      EXISTS (SELECT 1 FROM {s}.leads) AS leads, EXISTS (SELECT 1 FROM {s}.orders) AS orders`;
  const row = (await firstRow(connection, sql.replaceAll('{s}', schema), { from, to }))!;
  return { partial: row['partial'] === true, leads: row['leads'] === true, orders: row['orders'] === true };
}
