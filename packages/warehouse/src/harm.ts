import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period } from '@e-respect/contract';
import { allRows, firstRow, type Row } from './rows.ts';

/** Campaigns of a supplier that is the house itself send the brand's own mail. */
const SENDERS = `SELECT k.*, coalesce(s.kind = 'in_house', false) AS own FROM {s}.campaigns AS k LEFT JOIN suppliers AS s ON s.supplier_id = k.supplier AND s.replaced_by IS NULL`;

/** Mail by provider and day: of campaigns within the period, and the brand's own (campaign null) of all time. Unknown providers tell nothing. */
export function mailDays(connection: DuckDBConnection, schema: string, { from, to }: Period): Promise<Row[]> {
  const sql = `SELECT
      m.mailbox_provider AS provider, date_diff('day', DATE '1970-01-01', m.day) AS day, CASE WHEN c.own THEN NULL ELSE m.campaign END AS campaign,
      coalesce(sum(m.delivered) FILTER (WHERE c.feed_complaints = 0), 0)::BIGINT AS inboxed,
      coalesce(sum(m.complained) FILTER (WHERE c.feed_complaints = 0), 0)::BIGINT AS complaints, sum(m.delivered)::BIGINT AS mails
    FROM {s}.mail_daily AS m JOIN (${SENDERS}) AS c ON c.campaign = m.campaign
    WHERE m.mailbox_provider <> 'unknown' AND c.feed_delivered < 2 AND (c.own OR m.day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE))
    GROUP BY ALL ORDER BY provider, day, campaign`;
  return allRows(connection, sql.replaceAll('{s}', schema), { from, to });
}

/** The 365 days before as_of: what a contact who can still be reached brought in margin, as moments over people. */
export async function contactValue(connection: DuckDBConnection, schema: string): Promise<Row> {
  const sql = `WITH mailed AS (
      SELECT person, max(delivered) FILTER (WHERE day > as_of_day - 365) = 1 AS reached, max(greatest(unsubscribed, complained, bounced_hard)) = 1 AS gone
      FROM {s}.mail CROSS JOIN {s}.scope WHERE person IS NOT NULL GROUP BY person
    ), bought AS (
      SELECT person, sum(margin) / 1000000000000000000 AS micros, bool_or(margin IS NULL) AS unknown
      FROM {s}.seen_orders CROSS JOIN {s}.scope WHERE day > as_of_day - 365 GROUP BY person
    )
    SELECT count(*) AS people, coalesce(sum(b.micros), 0) / 1e6 AS sum, coalesce(sum((b.micros / 1e6) * (b.micros / 1e6)), 0) AS sum_of_squares,
      coalesce(bool_or(b.unknown), false) OR (SELECT count(*) FROM {s}.seen_orders) = 0 AS unknown
    FROM mailed AS m LEFT JOIN bought AS b ON b.person = m.person
    WHERE m.reached AND NOT m.gone`;
  return (await firstRow(connection, sql.replaceAll('{s}', schema)))!;
}

/** The 365 days before as_of: margin ordered within 7 days of a mail of the brand that was delivered, and how many of those there were. */
export async function ownMailValue(connection: DuckDBConnection, schema: string): Promise<Row> {
  const sql = `WITH own AS (
      SELECT m.person, m.sent_at FROM {s}.mail AS m JOIN (${SENDERS}) AS c ON c.campaign = m.campaign AND c.own CROSS JOIN {s}.scope
      WHERE m.delivered = 1 AND m.day > as_of_day - 365 AND m.person IS NOT NULL
    ), followed AS (
      SELECT DISTINCT o.order_id, o.margin FROM {s}.seen_orders AS o JOIN own AS m
        ON m.person = o.person AND o.ordered_at >= m.sent_at AND o.ordered_at < m.sent_at + to_hours(24 * 7)
    )
    SELECT (SELECT count(*) FROM own) AS mails, count(*) AS orders, coalesce(sum(margin), 0) / 1000000000000000000 / 1e6 AS margin,
      coalesce(bool_or(margin IS NULL), false) OR (SELECT count(*) FROM {s}.seen_orders) = 0 AS unknown
    FROM followed`;
  return (await firstRow(connection, sql.replaceAll('{s}', schema)))!;
}

/** Whether any mail of the brand's own is loaded. */
export async function knowsOwnMail(connection: DuckDBConnection, schema: string): Promise<boolean> {
  const sql = `SELECT 1 FROM {s}.mail_days AS m JOIN (${SENDERS}) AS c ON c.campaign = m.campaign WHERE c.own AND m.sent > 0 LIMIT 1`;
  return (await firstRow(connection, sql.replaceAll('{s}', schema))) !== undefined;
}
