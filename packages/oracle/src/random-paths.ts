import { Dice } from './dice.ts';
import type { ToldOrder, ToldTouch } from './attribution.ts';

const CHANNELS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'lambda', 'mu'];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BEGIN = Date.UTC(2024, 1, 1);

/** Lives of touches over twelve channels and of orders, some close together, some beyond any lookback; and the two files that tell them. */
export function randomPaths(seed: number, people: number): { touches: ToldTouch[]; orders: ToldOrder[]; touchFile: string; orderFile: string } {
  const dice = new Dice(seed);
  const touches: ToldTouch[] = [];
  const orders: ToldOrder[] = [];
  for (let person = 0; person < people; person += 1) {
    let at = BEGIN + dice.integer(0, 20 * 24) * HOUR;
    for (let left = dice.integer(1, 7); left > 0; left -= 1) {
      // The later a channel stands in the list, the better it sells.
      const kind = Math.min(dice.integer(0, 11), dice.integer(0, 11));
      touches.push({ person: `p${person}`, at, channel: CHANNELS[kind]! });
      if (dice.chance(0.05 + kind / 40)) orders.push({ person: `p${person}`, at: at + dice.integer(0, 3) * HOUR });
      at += dice.chance(0.05) ? dice.integer(60, 100) * 24 * HOUR : dice.integer(4, 200) * HOUR + dice.integer(0, 59) * MINUTE;
    }
  }
  // The latest order of all, so that every touch is seen.
  orders.push({ person: 'late', at: Date.UTC(2025, 5, 1) });
  const instant = (at: number): string => new Date(at).toISOString();
  return {
    touches, orders,
    touchFile: ['touch_id,person_ref,channel,at', ...touches.map(({ person, at, channel }, i) => `T${i},${person},${channel},${instant(at)}`), ''].join('\n'),
    orderFile: ['order_id,person_ref,ordered_at,revenue,margin', ...orders.map(({ person, at }, i) => `O${i},${person},${instant(at)},10,4`), ''].join('\n'),
  };
}
