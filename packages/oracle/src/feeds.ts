import type { CsvTable } from './csv.ts';
import type { Feed } from './dataset.ts';

const FEEDS_OF_SEND_COLUMN: Readonly<Record<string, readonly Feed[]>> = {
  delivered_at: ['delivered'],
  bounced_at: ['bounced_hard', 'bounced_soft'],
  opened_at: ['opened'],
  machine_opened_at: ['machine_opened'],
  clicked_at: ['clicked'],
  machine_clicked_at: ['machine_clicked'],
  unsubscribed_at: ['unsubscribed'],
  complained_at: ['complained'],
};

/** `clicked` is absent: the clicks of totals are neither human nor machine, so they make neither known. */
const FEEDS_OF_TOTAL_COLUMN: Readonly<Record<string, readonly Feed[]>> = {
  delivered: ['delivered'],
  bounced_hard: ['bounced_hard'],
  bounced_soft: ['bounced_soft'],
  unsubscribed: ['unsubscribed'],
  complained: ['complained'],
};

function learn(known: Map<string, Set<Feed>>, table: CsvTable, meaning: Readonly<Record<string, readonly Feed[]>>): void {
  const told = table.columns.flatMap((column) => meaning[column] ?? []);
  for (const { campaign_id: campaign = '' } of table.rows) {
    const feeds = known.get(campaign) ?? new Set<Feed>();
    for (const feed of told) feeds.add(feed);
    known.set(campaign, feeds);
  }
}

export function knownFeeds(sends: readonly CsvTable[], totals: readonly CsvTable[]): Map<string, Set<Feed>> {
  const known = new Map<string, Set<Feed>>();
  for (const table of sends) learn(known, table, FEEDS_OF_SEND_COLUMN);
  for (const table of totals) learn(known, table, FEEDS_OF_TOTAL_COLUMN);
  return known;
}
