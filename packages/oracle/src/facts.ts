import type { SendTotal } from './dataset.ts';
import {
  CALENDAR_SPEND_DIMENSIONS,
  LEAD_DIMENSIONS,
  NOBODY,
  SEND_DIMENSIONS,
  campaignLabels,
  personLabels,
  priceModelOn,
  sameLabel,
  timeLabels,
  type Labels,
} from './dimensions.ts';
import type { Fraction } from './fraction.ts';
import { midnightOf, yearOf } from './instants.ts';
import type { SeenSend } from './outcomes.ts';
import { inPeriod, passes, type Scope } from './query.ts';
import type { DaySpend } from './spend.ts';
import type { CreditedOrder, JudgedLead, View } from './view.ts';

export interface Fact<Content> {
  readonly labels: Labels;
  /** The local day that puts the fact into a period. */
  readonly day: string;
  readonly content: Content;
}

export interface Table<Content> {
  readonly dimensions: ReadonlySet<string>;
  readonly facts: readonly Fact<Content>[];
}

export interface Spend {
  readonly kind: string;
  readonly amount: Fraction;
  readonly mature: boolean;
}

export interface Tables {
  readonly leads: Table<JudgedLead>;
  readonly orders: Table<CreditedOrder>;
  readonly excluded: Table<CreditedOrder>;
  readonly spend: Table<Spend>;
  readonly sends: Table<SeenSend>;
  readonly totals: Table<SendTotal>;
}

function select<Content>(dimensions: ReadonlySet<string>, facts: readonly Fact<Content>[], scope: Scope): Table<Content> {
  const kept = facts.filter(({ day, labels }) => inPeriod(scope, day) && passes(scope.filters, labels, day));
  return { dimensions, facts: kept };
}

export function isMature(at: number, { calendar, horizon, asOf }: Scope): boolean {
  return calendar || at + horizon <= asOf;
}

function inHorizon({ lead }: JudgedLead, at: number, scope: Scope): boolean {
  return isMature(lead.at, scope) && at < lead.at + scope.horizon;
}

function orderFact(content: CreditedOrder, lead: JudgedLead | null, { calendar }: Scope): Fact<CreditedOrder> | null {
  const { day } = content;
  if (!calendar) return lead === null ? null : { labels: lead.labels, day: lead.day, content };
  const labels = lead?.labels ?? sameLabel(LEAD_DIMENSIONS, 'unattributed');
  return { labels: { ...labels, ...timeLabels(day) }, day, content };
}

function orderFacts(view: View, scope: Scope): Fact<CreditedOrder>[] {
  const counted = view.orders.filter(
    ({ order, acquisition }) => scope.calendar || (acquisition !== null && inHorizon(acquisition, order.at, scope)),
  );
  return counted.map((order) => orderFact(order, order.acquisition, scope)).filter((fact) => fact !== null);
}

function excludedFacts(view: View, scope: Scope): Fact<CreditedOrder>[] {
  const counted = view.orders.filter(
    ({ order, excludedBy }) => excludedBy !== null && (scope.calendar || inHorizon(excludedBy, order.at, scope)),
  );
  return counted.map((order) => orderFact(order, order.excludedBy, scope)).filter((fact) => fact !== null);
}

function daySpendLabels(view: View, { campaign, day }: DaySpend): Labels {
  return { ...campaignLabels(campaign), ...priceModelOn(view.dataset, campaign, day) };
}

function calendarSpend(view: View): Fact<Spend>[] {
  return view.spend.map((line) => ({
    labels: { ...daySpendLabels(view, line), ...timeLabels(line.day) },
    day: line.day,
    content: { kind: line.kind, amount: line.amount, mature: true },
  }));
}

function unallocatedSpend(view: View, scope: Scope): Fact<Spend>[] {
  return view.allocation.unallocated.map((line) => ({
    labels: { ...sameLabel(LEAD_DIMENSIONS, 'unallocated'), ...daySpendLabels(view, line) },
    day: line.day,
    content: { kind: line.kind, amount: line.amount, mature: isMature(midnightOf(line.day), scope) },
  }));
}

function cohortSpend(view: View, scope: Scope): Fact<Spend>[] {
  const allocated = view.leads.flatMap(({ id, lead, day, labels }) =>
    [...(view.allocation.byLead.get(id) ?? [])].map(([kind, amount]) => ({
      labels,
      day,
      content: { kind, amount, mature: isMature(lead.at, scope) },
    })),
  );
  return [...allocated, ...unallocatedSpend(view, scope)];
}

function sendFact(view: View, content: SeenSend): Fact<SeenSend> {
  const { send, day } = content;
  const labels = {
    ...campaignLabels(send.campaign),
    ...timeLabels(day),
    ...priceModelOn(view.dataset, send.campaign, day),
    ...personLabels(send.address, view.attributesOf(send.person), yearOf(day)),
    variant: send.variant,
    list: send.list,
  };
  return { labels, day, content };
}

function totalFact(view: View, content: SendTotal): Fact<SendTotal> {
  const { campaign, day, mailboxProvider } = content;
  const ofMail = { ...campaignLabels(campaign), ...timeLabels(day), ...priceModelOn(view.dataset, campaign, day) };
  return { labels: { ...ofMail, ...NOBODY, mailbox_provider: mailboxProvider }, day, content };
}

export function tablesOf(view: View, scope: Scope): Tables {
  const leads = view.leads.map((content) => ({ labels: content.labels, day: content.day, content }));
  const spend = scope.calendar ? calendarSpend(view) : cohortSpend(view, scope);
  return {
    leads: select(LEAD_DIMENSIONS, leads, scope),
    orders: select(LEAD_DIMENSIONS, orderFacts(view, scope), scope),
    excluded: select(LEAD_DIMENSIONS, excludedFacts(view, scope), scope),
    spend: select(scope.calendar ? CALENDAR_SPEND_DIMENSIONS : LEAD_DIMENSIONS, spend, scope),
    sends: select(SEND_DIMENSIONS, view.sends.map((send) => sendFact(view, send)), scope),
    totals: select(SEND_DIMENSIONS, view.totals.map((total) => totalFact(view, total)), scope),
  };
}
