import type { Campaign, Feed, Outcome, SendTotal } from './dataset.ts';
import type { Fact } from './facts.ts';
import { deliveredOfTotal, deliveryRule, isDelivered, knows, type SeenSend } from './outcomes.ts';
import type { Row } from './row.ts';
import { counted, missing, type Measured } from './measured.ts';

/** A figure counted on mails: which campaigns can tell it, and how a mail and a total add to it. */
interface MailMeasure {
  readonly isKnown: (row: Row, campaign: Campaign) => boolean;
  readonly ofSend: (row: Row, seen: SeenSend) => number;
  readonly ofTotal: (row: Row, total: SendTotal) => number;
}

function outcomeMeasure(feed: Feed, holds: (seen: SeenSend) => boolean, column = feed as string): MailMeasure {
  return {
    isKnown: ({ view }, campaign) => knows(view.dataset, campaign, feed),
    ofSend: (_, seen) => Number(holds(seen)),
    ofTotal: (_, { counts }) => counts.get(column) ?? 0,
  };
}

function seen(outcome: Exclude<Outcome, 'bounced'>): MailMeasure {
  return outcomeMeasure(outcome, ({ has }) => has(outcome), outcome === 'clicked' ? '' : outcome);
}

const sends: MailMeasure = { isKnown: () => true, ofSend: () => 1, ofTotal: (_, { sent }) => sent };

const delivered: MailMeasure = {
  isKnown: ({ view }, campaign) => deliveryRule(view.dataset, campaign) !== 'unknown',
  ofSend: ({ view }, mail) => Number(isDelivered(mail, deliveryRule(view.dataset, mail.send.campaign))),
  ofTotal: ({ view }, total) => deliveredOfTotal(total, deliveryRule(view.dataset, total.campaign)),
};

const MAIL_MEASURES = {
  sends,
  delivered,
  bounces_hard: outcomeMeasure('bounced_hard', ({ bouncedHardAt }) => bouncedHardAt !== null),
  bounces_soft: outcomeMeasure('bounced_soft', ({ has, bouncedHardAt }) => has('bounced') && bouncedHardAt === null),
  opens_human: seen('opened'),
  opens_machine: seen('machine_opened'),
  clicks_human: seen('clicked'),
  clicks_machine: seen('machine_clicked'),
  unsubscribes: seen('unsubscribed'),
  complaints: seen('complained'),
} satisfies Record<string, MailMeasure>;

export type MailFigure = keyof typeof MAIL_MEASURES;
export const MAIL_FIGURES = Object.keys(MAIL_MEASURES) as MailFigure[];

export interface Mails {
  readonly sends: readonly Fact<SeenSend>[];
  readonly totals: readonly Fact<SendTotal>[];
}

export function mailsOf({ sends: single, totals }: Row): Mails | null {
  return single === null || totals === null ? null : { sends: single, totals };
}

export function campaignsOf({ sends: single, totals }: Mails): Campaign[] {
  const campaigns = [...single.map(({ content }) => content.send.campaign), ...totals.map(({ content }) => content.campaign)];
  return [...new Set(campaigns)];
}

export function within(mails: Mails, campaigns: ReadonlySet<Campaign>): Mails {
  return {
    sends: mails.sends.filter(({ content }) => campaigns.has(content.send.campaign)),
    totals: mails.totals.filter(({ content }) => campaigns.has(content.campaign)),
  };
}

function count(row: Row, { sends: single, totals }: Mails, measure: MailMeasure): number {
  const ofSends = single.reduce((sum, { content }) => sum + measure.ofSend(row, content), 0);
  return totals.reduce((sum, { content }) => sum + measure.ofTotal(row, content), ofSends);
}

function isDerived({ view }: Row, campaigns: readonly Campaign[]): boolean {
  return campaigns.some((campaign) => deliveryRule(view.dataset, campaign) === 'derived');
}

export function mailMeasure(row: Row, figure: MailFigure): Measured {
  const mails = mailsOf(row);
  if (mails === null) return missing;
  const asked = campaignsOf(mails);
  const known = asked.filter((campaign) => MAIL_MEASURES[figure].isKnown(row, campaign));
  if (asked.length > 0 && known.length === 0) return missing;
  const partial = known.length < asked.length || (figure === 'delivered' && isDerived(row, known));
  return counted(count(row, within(mails, new Set(known)), MAIL_MEASURES[figure]), partial);
}

/** A rate over exactly the campaigns that know both its sides. */
export interface Coverage {
  readonly top: Measured;
  readonly bottom: Measured;
}

function covers(row: Row, campaign: Campaign, top: MailFigure, bottom: 'sends' | 'delivered'): boolean {
  const deliveryKnown = bottom === 'sends' || deliveryRule(row.view.dataset, campaign) === 'known';
  return deliveryKnown && MAIL_MEASURES[top].isKnown(row, campaign);
}

export function mailRate(row: Row, top: MailFigure, bottom: 'sends' | 'delivered'): Coverage {
  const mails = mailsOf(row);
  if (mails === null) return { top: missing, bottom: missing };
  const asked = campaignsOf(mails);
  const covered = asked.filter((campaign) => covers(row, campaign, top, bottom));
  if (asked.length > 0 && covered.length === 0) return { top: missing, bottom: missing };
  const [part, partial] = [within(mails, new Set(covered)), covered.length < asked.length];
  return {
    top: counted(count(row, part, MAIL_MEASURES[top]), partial),
    bottom: counted(count(row, part, MAIL_MEASURES[bottom]), partial),
  };
}
