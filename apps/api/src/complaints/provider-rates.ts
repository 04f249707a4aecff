import { COMPLAINT_LIMITS, COMPLAINT_VERDICTS, FEWEST_DELIVERED, type ComplaintVerdict, type FigureStatus, type ProviderRates } from '@e-respect/contract';
import { wilson, type ConfidenceInterval } from '@e-respect/statistics';
import type { Row } from '@e-respect/warehouse';

type Count = number | null;

interface Rate { rate: number | null; interval: ConfidenceInterval | null; status: FigureStatus; verdict: ComplaintVerdict }

/** Complaints over mails delivered: unknown counts give no rate, nothing delivered none either, and few a hollow one. */
export function rateOf(complaints: Count, delivered: Count, partial: boolean): Rate {
  const none = { rate: null, interval: null, status: 'no_data' } as const;
  if (complaints === null || delivered === null) return { ...none, verdict: 'unknown' };
  if (delivered === 0) return { ...none, verdict: complaints === 0 ? 'none' : 'too_few' };
  const rate = complaints / delivered;
  // Complaints may follow their mail by days: over one window they can outnumber what it delivered.
  const interval = complaints <= delivered ? wilson(complaints, delivered) : null;
  if (delivered < FEWEST_DELIVERED) return { rate, interval, status: 'too_few', verdict: 'too_few' };
  return { rate, interval, status: partial ? 'partial' : 'ok', verdict: rate >= COMPLAINT_LIMITS.broken ? 'broken' : rate >= COMPLAINT_LIMITS.watch ? 'watch' : 'met' };
}

const DAY = 86_400_000;

/** The axis that all providers share, from any of their rows; none without mail. */
export const daysAlong = (row: Row | undefined): string[] =>
  ((row?.['delivered'] ?? []) as Count[]).map((_, at) => new Date(Date.parse(String(row!['first_day'])) + at * DAY).toISOString().slice(0, 10));

/** The gravest of the days that can be judged; without one, why there is none. */
const GRAVEST: readonly ComplaintVerdict[] = ['broken', 'watch', 'met', 'too_few', 'unknown'];

/** A provider's columns, from the lists the database gives along one axis of days. */
export function providerRates(row: Row, inboxed: ProviderRates['inboxed_7d']): ProviderRates {
  const [delivered, complaints] = [row['delivered_7d'] as Count[], row['complaints_7d'] as Count[]];
  const partial = row['partial_7d'] as boolean[];
  const rates = delivered.map((count, at) => rateOf(complaints[at]!, count, partial[at]!));
  const days = Object.fromEntries(COMPLAINT_VERDICTS.map((verdict) => [verdict, rates.filter((rate) => rate.verdict === verdict).length])) as ProviderRates['days'];
  return {
    provider: String(row['provider']), sent: Number(row['sent']), verdict: GRAVEST.find((verdict) => days[verdict] > 0) ?? 'none', days,
    delivered: row['delivered'] as Count[], complaints: row['complaints'] as Count[], delivered_7d: delivered, complaints_7d: complaints,
    rate_7d: rates.map(({ rate }) => rate), low_7d: rates.map(({ interval }) => interval?.low ?? null), high_7d: rates.map(({ interval }) => interval?.high ?? null),
    status_7d: rates.map(({ status }) => status), verdict_7d: rates.map(({ verdict }) => verdict),
    inboxed_7d: inboxed,
  };
}

/** What a provider's own feed says of inboxed mails, laid along the same days; null when it says nothing. */
export function inboxedAlong(days: readonly string[], rows: readonly Row[]): ProviderRates['inboxed_7d'] {
  if (rows.length === 0) return null;
  const byDay = new Map(rows.map((row) => [String(row['day']), row]));
  const column = (name: string): Count[] => days.map((day) => (byDay.get(day)?.[name] ?? null) as Count);
  return { volume: column('volume'), low: column('low'), high: column('high') };
}
