import type { Campaign, Dataset, Feed, Outcome, Send, SendTotal, Told } from './dataset.ts';
import { localDay } from './instants.ts';

/** A send as it looks at one instant: outcomes of later instants are not there yet. */
export interface SeenSend {
  readonly send: Send;
  readonly day: string;
  readonly has: (outcome: Outcome) => boolean;
  readonly bouncedHardAt: number | null;
}

const QUICK_MS = 10_000;
const BURST_MS = 2000;
const BURST_LINKS = 3;

function earliest(told: readonly Told[]): number {
  return told.reduce((first, { at }) => Math.min(first, at), Infinity);
}

/** Some two seconds around the click hold three different links. */
function isInBurst(click: Told, clicks: readonly Told[]): boolean {
  return clicks.some(({ at: start }) => {
    const within = clicks.filter(({ at }) => start <= at && at <= start + BURST_MS);
    return within.includes(click) && new Set(within.map(({ link }) => link).filter((link) => link !== '')).size >= BURST_LINKS;
  });
}

function isMachine(told: Told, all: readonly Told[]): boolean {
  const { type, at, machine, agent } = told;
  if (machine !== null) return machine;
  if (type === 'opened') return agent === 'proxy' || agent === 'scanner';
  const deliveries = all.filter((other) => other.type === 'delivered');
  const quick = deliveries.length > 0 && at - earliest(deliveries) < QUICK_MS;
  const burst = isInBurst(told, all.filter((other) => other.type === 'clicked'));
  return [quick, burst, agent === 'scanner'].filter(Boolean).length >= 2;
}

function outcomesOf(all: readonly Told[]): Set<Outcome> {
  const withdrawn = (complaint: Told) => all.some(({ type, at }) => type === 'complaint_withdrawn' && at >= complaint.at);
  return new Set(
    all.flatMap((told): Outcome[] => {
      const { type } = told;
      if (type === 'complaint_withdrawn') return [];
      if (type === 'complained') return withdrawn(told) ? [] : ['complained'];
      if (type === 'opened' || type === 'clicked') return [isMachine(told, all) ? `machine_${type}` : type];
      return [type as Outcome];
    }),
  );
}

function see(send: Send, asOf: number): SeenSend {
  const seen = send.told.filter(({ at }) => at <= asOf);
  const outcomes = outcomesOf(seen);
  const hard = seen.filter(({ type, bounceType }) => type === 'bounced' && bounceType === 'hard');
  return { send, day: localDay(send.at), has: (outcome) => outcomes.has(outcome), bouncedHardAt: hard.length === 0 ? null : earliest(hard) };
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
