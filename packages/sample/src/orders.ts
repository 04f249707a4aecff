import { AS_OF, DAY, HOUR, MINUTE, PERIOD, Season, startOf } from './calendar.ts';
import type { Buying } from './campaign.ts';
import { ARM_ORDERING, type Customer } from './customers.ts';
import type { Lead } from './lead.ts';
import { priced, type Order } from './order.ts';
import type { Random } from './random.ts';

const HALF_BACK = 0.03;
const WHOLE_BACK = 0.015;
/** The orders of the people that campaigns other than the golden one recruited, or failed to. */
export function ordersOfLeads(leads: readonly Lead[], random: Random): Order[] {
  const orders: Order[] = [];
  for (const one of leads) {
    if (one.buys && one.campaign.buying !== undefined) buy(orders, one, one.campaign.buying, random);
  }
  return orders;
}

function buy(orders: Order[], one: Lead, buying: Buying, random: Random): void {
  const means = random.gamma(6, buying.marginEur);
  // A first order always comes within the year, so that the conversion of a campaign is the truth at 365 days.
  let at = one.at + 15 * MINUTE + Math.floor((random.exponential(45 * DAY) % (300 * DAY)));
  for (let rank = 0; at < AS_OF; rank++) {
    const price = priced(random.gamma(6, means));
    const draw = random.unit();
    // A first order is never given back whole: its person would be no buyer.
    const share = draw < HALF_BACK ? 0.5 : draw < HALF_BACK + WHOLE_BACK && rank > 0 ? 1 : 0;
    const campaign = random.chance(0.4) ? one.campaign : undefined;
    orders.push({ person: one.person, at, ...price, refundedCents: price.revenueCents * share, ref: '', campaign });
    if (!random.chance(buying.again)) return;
    at += HOUR + Math.floor(random.exponential(buying.gapDays * DAY));
  }
}

const SHOP_SEASON = new Season(PERIOD.from, '2026-08-30');
const TEST_START = startOf('2025-03-18');
const ORDERS_PER_CUSTOMER = 0.4;
const CUSTOMER_MARGIN_EUR = 34;

/** The orders of the house's own customers, whom no supplier brought: the test moves them, and one of them closes the story. */
export function ordersOfCustomers(customers: readonly Customer[], random: Random): Order[] {
  const orders: Order[] = [];
  const order = ({ person, ref }: Customer, at: number) => {
    orders.push({ person, at, ...priced(random.gamma(4, CUSTOMER_MARGIN_EUR)), refundedCents: 0, ref, campaign: undefined });
  };
  for (const customer of customers) {
    if (random.chance(ORDERS_PER_CUSTOMER)) order(customer, SHOP_SEASON.moment(random));
    if (random.chance(ARM_ORDERING[customer.arm])) order(customer, TEST_START + random.below(42 * DAY));
  }
  const last = customers[0];
  if (last !== undefined) order(last, AS_OF);
  return orders;
}
