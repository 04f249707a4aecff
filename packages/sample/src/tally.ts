import type { Campaign } from './campaign.ts';
import type { Outcome } from './send-row.ts';

/** What the mails of a campaign came to, counted while they are written. */
export interface MailTally {
  sends: number;
  /** Null where the supplier does not say what was delivered, complained or left. */
  delivered: number | null;
  bouncesHard: number;
  bouncesSoft: number;
  complaints: number | null;
  unsubscribes: number | null;
}

export class MailTallies {
  readonly #byCampaign = new Map<string, MailTally>();

  of({ id }: Campaign): MailTally {
    const known = this.#byCampaign.get(id);
    if (known !== undefined) return known;
    const fresh: MailTally = { sends: 0, delivered: 0, bouncesHard: 0, bouncesSoft: 0, complaints: 0, unsubscribes: 0 };
    this.#byCampaign.set(id, fresh);
    return fresh;
  }
}

export function countSend(tally: MailTally, outcome: Outcome): void {
  tally.sends++;
  if (outcome.bounceType === 'hard') tally.bouncesHard++;
  else if (outcome.bounceType === 'soft') tally.bouncesSoft++;
  else if (tally.delivered !== null) tally.delivered++;
  if (outcome.complained !== 0 && tally.complaints !== null) tally.complaints++;
  if (outcome.unsubscribed !== 0 && tally.unsubscribes !== null) tally.unsubscribes++;
}
