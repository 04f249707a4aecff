import type { AttributionOptions, ConversionKind, Period, Scope } from '@e-respect/contract';
import type { Parameters } from './rows.ts';

export interface PathQuestion extends AttributionOptions { period: Period; scope: Scope }

/** Units beyond these, by number of touches, are gathered: the chain of Markov is solved for all of them at once. */
const MOST_UNITS = 200;

/** What ends a path. Orders of one instant end one path together. */
const CONVERSIONS: Record<ConversionKind, string> = {
  order: `SELECT person, ordered_at AS instant, any_value(day) AS day, count(*) AS conversions, sum(revenue) AS revenue, sum(margin) AS margin, bool_or(margin IS NULL) AS margin_unknown
    FROM {s}.orders GROUP BY person, ordered_at`,
  lead: `SELECT person, acquired_at AS instant, any_value(day) AS day, count(*) AS conversions, NULL::HUGEINT AS revenue, NULL::HUGEINT AS margin, false AS margin_unknown
    FROM {s}.leads WHERE reason = 'net' GROUP BY person, acquired_at`,
  buyer: `SELECT person, ordered_at AS instant, any_value(day) AS day, 1 AS conversions, sum(revenue) AS revenue, sum(margin) AS margin, bool_or(margin IS NULL) AS margin_unknown
    FROM {s}.orders GROUP BY person, ordered_at QUALIFY row_number() OVER (PARTITION BY person ORDER BY ordered_at) = 1`,
};

/** Touches by as_of; a net lead is one too, unless a touch of its campaign (or, named by channel alone, of its channel) tells of it within the day before. */
const TOUCHES = `WITH told AS (
    SELECT coalesce(t.ref_id, o.owner, -t.address_id) AS person, t.at AS instant, t.touch_id AS id, true AS told, t.campaign_id,
      coalesce(c.campaign, 'unknown') AS campaign, coalesce(c.supplier, 'unknown') AS supplier, coalesce(t.channel, c.channel) AS channel
    FROM touches AS t
    CROSS JOIN {s}.scope AS a
    LEFT JOIN {s}.campaigns AS c ON c.campaign = t.campaign_id
    LEFT JOIN {s}.owners AS o ON o.address_id = t.address_id
    WHERE t.replaced_by IS NULL AND t.at <= a.as_of AND (t.campaign_id IS NULL OR c.campaign IS NOT NULL)
  ), told_leads AS (
    SELECT DISTINCT l.lead_id FROM {s}.leads AS l JOIN told AS t ON t.person = l.person AND t.instant <= l.acquired_at
    WHERE t.instant > l.acquired_at - INTERVAL 24 HOUR AND (t.campaign_id = l.campaign OR (t.campaign_id IS NULL AND t.channel = l.channel))
  )
  SELECT * EXCLUDE (campaign_id) FROM told
  UNION ALL
  SELECT person, acquired_at, lead_id, false, campaign, supplier, channel FROM {s}.leads WHERE reason = 'net' AND lead_id NOT IN (FROM told_leads)`;

/** One step of laying paths out: a table of this connection, made from those before. */
export interface Layer { table: string; sql: string; parameters?: Parameters }

/**
 * Tables of the touches of every path of a question, in order, and of all conversions. Touches and conversions stand in tables of
 * their own, since the engine joins them one by one when it cannot know how many they are.
 */
export function pathLayers({ of, conversion, lookback_days, half_life_days, period, scope }: PathQuestion): Layer[] {
  const steps = `WITH ending AS (
    SELECT t.person, t.instant, t.id, t.told, t.${of} AS known,
      coalesce(t.supplier = $supplier, true) AND coalesce(t.campaign = $campaign, true) AND coalesce(t.channel = $channel, true) AS in_scope,
      c.instant AS converted_at, c.day, coalesce(c.conversions, 0) AS conversions, c.revenue, c.margin, coalesce(c.margin_unknown, false) AS margin_unknown
    FROM path_touches AS t ASOF LEFT JOIN path_conversions AS c ON c.person = t.person AND t.instant <= c.instant
    ${conversion === 'buyer' ? 'WHERE c.instant IS NOT NULL OR t.person NOT IN (SELECT person FROM path_conversions)' : ''}
  ), dated AS (
    SELECT * EXCLUDE (converted_at), coalesce(converted_at, max(instant) OVER path) AS ended_at FROM ending WINDOW path AS (PARTITION BY person, converted_at)
  ), recent AS (
    SELECT d.*, coalesce(d.day, local_day(d.ended_at, w.time_zone)) AS path_day,
      d.conversions = 0 AND d.ended_at + to_microseconds(CAST($lookback AS BIGINT)) > a.as_of AS open,
      d.instant + to_microseconds(CAST($lookback AS BIGINT)) <= d.ended_at AS too_old, count(*) FILTER (WHERE too_old) OVER (PARTITION BY d.person, d.ended_at) AS left_out
    FROM dated AS d CROSS JOIN workspace AS w CROSS JOIN {s}.scope AS a
    QUALIFY NOT too_old
  ), chosen AS MATERIALIZED (
    SELECT * FROM recent
    WHERE path_day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)
    QUALIFY bool_or(in_scope) OVER (PARTITION BY person, ended_at)
  ), units AS (
    SELECT known, CASE WHEN row_number() OVER (ORDER BY count(*) DESC, known) <= ${MOST_UNITS} THEN known ELSE 'other' END AS unit,
      greatest(count(*) OVER () - ${MOST_UNITS}, 0) AS gathered
    FROM chosen GROUP BY known
  ), aged AS (
    SELECT c.*, u.unit, u.gathered, epoch_us(max(c.instant) OVER path - c.instant) / CAST($half_life AS DOUBLE) AS half_lives
    FROM chosen AS c JOIN units AS u USING (known) WINDOW path AS (PARTITION BY c.person, c.ended_at)
  )
  SELECT person, ended_at, min(instant) OVER path AS began_at, conversions, revenue, margin, margin_unknown, open, left_out, told, unit, gathered,
    row_number() OVER in_order AS nth, count(*) OVER path AS length, lag(unit) OVER in_order AS previous, 2 ** -half_lives / sum(2 ** -half_lives) OVER path AS share
  FROM aged
  WINDOW path AS (PARTITION BY person, ended_at), in_order AS (PARTITION BY person, ended_at ORDER BY instant, NOT told, id)`;
  const micros = (days: number): number => Math.round(days * 86_400_000_000);
  return [
    { table: 'path_touches', sql: TOUCHES }, { table: 'path_conversions', sql: CONVERSIONS[conversion] },
    { table: 'path_steps', sql: steps, parameters: { ...period, ...scope, lookback: micros(lookback_days), half_life: micros(half_life_days) } },
  ];
}
