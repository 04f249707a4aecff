import { AS_OF, DAY, HOUR, instant } from './calendar.ts';
import type { Channel } from './campaign.ts';
import { line } from './csv.ts';
import { Random } from './random.ts';
import type { Story } from './story.ts';

export const TOUCH_HEAD = 'touch_id,email,campaign_id,channel,at';

const PATH_CHANNELS: ReadonlyArray<Channel | 'search' | 'affiliate'> = ['search', 'search', 'facebook', 'instagram', 'display', 'affiliate', 'email'];
/** One lead in so many leaves a path that led nowhere. */
const LOST_PATHS = 60;

/** What people clicked before their first order, and before none. */
export function* touchRows({ orders, leads, people, seed }: Story): Generator<string> {
  const random = new Random(seed, 'touches');
  const acquired = new Map(leads.filter(({ reason }) => reason === 'net').map((one) => [one.person, one]));
  const pathsTold = new Set<number>();
  let number = 0;
  const path = function* (person: number, before: number): Generator<string> {
    const first = acquired.get(person);
    if (first !== undefined) yield line(`T${++number}`, people.email(person), first.campaign.id, first.campaign.channel, instant(first.at));
    for (let left = random.below(4); left > 0; left--) {
      const at = Math.max(first?.at ?? 0, before - random.between(HOUR, 25 * DAY)) + random.below(HOUR / 2);
      if (at < before) yield line(`T${++number}`, people.email(person), '', random.pick(PATH_CHANNELS), instant(at));
    }
  };
  for (const { person, at } of orders) {
    if (pathsTold.has(person)) continue;
    pathsTold.add(person);
    yield* path(person, at);
  }
  for (const { person, at, reason } of leads) {
    if (reason !== 'net' || pathsTold.has(person) || random.below(LOST_PATHS) > 0) continue;
    yield* path(person, Math.min(at + 30 * DAY, AS_OF));
  }
}
