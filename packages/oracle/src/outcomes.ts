import type { Campaign, Dataset, Feed, Outcome, Send, SendTotal } from './dataset.ts';
import { localDay } from './instants.ts';

/** A send as it looks at one instant: outcomes of later instants are not there yet. */
export interface SeenSend {
  readonly send: Send;
  readonly day: string;
  readonly has: (outcome: Outcome) => boolean;
  readonly bouncedHardAt: number | null;
}

function see(send: Send, asOf: number): SeenSend {
  const has = (outcome: Outcome) => (send.outcomes.get(outcome) ?? Infinity) <= asOf;
  const bouncedHardAt = has('bounced') && send.bounceType === 'hard' ? (send.outcomes.get('bounced') ?? null) : null;
  return { send, day: localDay(send.at), has, bouncedHardAt };
}

export function seenSends(dataset: Dataset, asOf: number): SeenSend[] {
  return dataset.sends.filter((send) => send.at <= asOf).map((send) => see(send, asOf));
}

/** Person-level sends win over the totals of the same campaign and day. */
export function seenTotals(dataset: Dataset, sends: readonly SeenSend[], asOf: number): SendTotal[] {
  const told = new Set(sends.map(({ send, day }) => `${send.campaign.id} ${day}`));
  const today = localDay(asOf);
  return dataset.sendTotals.filter(({ campaign, day }) => day <= today && !told.has(`${campaign.id} ${day}`));
}

export function knows(dataset: Dataset, campaign: Campaign, feed: Feed): boolean {
  return dataset.feeds.get(campaign.id)?.has(feed) ?? false;
}

export type DeliveryRule = 'known' | 'derived' | 'unknown';

export function deliveryRule(dataset: Dataset, campaign: Campaign): DeliveryRule {
  if (knows(dataset, campaign, 'delivered')) return 'known';
  const bounces = knows(dataset, campaign, 'bounced_hard') && knows(dataset, campaign, 'bounced_soft');
  return bounces ? 'derived' : 'unknown';
}

/** A mail that bounced is not delivered, even after a first confirmation. */
export function isDelivered({ has }: SeenSend, rule: DeliveryRule): boolean {
  if (has('bounced') || rule === 'unknown') return false;
  return rule === 'derived' || has('delivered');
}

export function deliveredOfTotal({ sent, counts }: SendTotal, rule: DeliveryRule): number {
  const count = (column: string) => counts.get(column) ?? 0;
  if (rule === 'known') return count('delivered');
  return rule === 'derived' ? sent - count('bounced_hard') - count('bounced_soft') : 0;
}

/** All clicks, for the price: one per send and column, and those of totals. */
export function clicksOf({ has }: SeenSend): number {
  return Number(has('clicked')) + Number(has('machine_clicked'));
}
