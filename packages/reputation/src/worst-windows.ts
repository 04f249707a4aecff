import { windowRate } from './placement.ts';
import type { SharedWindow } from './share-placement.ts';

/** Mail of one local day through one mailbox provider: a campaign's, or the brand's own (`campaign` null). */
export interface MailDay {
  provider: string;
  /** Days since 1970-01-01. */
  day: number;
  campaign: string | null;
  inboxed: number;
  complaints: number;
  /** Mails that can be lost later; more than `inboxed` where the complaints about some are unknown. */
  mails: number;
}

/** The window of 7 days of some campaigns at a provider, from its first day. */
export interface DatedWindow extends SharedWindow { starts: number }

export const WINDOW_DAYS = 7;

/**
 * For each mailbox provider and campaign the 7 days that maximise the complaint rate r1 (4-figures.md §4.4, C2). Campaigns that mail in
 * the same worst 7 days share them; the others look for their own among what is left. Complaints belong to the day of their mail.
 *
 * @param omega share of the harm that lands on the brand, 0 to 1
 * @param recovery days after the window in which the brand's own later mail is at risk
 */
export function worstWindows(days: readonly MailDay[], omega: number, recovery: number): DatedWindow[] {
  return namesOf(days, 'provider').flatMap((provider) => windowsAt(provider, days.filter((each) => each.provider === provider), omega, recovery));
}

function windowsAt(provider: string, days: readonly MailDay[], omega: number, recovery: number): DatedWindow[] {
  const brand = days.filter(({ campaign }) => campaign === null);
  const found: DatedWindow[] = [];
  let left = days.filter(({ campaign, inboxed }) => campaign !== null && inboxed > 0);
  while (left.length > 0) {
    const starts = worstStart(brand, left, omega);
    const window = windowFrom(provider, starts, { brand, left, omega, recovery });
    found.push(window);
    const sharing = new Set(window.campaigns.map(({ campaign }) => campaign));
    left = left.filter(({ campaign }) => !sharing.has(campaign!));
  }
  return found;
}

const namesOf = (days: readonly MailDay[], of: 'provider' | 'campaign'): string[] => [...new Set(days.map((each) => each[of]!))];

interface Sums { inboxed: number; complaints: number }
const within = (days: readonly MailDay[], from: number, length: number): MailDay[] => days.filter(({ day }) => day >= from && day < from + length);
const sumsOf = (days: readonly MailDay[]): Sums => ({ inboxed: total(days, 'inboxed'), complaints: total(days, 'complaints') });
const total = (days: readonly MailDay[], of: 'inboxed' | 'complaints' | 'mails'): number => days.reduce((sum, each) => sum + each[of], 0);

/** The first day of the worst 7, the earliest of equals. A window begins or ends with a mail of a campaign or of the brand. */
function worstStart(brand: readonly MailDay[], campaigns: readonly MailDay[], omega: number): number {
  const byDay = runningSums(brand, campaigns);
  let [worst, highest] = [byDay.first, -1];
  for (let starts = byDay.first - WINDOW_DAYS + 1; starts <= byDay.last; starts += 1) {
    const campaign = byDay.campaigns(starts);
    if (campaign.inboxed === 0) continue;
    const own = byDay.brand(starts);
    const rate = windowRate({ provider: '', campaign_inboxed: campaign.inboxed, campaign_complaints: campaign.complaints, brand_inboxed_7d: own.inboxed, brand_complaints_7d: own.complaints, brand_later_mails: 0 }, omega);
    if (rate > highest) [worst, highest] = [starts, rate];
  }
  return worst;
}

/** Sums of any 7 days in one step, from sums up to each day. */
function runningSums(brand: readonly MailDay[], campaigns: readonly MailDay[]): { first: number; last: number; brand: (starts: number) => Sums; campaigns: (starts: number) => Sums } {
  const first = campaigns.reduce((least, { day }) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = campaigns.reduce((most, { day }) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  const base = first - WINDOW_DAYS;
  const upTo = (days: readonly MailDay[], of: 'inboxed' | 'complaints'): Float64Array => {
    const sums = new Float64Array(last - base + WINDOW_DAYS + 2);
    for (const each of days) if (each.day > base && each.day - base < sums.length) sums[each.day - base]! += each[of];
    for (let at = 1; at < sums.length; at += 1) sums[at]! += sums[at - 1]!;
    return sums;
  };
  const sevenDays = (days: readonly MailDay[]): ((starts: number) => Sums) => {
    const [inboxed, complaints] = [upTo(days, 'inboxed'), upTo(days, 'complaints')];
    const between = (sums: Float64Array, starts: number): number => sums[starts + WINDOW_DAYS - 1 - base]! - sums[starts - 1 - base]!;
    return (starts) => ({ inboxed: between(inboxed, starts), complaints: between(complaints, starts) });
  };
  return { first, last, brand: sevenDays(brand), campaigns: sevenDays(campaigns) };
}

function windowFrom(provider: string, starts: number, { brand, left, omega, recovery }: { brand: readonly MailDay[]; left: readonly MailDay[]; omega: number; recovery: number }): DatedWindow {
  const own = sumsOf(within(brand, starts, WINDOW_DAYS));
  const mailed = within(left, starts, WINDOW_DAYS);
  return {
    provider, starts, brand_inboxed_7d: own.inboxed, brand_complaints_7d: own.complaints,
    brand_later_mails: total(within(brand, starts + WINDOW_DAYS, recovery), 'mails'),
    campaigns: namesOf(mailed, 'campaign').map((campaign) => ({ campaign, ...sumsOf(mailed.filter((each) => each.campaign === campaign)), omega })),
  };
}
