import { COMPLAINT_LIMITS, FEWEST_DELIVERED, MAX_ROWS, type ComplaintRatesAnswer, type FeedDay, type FeedSource, type ReputationFeedsAnswer } from '@e-respect/contract';
import { complaintDays, complaintWeeks, feedDays, inboxedWeeks, namesOf, type Row } from '@e-respect/warehouse';
import { Hono } from 'hono';
import { complaintsCsv } from '../complaints/complaints-csv.ts';
import { breachOf, worstDay, worstRuns } from '../complaints/breaches.ts';
import { daysAlong, inboxedAlong, providerRates } from '../complaints/provider-rates.ts';
import { analyse, type Analysing } from '../questions/analyse.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { languageOf } from './query-figures.ts';
import { scopeOf } from './read-scope.ts';

const BREACHES = 100;

/** What each mailbox provider's users complained of, day by day; and what providers say of it themselves. */
export function rateComplaints(workspace: Workspace): Hono {
  return new Hono()
    .get('/complaint-rates', async (c) => {
      const answer = await analyse(workspace, 'complaint-rates', scopeOf(c, 'format', 'lang'), null, complaintRates, 'provider-days');
      if (c.req.query('format') !== 'csv') return c.json(answer);
      return c.body(complaintsCsv(answer, languageOf(c.req.query('lang'))), 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="complaint-rates.csv"' });
    })
    .get('/reputation-feeds', async (c) => c.json(await analyse(workspace, 'reputation-feeds', scopeOf(c), null, reputationFeeds)));
}

async function complaintRates({ connection, snapshot: { schema }, head, period, scope }: Analysing): Promise<ComplaintRatesAnswer> {
  const rows = await complaintDays(connection, schema, period, scope);
  const days = daysAlong(rows[0]);
  const isNarrowed = Object.values(scope).some((value) => value !== null);
  const inboxed = isNarrowed ? [] : await inboxedWeeks(connection, schema, period);
  const providers = rows.map((row) => providerRates(row, inboxedAlong(days, inboxed.filter((each) => each['provider'] === row['provider']))));
  const runs = worstRuns(providers);
  const named = runs.slice(0, BREACHES);
  const weeks = rowsBy(keyOf, await complaintWeeks(connection, schema, named.map(worstDay(days)), scope));
  const { campaign: names } = await namesOf(connection);
  return {
    ...head, limits: COMPLAINT_LIMITS, minimum: FEWEST_DELIVERED, days, providers,
    breaches: named.map((run) => breachOf(run, days, weeks.get(keyOf({ ...worstDay(days)(run) })) ?? [], names)), breaches_total: runs.length,
  };
}

function rowsBy(key: (row: Row) => string, rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  rows.forEach((row) => groups.set(key(row), [...(groups.get(key(row)) ?? []), row]));
  return groups;
}

const keyOf = (at: Row): string => `${String(at['day'])} ${String(at['provider'])}`;

/** Feeds tell of a domain or an address on the net, never of one campaign: they are the same whatever the page is narrowed to. */
async function reputationFeeds({ connection, snapshot: { schema }, head, period }: Analysing): Promise<ReputationFeedsAnswer> {
  const rows = await feedDays(connection, schema, period, MAX_ROWS);
  const sources = rowsBy((row) => JSON.stringify([row['feed'], row['domain_or_ip'], row['provider'], row['denominator']]), rows);
  return { ...head, limits: COMPLAINT_LIMITS, sources: [...sources.values()].map(sourceOf), days_left_out: Number(rows[0]?.['days'] ?? 0) - rows.length };
}

const sourceOf = (rows: readonly Row[]): FeedSource => ({
  feed: String(rows[0]!['feed']), domain_or_ip: String(rows[0]!['domain_or_ip']), provider: rows[0]!['provider'] as string | null, denominator: rows[0]!['denominator'] as string | null,
  days: rows.map((row) => Object.fromEntries(FEED_DAY.map((name) => [name, row[name] ?? null])) as FeedDay).reverse(),
});

const FEED_DAY = ['day', 'spam_rate', 'spam_rate_bound', 'volume', 'auth_spf', 'auth_dkim', 'auth_dmarc'] as const satisfies readonly (keyof FeedDay)[];
