import { leadDelay } from './answering.ts';
import { DAY, HOUR, Season } from './calendar.ts';
import type { Campaign, Mailing } from './campaign.ts';
import { MAILBOX_PROVIDERS } from './names.ts';
import { Random } from './random.ts';
import { recipientsOf, type Recipient } from './recipients.ts';
import type { Story } from './story.ts';

export const MAIL = { delivered: 0, hard: 1, soft: 2, click: 3, lead: 4, complaint: 5, unsubscribe: 6 } as const;

export interface Mail {
  readonly recipient: Recipient;
  readonly sentAt: number;
  readonly what: number;
}

/** The mails of a campaign, in the order of their sending. */
export function mailOut(campaign: Campaign, mailing: Mailing, story: Story): Mail[] {
  const random = new Random(story.seed, `mails ${campaign.id}`);
  const mails = mailsToLeads(campaign, story);
  const budget = Math.round(mailing.sends * story.scale);
  const season = new Season(campaign.from, campaign.to);
  for (const recipient of recipientsOf(mailing, story, random)) {
    if (mails.length >= budget) break;
    writeTo(recipient, mails, budget, mailing, season, story, random);
  }
  return mails.sort((one, other) => one.sentAt - other.sentAt);
}

/** The mail that made each lead fill the form, and the one that bounces afterwards for a lead that is invalid by it. */
function mailsToLeads(campaign: Campaign, { leadsByCampaign, people }: Story): Mail[] {
  const mails: Mail[] = [];
  for (const { person, at, reason, bouncesAt } of leadsByCampaign.get(campaign) ?? []) {
    if (reason === 'duplicate_own' || people.isMalformed(person)) continue;
    const recipient: Recipient = { person, list: 'base', mayBounce: false, mayAnswer: true };
    mails.push({ recipient, sentAt: at - leadDelay(person), what: MAIL.lead });
    if (bouncesAt !== 0) mails.push({ recipient, sentAt: bouncesAt, what: MAIL.hard });
  }
  return mails;
}

function writeTo(recipient: Recipient, mails: Mail[], budget: number, mailing: Mailing, season: Season, story: Story, random: Random): void {
  for (const sentAt of instants(mailing, season, random)) {
    if (mails.length >= budget) return;
    const what = whatHappens(recipient, mailing, story, random);
    mails.push({ recipient, sentAt, what });
    if (what === MAIL.hard || what === MAIL.complaint || what === MAIL.unsubscribe) return;
  }
}

function instants({ mailsPerPerson, everyDays }: Mailing, season: Season, random: Random): number[] {
  const count = random.between(Math.ceil(mailsPerPerson / 2), Math.floor(mailsPerPerson * 1.5));
  if (everyDays === undefined) return Array.from({ length: count }, () => season.moment(random)).sort((one, other) => one - other);
  const room = Math.max(DAY, season.length * DAY - count * everyDays * DAY * 1.2);
  const start = season.start + 7 * HOUR + Math.floor((random.unit() * room) / DAY) * DAY;
  return Array.from({ length: count }, (_, rank) => start + Math.floor((rank + random.unit() * 0.4) * everyDays) * DAY + random.below(9 * HOUR));
}

function whatHappens({ person, mayBounce, mayAnswer }: Recipient, mailing: Mailing, { people }: Story, random: Random): number {
  if (mayBounce && random.chance(mailing.hard)) return MAIL.hard;
  if (random.chance(mailing.soft)) return MAIL.soft;
  if (!mayAnswer) return MAIL.delivered;
  const complaining = MAILBOX_PROVIDERS[people.provider(person)]?.complaining ?? 1;
  if (random.chance(mailing.complaint * complaining)) return MAIL.complaint;
  if (random.chance(mailing.unsubscribe)) return MAIL.unsubscribe;
  return random.chance(mailing.click) ? MAIL.click : MAIL.delivered;
}
