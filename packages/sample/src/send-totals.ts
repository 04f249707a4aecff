import { DAY, dayOf, startOf } from './calendar.ts';
import type { Campaign } from './campaign.ts';
import { OTHER_CAMPAIGNS } from './campaigns.ts';
import { line } from './csv.ts';
import { MAILBOX_PROVIDERS } from './names.ts';
import { Random } from './random.ts';
import type { Story } from './story.ts';

export const SEND_TOTAL_HEAD = 'campaign_id,day,mailbox_provider,sent,delivered,bounced_hard,bounced_soft,unsubscribed,complained,clicked,people_reached';

const OWN_BASE_ID = 'GV-PANIER';
const SENDS = 60_000;
const TUESDAY = 2;
const FRIDAY = 5;

/** All that a supplier mailing its own base gives: a few numbers per day and mailbox provider. */
export function* sendTotalRows(story: Story): Generator<string> {
  const campaign = OTHER_CAMPAIGNS.find(({ id }) => id === OWN_BASE_ID);
  if (campaign === undefined) return;
  const random = new Random(story.seed, 'send totals');
  const days = mailingDays(campaign);
  for (const day of days) {
    for (const { id, domains, complaining } of MAILBOX_PROVIDERS) {
      const share = domains.reduce((sum, [, perThousand]) => sum + perThousand, 0) / 1000;
      const sent = Math.round(((SENDS * story.scale) / days.length) * share * (0.85 + 0.3 * random.unit()));
      if (sent > 0) yield totals(campaign, day, id, sent, complaining, story, random);
    }
  }
}

function mailingDays({ from, to }: Campaign): string[] {
  const days: string[] = [];
  for (let at = startOf(from); at <= startOf(to); at += DAY) {
    const weekday = new Date(at * 1000).getUTCDay();
    if (weekday === TUESDAY || weekday === FRIDAY) days.push(dayOf(at));
  }
  return days;
}

function totals(campaign: Campaign, day: string, provider: string, sent: number, complaining: number, story: Story, random: Random): string {
  const some = (rate: number) => Math.min(sent, Math.floor(sent * rate + random.unit()));
  const hard = some(0.004);
  const soft = Math.min(sent - hard, some(0.006));
  const delivered = sent - hard - soft;
  const unsubscribed = some(0.004);
  const complained = some(0.001 * complaining);
  const tally = story.mailTallies.of(campaign);
  tally.sends += sent;
  tally.delivered = (tally.delivered ?? 0) + delivered;
  tally.bouncesHard += hard;
  tally.bouncesSoft += soft;
  tally.unsubscribes = (tally.unsubscribes ?? 0) + unsubscribed;
  tally.complaints = (tally.complaints ?? 0) + complained;
  return line(campaign.id, day, provider, sent, delivered, hard, soft, unsubscribed, complained, some(0.05), delivered);
}
