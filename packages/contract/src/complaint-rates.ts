import { z } from 'zod';
import { interval, STATUSES } from './figures.ts';
import { day } from './query.ts';
import { analysisHead } from './scope.ts';

/** Shares of complaints that mailbox providers publish: from `watch` on they act, from `broken` on they block. */
export const COMPLAINT_LIMITS = { watch: 0.001, broken: 0.003 } as const;
/** Under so many mails delivered in 7 days, a rate is said and drawn hollow. */
export const FEWEST_DELIVERED = 1000;

/** `none`: nothing was delivered or complained of; `unknown`: mail went out, and nobody tells of complaints. */
export const COMPLAINT_VERDICTS = ['met', 'watch', 'broken', 'too_few', 'unknown', 'none'] as const;
export const complaintVerdict = z.enum(COMPLAINT_VERDICTS);
export type ComplaintVerdict = z.infer<typeof complaintVerdict>;

const counts = z.array(z.int().nullable());
const rates = z.array(z.number().nullable());

/** One provider, day by day along `days`: 0 is measured, null is unknown. `_7d` covers that day and the six before it. */
export const providerRates = z.object({
  provider: z.string(),
  /** Mails sent in the period, with or without a known feed. */
  sent: z.int(),
  verdict: complaintVerdict,
  /** How many days of the period have each verdict. */
  days: z.record(complaintVerdict, z.int()),
  delivered: counts, complaints: counts,
  delivered_7d: counts, complaints_7d: counts, rate_7d: rates, low_7d: rates, high_7d: rates,
  status_7d: z.array(z.enum(STATUSES)), verdict_7d: z.array(complaintVerdict),
  /**
   * Complaints over mails that reached the inbox, as the provider's own feed tells them of the whole domain; null where no feed does, and
   * where the view is narrowed, which such a feed cannot follow. `high` is null on a day when the feed only says "above".
   */
  inboxed_7d: z.object({ volume: counts, low: rates, high: rates }).nullable(),
});
export type ProviderRates = z.infer<typeof providerRates>;

const mail = { delivered: z.int(), complaints: z.int() };

/** Days in a row on which a provider's 7-day rate stood at a limit or above it, and who brought it there on the worst of them. */
export const complaintBreach = z.object({
  provider: z.string(), limit: z.number(), from: day, to: day, days: z.int(),
  worst: z.object({ day, ...mail, rate: z.number(), interval: interval.nullable() }),
  /** The greatest shares first. A share is of the complaints above 0.10 %; a campaign under that limit has a negative one; all sum to 1. */
  campaigns: z.array(z.object({ campaign: z.string(), label: z.string(), ...mail, rate: z.number().nullable(), share_of_excess: z.number().nullable(), rate_without: z.number().nullable() })),
  others: z.object({ campaigns: z.int(), ...mail }),
  /** Campaigns with mail in that week whose complaints nobody tells. */
  campaigns_unknown: z.int(),
});
export type ComplaintBreach = z.infer<typeof complaintBreach>;

const limits = z.object({ watch: z.number(), broken: z.number() });

export const complaintRatesAnswer = analysisHead.extend({
  limits,
  minimum: z.int(),
  days: z.array(day),
  providers: z.array(providerRates),
  /** The highest first; `breaches_total` counts those left off too. */
  breaches: z.array(complaintBreach),
  breaches_total: z.int(),
});
export type ComplaintRatesAnswer = z.infer<typeof complaintRatesAnswer>;

/** A share as a feed gives it: `below` 0.001 stays "below 0.1 %". */
export const feedDay = z.object({
  day, spam_rate: z.number().nullable(), spam_rate_bound: z.enum(['exact', 'below', 'above']).nullable(), volume: z.int().nullable(),
  auth_spf: z.number().nullable(), auth_dkim: z.number().nullable(), auth_dmarc: z.number().nullable(),
});
export type FeedDay = z.infer<typeof feedDay>;

/** What one feed says of one domain or address on the net, latest day last. */
export const feedSource = z.object({ feed: z.string(), domain_or_ip: z.string(), provider: z.string().nullable(), denominator: z.string().nullable(), days: z.array(feedDay) });
export type FeedSource = z.infer<typeof feedSource>;

export const reputationFeedsAnswer = analysisHead.extend({ limits, sources: z.array(feedSource), days_left_out: z.int() });
export type ReputationFeedsAnswer = z.infer<typeof reputationFeedsAnswer>;
