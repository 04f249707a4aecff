import { TIME_DIMENSIONS, timeLabels, type Labels } from './dimensions.ts';
import type { Fact } from './facts.ts';
import { groupBy } from './grouping.ts';
import { DAY } from './instants.ts';
import { deliveryRule, isDelivered, type SeenSend } from './outcomes.ts';
import { inPeriod, passes, type Filter, type Scope } from './query.ts';
import type { JudgedLead, View } from './view.ts';

/** Where a solicited person stands: the first that applies. */
export const PLACES = ['lead', 'ordered', 'complained', 'unsubscribed', 'not_reached', 'clicked', 'silent'] as const;
export type Place = (typeof PLACES)[number];

const PRESSURE_MAILS = 8;
const PRESSURE_DAYS = 30;

/** What is true of a person in a scope beside the mails of a row. */
export interface Surroundings {
  readonly hasLead: (person: string) => boolean;
  readonly hasOrder: (person: string) => boolean;
}

function rowFilters(by: readonly string[], key: Labels): Filter[] {
  return by.map((dimension) => ({ dimension, op: 'is', values: [key[dimension] ?? ''] }));
}

function isOnTime({ dimension }: Filter): boolean {
  return (TIME_DIMENSIONS as readonly string[]).includes(dimension);
}

/** Dimensions that a lead or an order lacks are not asked of it. */
export function surroundingsOf(view: View, scope: Scope, leads: ReadonlySet<string>, key: Labels): Surroundings {
  const filters = [...scope.filters, ...rowFilters(Object.keys(key), key)];
  const ofLeads = filters.filter(({ dimension }) => leads.has(dimension));
  const ofOrders = filters.filter(isOnTime);
  const leadPeople = view.leads.filter(({ day, labels }) => inPeriod(scope, day) && passes(ofLeads, labels, day));
  const buyers = view.orders.filter(({ day }) => inPeriod(scope, day) && passes(ofOrders, timeLabels(day), day));
  const withLead = new Set(leadPeople.map(({ lead }: JudgedLead) => lead.person));
  const withOrder = new Set(buyers.map(({ order }) => order.person));
  return { hasLead: (person) => withLead.has(person), hasOrder: (person) => withOrder.has(person) };
}

function placeOf(view: View, person: string, sends: readonly SeenSend[], { hasLead, hasOrder }: Surroundings): Place {
  if (hasLead(person)) return 'lead';
  if (hasOrder(person)) return 'ordered';
  if (sends.some(({ has }) => has('complained'))) return 'complained';
  if (sends.some(({ has }) => has('unsubscribed'))) return 'unsubscribed';
  if (!isReached(view, sends)) return 'not_reached';
  return sends.some(({ has }) => has('clicked')) ? 'clicked' : 'silent';
}

function isReached({ dataset }: View, sends: readonly SeenSend[]): boolean {
  return sends.some((seen) => isDelivered(seen, deliveryRule(dataset, seen.send.campaign)));
}

export interface SolicitedPerson {
  readonly person: string;
  readonly place: Place;
  readonly reached: boolean;
  readonly saidNo: boolean;
}

export function solicitedPeople(view: View, sends: readonly Fact<SeenSend>[], around: Surroundings): SolicitedPerson[] {
  const byPerson = groupBy(sends.map(({ content }) => content), ({ send }) => send.person);
  return [...byPerson].map(([person, mails]) => {
    const reached = isReached(view, mails);
    const place = placeOf(view, person, mails, around);
    return { person, place, reached, saidNo: reached && !around.hasLead(person) };
  });
}

/** Eight delivered mails within less than thirty days, whoever sent them, in the period. */
export function isPressured(view: View, scope: Scope, person: string): boolean {
  const delivered = view.sends
    .filter((seen) => seen.send.person === person && inPeriod(scope, seen.day))
    .filter((seen) => isDelivered(seen, deliveryRule(view.dataset, seen.send.campaign)))
    .map(({ send }) => send.at)
    .sort((left, right) => left - right);
  return delivered.some((first, index) => {
    const last = delivered[index + PRESSURE_MAILS - 1];
    return last !== undefined && last - first < PRESSURE_DAYS * DAY;
  });
}
