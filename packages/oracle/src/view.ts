import { contractOn } from './contracts.ts';
import type { Contract, Dataset, Lead, Order, SendTotal } from './dataset.ts';
import { campaignLabels, personLabels, priceModelOn, timeLabels, type Attributes, type Labels } from './dimensions.ts';
import { compare, dividedBy, isZero, minus, times, whole, zero, type Fraction } from './fraction.ts';
import { localDay, monthOf, yearOf } from './instants.ts';
import { inOrder, isProven, reasonAgainst, type Reason } from './lead-reasons.ts';
import { seenSends, seenTotals, type SeenSend } from './outcomes.ts';
import { allocate, leadFees, spendByDay, type Allocation, type DaySpend, type PricedEvent } from './spend.ts';

const DEFAULT_WINDOW_DAYS = 30;

export interface JudgedLead {
  readonly id: string;
  readonly lead: Lead;
  readonly campaign: Lead['campaign'];
  readonly day: string;
  readonly contract: Contract | null;
  readonly proven: boolean;
  /** Null for a net lead, and for a rejected one. */
  readonly reason: Reason | null;
  readonly net: boolean;
  readonly labels: Labels;
}

export interface CreditedOrder {
  readonly order: Order;
  readonly day: string;
  readonly revenue: Fraction;
  readonly margin: Fraction | null;
  /** The acquisition that the order is credited to. */
  readonly acquisition: JudgedLead | null;
  /** Of a buyer without any net lead: the lead whose exclusion took the order away. */
  readonly excludedBy: JudgedLead | null;
}

/** The workspace as it is at one instant. */
export interface View {
  readonly dataset: Dataset;
  readonly asOf: number;
  readonly sends: readonly SeenSend[];
  readonly totals: readonly SendTotal[];
  readonly leads: readonly JudgedLead[];
  readonly orders: readonly CreditedOrder[];
  readonly attributesOf: (person: string) => Attributes;
  readonly spend: readonly DaySpend[];
  readonly allocation: Allocation;
  readonly priceOf: (lead: JudgedLead) => Fraction;
}

function leadLabels(dataset: Dataset, lead: Lead, day: string): Labels {
  return {
    ...campaignLabels(lead.campaign),
    ...timeLabels(day),
    ...personLabels(lead.address, lead, yearOf(day)),
    ...priceModelOn(dataset, lead.campaign, day),
    cohort_month: monthOf(day),
  };
}

function judgeLeads(dataset: Dataset, leads: readonly Lead[], sends: readonly SeenSend[]): JudgedLead[] {
  const accepted = leads.filter(({ rejected }) => !rejected);
  return leads.map((lead) => {
    const day = localDay(lead.at);
    const contract = contractOn(dataset, lead.campaign, day);
    const proven = isProven(lead, dataset.consents);
    const windowDays = contract?.duplicateWindowDays ?? DEFAULT_WINDOW_DAYS;
    const reason = lead.rejected ? null : reasonAgainst(lead, { accepted, sends, windowDays, proven });
    const net = !lead.rejected && reason === null;
    return { id: lead.id, lead, campaign: lead.campaign, day, contract, proven, reason, net, labels: leadLabels(dataset, lead, day) };
  });
}

function latestBefore(leads: readonly JudgedLead[], order: Order): JudgedLead | null {
  return leads.findLast(({ lead }) => lead.person === order.person && lead.at <= order.at) ?? null;
}

function isRefundedWhole({ revenue, refunded }: Order): boolean {
  return !isZero(revenue) && compare(refunded, revenue) >= 0;
}

function keptMargin({ revenue, margin, refunded }: Order): Fraction | null {
  if (margin === null || isZero(revenue)) return margin;
  return times(margin, minus(whole(1), dividedBy(refunded, revenue)));
}

function creditOrders(orders: readonly Order[], leads: readonly JudgedLead[]): CreditedOrder[] {
  const ordered = [...leads].sort((left, right) => inOrder(left.lead, right.lead));
  const net = ordered.filter((lead) => lead.net);
  const recruited = new Set(net.map(({ lead }) => lead.person));
  return orders
    .filter((order) => !isRefundedWhole(order))
    .map((order) => ({
      order,
      day: localDay(order.at),
      revenue: minus(order.revenue, order.refunded),
      margin: keptMargin(order),
      acquisition: latestBefore(net, order),
      excludedBy: recruited.has(order.person) ? null : latestBefore(ordered, order),
    }));
}

function attributesBy(leads: readonly Lead[]): (person: string) => Attributes {
  const known = new Map<string, Attributes>();
  for (const { person, gender, birthYear } of [...leads].sort(inOrder)) {
    const before = known.get(person);
    known.set(person, { gender: gender === '' ? (before?.gender ?? '') : gender, birthYear: birthYear ?? before?.birthYear ?? null });
  }
  return (person) => known.get(person) ?? { gender: '', birthYear: null };
}

function paidPerEvent(leads: readonly JudgedLead[], orders: readonly CreditedOrder[]): PricedEvent[] {
  const perLead = leads.flatMap(({ lead, contract }): PricedEvent[] =>
    contract?.priceModel === 'cpl' && !lead.rejected
      ? [{ campaign: lead.campaign, at: lead.at, price: contract.unitPrice, lead: lead.id }]
      : [],
  );
  const perOrder = orders.flatMap(({ order, acquisition }): PricedEvent[] =>
    acquisition?.contract?.priceModel === 'cpa'
      ? [{ campaign: acquisition.campaign, at: order.at, price: acquisition.contract.unitPrice, lead: null }]
      : [],
  );
  return [...perLead, ...perOrder];
}

function priceOfLead(spend: readonly DaySpend[], accepted: readonly JudgedLead[], { contract, campaign }: JudgedLead): Fraction {
  if (contract?.priceModel === 'cpl') return contract.unitPrice;
  const sharers = accepted.filter((other) => other.campaign.id === campaign.id).length;
  return sharers === 0 ? zero : dividedBy(leadFees(spend, campaign), whole(sharers));
}

export function viewAt(dataset: Dataset, asOf: number): View {
  const sends = seenSends(dataset, asOf);
  const totals = seenTotals(dataset, sends, asOf);
  const seenLeads = dataset.leads.filter(({ at }) => at <= asOf);
  const leads = judgeLeads(dataset, seenLeads, sends);
  const accepted = leads.filter(({ lead }) => !lead.rejected);
  const orders = creditOrders(dataset.orders.filter(({ at }) => at <= asOf), leads);
  const spend = spendByDay(dataset, { sends, totals, priced: paidPerEvent(leads, orders), asOf });
  return {
    dataset,
    asOf,
    sends,
    totals,
    leads,
    orders,
    attributesOf: attributesBy(seenLeads),
    spend,
    allocation: allocate(spend, accepted),
    priceOf: (lead) => priceOfLead(spend, accepted, lead),
  };
}

/** The latest instant among sends, their outcomes, leads and orders. */
export function latestInstant(dataset: Dataset): number {
  const outcomes = dataset.sends.flatMap(({ told }) => told.map(({ at }) => at));
  const events = [...dataset.sends, ...dataset.leads, ...dataset.orders].map(({ at }) => at);
  return [...outcomes, ...events].reduce((latest, at) => Math.max(latest, at), -Infinity);
}
