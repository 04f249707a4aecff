import { DAY, instant } from './calendar.ts';
import { line } from './csv.ts';
import { Random } from './random.ts';
import type { Story } from './story.ts';

export const OUTCOME_HEAD = 'event_id,send_id,campaign_id,email,type,occurred_at,user_agent,ip,url';

const BROWSERS = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0',
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
] as const;

/** The answers that came as events, after the sends they belong to; the first complaint is taken back the next day. */
export function* outcomeRows({ mailEvents, mailTallies, people, seed }: Story): Generator<string> {
  const random = new Random(seed, 'outcomes');
  let number = 0;
  let takenBack = false;
  for (const { campaign, sendId, person, type, at } of mailEvents) {
    const clicked = type === 'clicked';
    const browser = clicked ? [random.pick(BROWSERS), `198.51.100.${random.between(1, 254)}`, `https://maison-belval.example/${campaign.id.toLowerCase()}`] : ['', '', ''];
    const row = (eventType: string, occurredAt: number, details: readonly string[]) =>
      line(`E${++number}`, sendId, campaign.id, people.email(person), eventType, instant(occurredAt), ...details);
    yield row(type, at, browser);
    const tally = mailTallies.of(campaign);
    if (type === 'unsubscribed' && tally.unsubscribes !== null) tally.unsubscribes++;
    if (type !== 'complained' || tally.complaints === null) continue;
    if (takenBack) tally.complaints++;
    else yield row('complaint_withdrawn', at + DAY, ['', '', '']);
    takenBack = true;
  }
}
