import type { CsvTable } from './csv.ts';
import type { Feed } from './dataset.ts';
import type { FoundEvents } from './events.ts';

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
  for (const { campaign_id: campaign = '' } of table.rows) add(known, campaign, told);
}

function add(known: Map<string, Set<Feed>>, campaign: string, told: Iterable<Feed>): void {
  known.set(campaign, new Set([...(known.get(campaign) ?? []), ...told]));
}

/** A file of events tells of all its campaigns what it tells of one. */
export function knownFeeds(sends: readonly CsvTable[], totals: readonly CsvTable[], events: FoundEvents): Map<string, Set<Feed>> {
  const known = new Map<string, Set<Feed>>();
  for (const table of sends) learn(known, table, FEEDS_OF_SEND_COLUMN);
  for (const table of totals) learn(known, table, FEEDS_OF_TOTAL_COLUMN);
  for (const { campaigns, feeds } of events.feeds) for (const campaign of campaigns) add(known, campaign, feeds);
  return known;
}
