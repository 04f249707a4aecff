import { clickDelay, deliveryDelay, openDelay, refusalDelay } from './answering.ts';
import { instant, instantOrEmpty } from './calendar.ts';
import type { Campaign } from './campaign.ts';
import { OTHER_CAMPAIGNS } from './campaigns.ts';
import { MAIL, mailOut, type Mail } from './mailing.ts';
import { mix } from './random.ts';
import { clearOutcome, noOutcome, outcomeCells, type Outcome } from './send-row.ts';
import type { MailEvent, Story } from './story.ts';
import { countSend } from './tally.ts';

const SILENT_SUPPLIER = 'PAROLE';
const IN_HOUSE = 'BELVAL';

/** The sends of the suppliers that tell what became of them. */
export function* supplierSends(story: Story): Generator<string> {
  for (const campaign of OTHER_CAMPAIGNS) {
    if (campaign.supplier !== SILENT_SUPPLIER && campaign.supplier !== IN_HOUSE) yield* sendsOf(campaign, story);
  }
}

/** The advertiser's own mails to its customers. */
export function* inHouseSends(story: Story): Generator<string> {
  for (const campaign of OTHER_CAMPAIGNS) {
    if (campaign.supplier === IN_HOUSE) yield* sendsOf(campaign, story);
  }
}

export const UNTOLD_SEND_HEAD = 'send_id,campaign_id,email,sent_at,bounced_at,bounce_type';

/** The sends of a supplier that gives bounces and nothing else: what is not told is unknown, not zero. */
export function* untoldSends(story: Story): Generator<string> {
  for (const campaign of OTHER_CAMPAIGNS) {
    if (campaign.supplier !== SILENT_SUPPLIER || campaign.mailing === undefined) continue;
    const tally = Object.assign(story.mailTallies.of(campaign), { delivered: null, complaints: null, unsubscribes: null });
    const outcome = noOutcome();
    let number = 0;
    for (const mail of mailOut(campaign, campaign.mailing, story)) {
      happen(outcome, mail, false);
      countSend(tally, outcome);
      yield `${campaign.id}-${++number},${campaign.id},${story.people.email(mail.recipient.person)},${instant(mail.sentAt)},${instantOrEmpty(outcome.bounced)},${outcome.bounceType}`;
    }
  }
}

function* sendsOf(campaign: Campaign, story: Story): Generator<string> {
  if (campaign.mailing === undefined) return;
  const tally = story.mailTallies.of(campaign);
  const outcome = noOutcome();
  let number = 0;
  for (const mail of mailOut(campaign, campaign.mailing, story)) {
    const { person, list, variant } = mail.recipient;
    happen(outcome, mail, campaign.channel === 'email');
    const sendId = `${campaign.id}-${++number}`;
    if (campaign.mailing.asEvents === true) tellByEvents(outcome, campaign, sendId, person, story.mailEvents);
    countSend(tally, outcome);
    const tested = variant ?? ((mix(person) & 1) === 0 ? 'A' : 'B');
    yield `${sendId},${campaign.id},${story.people.email(person)},${instant(mail.sentAt)},${tested},${list},${outcomeCells(outcome)}`;
  }
}

function happen(outcome: Outcome, { recipient: { person }, sentAt, what }: Mail, opens: boolean): void {
  clearOutcome(outcome);
  const bits = mix(person ^ sentAt);
  if (what === MAIL.hard || what === MAIL.soft) {
    outcome.bounced = sentAt + 2 + (bits & 63);
    outcome.bounceType = what === MAIL.hard ? 'hard' : 'soft';
    return;
  }
  outcome.delivered = sentAt + deliveryDelay(person);
  if (opens && (bits & 1023) < 184) outcome.machineOpened = outcome.delivered + 1 + ((bits >>> 10) & 7);
  if (opens && (what !== MAIL.delivered || bits >>> 24 < 26)) outcome.opened = sentAt + openDelay(person);
  if (what === MAIL.click || what === MAIL.lead) outcome.clicked = sentAt + clickDelay(person);
  else if (what === MAIL.complaint) outcome.complained = sentAt + refusalDelay(person);
  else if (what === MAIL.unsubscribe) outcome.unsubscribed = sentAt + refusalDelay(person);
}

/** Takes the answers out of the columns and tells them as events instead. */
function tellByEvents(outcome: Outcome, campaign: Campaign, sendId: string, person: number, events: MailEvent[]): void {
  if (outcome.clicked !== 0) events.push({ campaign, sendId, person, type: 'clicked', at: outcome.clicked });
  if (outcome.unsubscribed !== 0) events.push({ campaign, sendId, person, type: 'unsubscribed', at: outcome.unsubscribed });
  if (outcome.complained !== 0) events.push({ campaign, sendId, person, type: 'complained', at: outcome.complained });
  outcome.clicked = 0;
  outcome.unsubscribed = 0;
  outcome.complained = 0;
}
