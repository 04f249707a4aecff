import type { DuckDBConnection } from '@duckdb/node-api';
import { firstRow } from './rows.ts';

/** How much of what figures rest on is there: part of a whole, counted. */
export interface Covered { part: number; whole: number }

/** Feeds are weighed by sends, since a campaign of ten mails should not weigh like one of a million. */
const feed = (column: string): string => `SELECT coalesce(sum(m.sent) FILTER (WHERE c.${column} < 2), 0) AS part, coalesce(sum(m.sent), 0) AS whole FROM {s}.mail_days AS m JOIN {s}.campaigns AS c USING (campaign)`;
const rows = (kind: string): string => `SELECT count(*) AS part, count(*) AS whole FROM ${kind} WHERE replaced_by IS NULL`;

const COVERED = {
  suppliers: 'SELECT count(*) FILTER (WHERE supplier IN (SELECT supplier_id FROM suppliers WHERE replaced_by IS NULL)) AS part, count(*) AS whole FROM {s}.campaigns',
  campaigns: `SELECT count(*) FILTER (WHERE campaign_id IN (SELECT campaign FROM {s}.campaigns)) AS part, count(*) AS whole FROM (
    SELECT DISTINCT campaign_id FROM sends WHERE replaced_by IS NULL UNION SELECT DISTINCT campaign_id FROM send_totals WHERE replaced_by IS NULL
    UNION SELECT DISTINCT campaign_id FROM leads WHERE replaced_by IS NULL UNION SELECT DISTINCT campaign_id FROM costs WHERE replaced_by IS NULL
    UNION SELECT campaign FROM {s}.campaigns)`,
  sends: "SELECT count(*) FILTER (WHERE campaign IN (SELECT campaign FROM {s}.mail_days)) AS part, count(*) AS whole FROM {s}.campaigns WHERE channel IN ('email', 'sms')",
  delivered: feed('feed_delivered'), bounces: feed('feed_bounces_hard'), opens: feed('feed_opens_human'), clicks: feed('feed_clicks_human'),
  unsubscribes: feed('feed_unsubscribes'), complaints: feed('feed_complaints'),
  outcomes: 'SELECT (SELECT count(*) FROM outcome_sends) AS part, count(*) AS whole FROM outcomes WHERE replaced_by IS NULL',
  leads: 'SELECT count(*) FILTER (WHERE campaign IN (SELECT campaign FROM {s}.leads)) AS part, count(*) AS whole FROM {s}.campaigns',
  contracts: 'SELECT count(*) FILTER (WHERE contract_id IS NOT NULL) AS part, count(*) AS whole FROM {s}.judged_leads WHERE accepted',
  spend: 'SELECT count(*) FILTER (WHERE campaign IN (SELECT campaign FROM {s}.spend_days)) AS part, count(*) AS whole FROM {s}.leads WHERE accepted',
  proof: 'SELECT count(*) FILTER (WHERE proved) AS part, count(*) AS whole FROM {s}.leads WHERE accepted',
  traits: 'SELECT (SELECT count(*) FROM {s}.traits) AS part, count(DISTINCT person) AS whole FROM {s}.leads',
  orders: 'SELECT count(*) FILTER (WHERE credited) AS part, count(*) AS whole FROM {s}.orders',
  margin: 'SELECT count(margin) AS part, count(*) AS whole FROM {s}.orders',
  rates: `SELECT count(*) FILTER (WHERE (f.currency, f.day) IN (SELECT (currency, day) FROM {s}.money)) AS part, count(*) AS whole FROM (
      SELECT currency, ordered_day AS day FROM orders WHERE replaced_by IS NULL UNION ALL SELECT currency, coalesce(day, starts_on) FROM costs WHERE replaced_by IS NULL
      UNION ALL SELECT currency, starts_on FROM contracts WHERE replaced_by IS NULL
    ) AS f WHERE f.currency <> (SELECT currency FROM workspace)`,
  touches: rows('touches'), assignments: rows('assignments'), social: rows('social'), reputation_feed: rows('reputation_feed'),
} as const;

export type Covering = keyof typeof COVERED;

/** What is there of each input, as a snapshot sees it. */
export async function coveredBy(connection: DuckDBConnection, schema: string): Promise<Record<Covering, Covered>> {
  const found: Partial<Record<Covering, Covered>> = {};
  for (const [input, sql] of Object.entries(COVERED)) {
    const row = (await firstRow(connection, sql.replaceAll('{s}', schema)))!;
    found[input as Covering] = { part: Number(row['part']), whole: Number(row['whole']) };
  }
  return found as Record<Covering, Covered>;
}
