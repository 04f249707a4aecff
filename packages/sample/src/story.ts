import type { Campaign } from './campaign.ts';
import { gatherCustomers, type Customer } from './customers.ts';
import { goldenCounts } from './golden-counts.ts';
import { goldenLeads } from './golden-leads.ts';
import { mailGolden, type GoldenMailing } from './golden-mailing.ts';
import { goldenOrders } from './golden-orders.ts';
import { gatherGoldenPeople, type GoldenPeople } from './golden-people.ts';
import { groupedBy } from './grouping.ts';
import type { Lead } from './lead.ts';
import type { Order } from './order.ts';
import { ordersOfCustomers, ordersOfLeads } from './orders.ts';
import { People } from './people.ts';
import { Random } from './random.ts';
import { recruitElsewhere } from './recruiting.ts';
import { MailTallies } from './tally.ts';

/** What happened to a send, told by an event instead of a column. */
export interface MailEvent {
  readonly campaign: Campaign;
  readonly sendId: string;
  readonly person: number;
  readonly type: 'clicked' | 'unsubscribed' | 'complained';
  readonly at: number;
}

export interface Story {
  readonly seed: number;
  readonly scale: number;
  readonly people: People;
  readonly golden: GoldenPeople;
  readonly goldenMailing: GoldenMailing;
  readonly customers: readonly Customer[];
  /** By instant. */
  readonly leads: readonly Lead[];
  readonly leadsByCampaign: ReadonlyMap<Campaign, readonly Lead[]>;
  /** By instant. */
  readonly orders: readonly Order[];
  /** Filled while the sends are written. */
  readonly mailTallies: MailTallies;
  readonly mailEvents: MailEvent[];
}

/** Decides everything but the mails of the other campaigns, which are drawn while they are written. */
export function imagine(seed: number, scale: number): Story {
  const draw = (stream: string) => new Random(seed, stream);
  const people = new People(seed, scale);
  const golden = gatherGoldenPeople(goldenCounts(scale), people, draw('golden people'));
  const goldenMailing = mailGolden(golden, draw('golden mails'));
  const fromGolden = goldenLeads(golden, goldenMailing, draw('golden leads'));
  const fromOthers = recruitElsewhere(golden, fromGolden, people, scale, draw('other leads'));
  const customers = gatherCustomers(golden, people, scale, draw('customers'));
  const orders = [
    ...goldenOrders(golden, fromGolden, draw('golden orders')),
    ...ordersOfLeads(fromOthers, draw('other orders')),
    ...ordersOfCustomers(customers, draw('customer orders')),
  ];
  const leads = [...fromGolden, ...fromOthers].sort((one, other) => one.at - other.at);
  return {
    seed, scale, people, golden, goldenMailing, customers,
    leads, leadsByCampaign: groupedBy(leads, ({ campaign }) => campaign),
    orders: orders.sort((one, other) => one.at - other.at),
    mailTallies: new MailTallies(), mailEvents: [],
  };
}
