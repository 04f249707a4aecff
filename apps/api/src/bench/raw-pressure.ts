import type { Period, Scope } from '@e-respect/contract';
import { allRows, type DuckDBConnection, type Row } from '@e-respect/warehouse';

const EVER = '9223372036854775807';

/** Every contact weighed from the facts alone, as a question would have to without rollups. */
const RAW = `WITH contacts AS (
    SELECT person, moment, coalesce(lead(moment) OVER in_order, ${EVER}) AS until, day, campaign, clicked, complained, unsubscribed,
      row_number() OVER in_order AS attempt,
      count(*) OVER (PARTITION BY person ORDER BY moment RANGE BETWEEN 7 * 86400000000 - 1 PRECEDING AND CURRENT ROW) AS days_7,
      count(*) OVER (PARTITION BY person ORDER BY moment RANGE BETWEEN 30 * 86400000000 - 1 PRECEDING AND CURRENT ROW) AS days_30
    FROM (SELECT *, epoch_us(sent_at) AS moment FROM {s}.mail WHERE person IS NOT NULL AND delivered IS DISTINCT FROM 0)
    WINDOW in_order AS (PARTITION BY person ORDER BY moment, clicked, complained, unsubscribed, campaign)
  ), led AS (
    SELECT k.person, k.attempt FROM contacts AS k JOIN {s}.leads AS l ON l.person = k.person AND l.accepted AND epoch_us(l.acquired_at) >= k.moment AND epoch_us(l.acquired_at) < k.until GROUP BY ALL
  ), ordered AS (
    SELECT k.person, k.attempt, sum(o.margin) AS margin FROM contacts AS k JOIN {s}.orders AS o ON o.person = k.person AND epoch_us(o.ordered_at) >= k.moment AND epoch_us(o.ordered_at) < k.until GROUP BY ALL
  ), left_by AS (
    SELECT person, min(attempt) AS attempt FROM contacts WHERE complained + unsubscribed > 0 GROUP BY person
  ), bounced AS (
    SELECT person, epoch_us(min(sent_at)) AS moment FROM {s}.mail WHERE bounced_hard = 1 GROUP BY person
  ), first_lead AS (
    SELECT person, epoch_us(min(acquired_at)) AS moment FROM {s}.leads WHERE accepted GROUP BY person
  )
  SELECT k.*, c.supplier, c.channel, l.person IS NOT NULL AS led, o.person IS NOT NULL AS ordered, o.margin,
    coalesce(g.attempt >= k.attempt, true) AND coalesce(b.moment >= k.moment, true) AS stays,
    coalesce(f.moment >= k.moment, true) AS no_lead, coalesce(f.moment >= k.moment AND f.moment < k.until, false) AS converts
  FROM contacts AS k
  JOIN {s}.campaigns AS c ON c.campaign = k.campaign
  LEFT JOIN led AS l ON l.person = k.person AND l.attempt = k.attempt
  LEFT JOIN ordered AS o ON o.person = k.person AND o.attempt = k.attempt
  LEFT JOIN left_by AS g ON g.person = k.person
  LEFT JOIN bounced AS b ON b.person = k.person
  LEFT JOIN first_lead AS f ON f.person = k.person`;

const INSIDE = `day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)
  AND coalesce(supplier = $supplier, true) AND coalesce(campaign = $campaign, true) AND coalesce(channel = $channel, true)`;

export interface RawPressure { levels: Row[]; people: Row[] }

/** The same counts as the rollups give, by scanning everything: how long it takes, and whether they agree. */
export async function rawPressure(connection: DuckDBConnection, schema: string, period: Period, scope: Scope): Promise<RawPressure> {
  const asked = { ...period, ...scope };
  await connection.run(`CREATE OR REPLACE TEMP TABLE raw_contacts AS SELECT * FROM (${RAW.replaceAll('{s}', schema)}) WHERE ${INSIDE}`, asked);
  const levels = await allRows(connection, `SELECT
      CASE grouping_id(seven, thirty, attempt) WHEN 3 THEN 'days_7' WHEN 5 THEN 'days_30' ELSE 'attempt' END AS scale, coalesce(seven, thirty, attempt) AS level,
      count(*) AS contacts, count_if(clicked = 1) AS clicks, count_if(complained = 1) AS complaints, count_if(unsubscribed = 1) AS unsubscribes,
      count_if(led) AS leads, count_if(ordered) AS orders, coalesce(sum(margin), 0) AS margin,
      count_if(stays AND no_lead) AS lead_risk, count_if(stays AND converts) AS lead_events
    FROM (SELECT * REPLACE (least(attempt, 100) AS attempt), least(days_7, 30) AS seven, least(days_30, 30) AS thirty FROM raw_contacts)
    GROUP BY GROUPING SETS ((seven), (thirty), (attempt)) ORDER BY scale, level`);
  const people = await allRows(connection, `SELECT if(grouping(seven) = 0, 'days_7', 'days_30') AS scale, coalesce(seven, thirty) AS level, count(*) AS people
    FROM (SELECT least(max(days_7), 30) AS seven, least(max(days_30), 30) AS thirty FROM raw_contacts GROUP BY person)
    GROUP BY GROUPING SETS ((seven), (thirty)) ORDER BY scale, level`);
  return { levels: levels.map(plainCounts), people: people.map(plainCounts) };
}

/** Counts as text: a sum may come as a number or a bigint. */
export const plainCounts = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
