import type { KindId } from '@e-respect/contract';
import { firstRow, type DuckDBConnection } from '@e-respect/warehouse';

/** Columns that tell of an outcome, and the feeds they make known for the campaigns of their file, even where they are empty. */
const FEEDS: Partial<Record<KindId, Readonly<Record<string, readonly string[]>>>> = {
  sends: {
    delivered_at: ['delivered'], bounced_at: ['bounced_hard', 'bounced_soft'], opened_at: ['opened'], machine_opened_at: ['machine_opened'],
    clicked_at: ['clicked'], machine_clicked_at: ['machine_clicked'], unsubscribed_at: ['unsubscribed'], complained_at: ['complained'],
  },
  send_totals: {
    delivered: ['delivered'], bounced_hard: ['bounced_hard'], bounced_soft: ['bounced_soft'], unsubscribed: ['unsubscribed'], complained: ['complained'],
  },
};

/** Remembers which feeds a file makes known, for every campaign it has rows of. Returns how many were news. */
export async function recordFeeds(connection: DuckDBConnection, kind: KindId, columns: readonly string[], rows: string, importNo: number): Promise<number> {
  const feeds = columns.flatMap((column) => FEEDS[kind]?.[column] ?? []);
  if (feeds.length === 0) return 0;
  const told = `SELECT t.campaign_id, unnest([${feeds.map((feed) => `'${feed}'`).join(', ')}]) AS feed FROM (SELECT DISTINCT campaign_id FROM ${rows}) AS t`;
  const news = await firstRow(connection, `SELECT count(*) AS feeds FROM (${told}) AS n ANTI JOIN campaign_feeds AS k ON k.campaign_id = n.campaign_id AND k.feed = n.feed`);
  await connection.run(`INSERT INTO campaign_feeds SELECT ${importNo}, campaign_id, feed FROM (${told})`);
  return Number(news!['feeds']);
}
