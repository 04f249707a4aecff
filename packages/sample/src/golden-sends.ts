import { clickDelay, deliveryDelay, openDelay, refusalDelay } from './answering.ts';
import { instant } from './calendar.ts';
import { GOLDEN_CAMPAIGN } from './campaigns.ts';
import { FATE } from './golden-mailing.ts';
import { ANSWER } from './golden-people.ts';
import { mix } from './random.ts';
import { clearOutcome, noOutcome, outcomeCells, type Outcome } from './send-row.ts';
import type { Story } from './story.ts';
import { countSend } from './tally.ts';

/** Variant and list, the cells between the instant of sending and the outcomes. */
const VARIANTS_AND_LISTS = [',A,tiede,', ',B,tiede,', ',A,froide,', ',B,froide,', ',A,ancienne,', ',B,ancienne,'] as const;

/** The two million sends of the golden campaign. */
export function* goldenSends({ people, golden, goldenMailing, mailTallies }: Story): Generator<string> {
  const { person: persons, sentAt, fate } = goldenMailing;
  const tally = mailTallies.of(GOLDEN_CAMPAIGN);
  const outcome = noOutcome();
  const campaignCell = `,${GOLDEN_CAMPAIGN.id},`;
  for (let i = 0; i < persons.length; i++) {
    const person = persons[i] ?? 0;
    const at = sentAt[i] ?? 0;
    const bits = mix(i ^ 0x7a31c5d9);
    clearOutcome(outcome);
    happen(outcome, person, at, fate[i] ?? 0, golden.answers[person] ?? 0, bits);
    countSend(tally, outcome);
    const variantAndList = VARIANTS_AND_LISTS[mix(person) % VARIANTS_AND_LISTS.length] ?? ',,,';
    yield `R${(i + 1).toString(36)}${campaignCell}${people.email(person)},${instant(at)}${variantAndList}${outcomeCells(outcome)}`;
  }
}

function happen(outcome: Outcome, person: number, sentAt: number, fate: number, answer: number, bits: number): void {
  if (fate === FATE.hard || fate === FATE.soft) {
    outcome.bounced = sentAt + 2 + (bits & 63);
    outcome.bounceType = fate === FATE.hard ? 'hard' : 'soft';
    return;
  }
  outcome.delivered = sentAt + deliveryDelay(person);
  if ((bits & 1023) < 184) outcome.machineOpened = outcome.delivered + 1 + ((bits >>> 10) & 7);
  if (((bits >>> 13) & 1023) < 4) outcome.machineClicked = outcome.delivered + 2 + ((bits >>> 23) & 3);
  if (fate === FATE.answered) react(outcome, person, sentAt, answer);
  else if ((bits >>> 24) < 26) outcome.opened = sentAt + openDelay(person);
}

function react(outcome: Outcome, person: number, sentAt: number, answer: number): void {
  outcome.opened = sentAt + openDelay(person);
  if (answer === ANSWER.lead || answer === ANSWER.click) outcome.clicked = sentAt + clickDelay(person);
  else if (answer === ANSWER.unsubscribe) outcome.unsubscribed = sentAt + refusalDelay(person);
  else if (answer === ANSWER.complaint) outcome.complained = sentAt + refusalDelay(person);
}
