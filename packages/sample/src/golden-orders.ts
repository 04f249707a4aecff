import { DAY, MINUTE } from './calendar.ts';
import { GOLDEN_CAMPAIGN } from './campaigns.ts';
import { GOLDEN_ORDER } from './golden-counts.ts';
import type { GoldenPeople } from './golden-people.ts';
import type { Lead } from './lead.ts';
import type { Order } from './order.ts';
import type { Random } from './random.ts';

/** The last order of a golden buyer comes before this age, well within the year. */
const LAST_AGE = 360 * DAY;

/** Exactly the orders of the golden case, and one for each of the people without proof who buy, which no campaign may claim. */
export function goldenOrders({ counts }: GoldenPeople, leads: readonly Lead[], random: Random): Order[] {
  const buyers = leads.filter(({ buys }) => buys);
  const perBuyer = ordersPerBuyer(counts.buyers, counts.repeatBuyers, counts.orders, random);
  let rank = 0;
  return buyers.flatMap(({ person, at, reason }) => {
    const count = reason === 'net' ? (perBuyer[rank++] ?? 0) : 1;
    return Array.from({ length: count }, () => boxFor(person, at, random));
  });
}

/** One order for most, two or more for the others, so that the sum is exact. */
function ordersPerBuyer(buyers: number, repeatBuyers: number, orders: number, random: Random): number[] {
  const counts = Array.from<unknown, number>({ length: buyers }, (_, index) => (index < repeatBuyers ? 2 : 1));
  let left = orders - buyers - repeatBuyers;
  let index = 0;
  while (left > 0) {
    if (random.chance(0.4)) {
      counts[index] = (counts[index] ?? 0) + 1;
      left--;
    } else index = (index + 1) % repeatBuyers;
  }
  return counts;
}

function boxFor(person: number, acquiredAt: number, random: Random): Order {
  const age = Math.floor(random.unit() ** 2.2 * LAST_AGE);
  return { person, at: acquiredAt + 10 * MINUTE + age, ...GOLDEN_ORDER, refundedCents: 0, ref: '', campaign: random.chance(0.4) ? GOLDEN_CAMPAIGN : undefined };
}
