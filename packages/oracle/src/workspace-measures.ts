import { compare, sum, type Fraction } from './fraction.ts';
import { isMature } from './facts.ts';
import { DAY } from './instants.ts';
import { REASONS, type Reason } from './lead-reasons.ts';
import { counted, exact, missing, type Measured } from './measured.ts';
import type { Row } from './row.ts';
import type { JudgedLead } from './view.ts';

type Test = (lead: JudgedLead, row: Row) => boolean;

const isRejected: Test = ({ lead }) => lead.rejected;
const isMatureLead: Test = ({ lead }, { scope }) => isMature(lead.at, scope);
const because = (reason: Reason): Test => (lead) => lead.reason === reason;

const LEAD_COUNTS: Readonly<Record<string, Test>> = {
  leads_gross: () => true,
  leads_rejected: isRejected,
  leads_accepted: ({ lead }) => !lead.rejected,
  leads_net: ({ net }) => net,
  leads_gross_mature: isMatureLead,
  leads_without_proof: ({ lead, proven }) => !lead.rejected && !proven,
  ...Object.fromEntries(REASONS.map((reason) => [`leads_${reason}`, because(reason)])),
};

const PEOPLE_COUNTS: Readonly<Record<string, Test>> = {
  people_recruited: ({ net }) => net,
  people_mature: (lead, row) => lead.net && isMatureLead(lead, row),
};

/** What a contract calls the reasons it takes leads back for. */
const RULE_OF: Readonly<Record<Reason, string>> = {
  duplicate_cross: 'duplicate_cross',
  duplicate_own: 'duplicate_own',
  throwaway: 'throwaway',
  role: 'role',
  invalid: 'invalid',
  unproven: 'no_proof',
};

function isClaimable({ contract, reason }: JudgedLead): boolean {
  return reason !== null && contract !== null && contract.acceptRules.has(RULE_OF[reason]);
}

const LEAD_SUMS: Readonly<Record<string, Test>> = {
  paid_twice_eur: because('duplicate_cross'),
  claimable_eur: isClaimable,
};

function peopleMature(row: Row): Set<string> {
  const mature = (row.leads ?? []).filter((lead) => lead.net && isMatureLead(lead, row));
  return new Set(mature.map(({ lead }) => lead.person));
}

function measured(row: Row, test: Test, of: (leads: readonly JudgedLead[]) => Measured): Measured {
  return row.leads === null ? missing : of(row.leads.filter((lead) => test(lead, row)));
}

function distinctPeople(leads: readonly JudgedLead[]): Measured {
  return counted(new Set(leads.map(({ lead }) => lead.person)).size);
}

function spendOf(row: Row, kind: string | null, onlyMature = false): Measured {
  if (row.spend === null) return missing;
  const counting = row.spend.filter((spend) => (kind === null || spend.kind === kind) && (!onlyMature || spend.mature));
  return exact(sum(counting.map(({ amount }) => amount)));
}

function margins(values: readonly (Fraction | null)[]): Measured {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? missing : exact(sum(known));
}

interface Buyers {
  readonly all: number;
  readonly repeated: number;
}

function buyersOf({ orders }: Row): Buyers {
  const counts = new Map<string, number>();
  for (const { order, acquisition } of orders ?? []) {
    if (acquisition !== null) counts.set(order.person, (counts.get(order.person) ?? 0) + 1);
  }
  return { all: counts.size, repeated: [...counts.values()].filter((count) => count >= 2).length };
}

type OrderMeasure = (row: Row) => Measured;

const ORDER_MEASURES: Readonly<Record<string, OrderMeasure>> = {
  orders: ({ orders }) => (orders === null ? missing : counted(orders.length)),
  buyers: (row) => (row.orders === null ? missing : counted(buyersOf(row).all)),
  repeat_buyers: (row) => (row.orders === null ? missing : counted(buyersOf(row).repeated)),
  revenue_eur: ({ orders }) => (orders === null ? missing : exact(sum(orders.map(({ revenue }) => revenue)))),
  margin_eur: ({ orders }) => (orders === null ? missing : margins(orders.map(({ margin }) => margin))),
  margin_excluded_eur: ({ excluded }) => (excluded === null ? missing : margins(excluded.map(({ margin }) => margin))),
};

const SPEND_KINDS = ['media', 'lead_fee', 'routing', 'creative', 'incentive', 'time', 'other', 'contract'];

function each<Value>(table: Readonly<Record<string, Value>>, measure: (value: Value) => OrderMeasure): [string, OrderMeasure][] {
  return Object.entries(table).map(([id, value]) => [id, measure(value)]);
}

/** Every measure of leads, orders and spend. */
export const WORKSPACE_MEASURES: ReadonlyMap<string, OrderMeasure> = new Map([
  ...each(LEAD_COUNTS, (test) => (row) => measured(row, test, (leads) => counted(leads.length))),
  ...each(PEOPLE_COUNTS, (test) => (row) => measured(row, test, distinctPeople)),
  ...each(LEAD_SUMS, (test) => (row) => measured(row, test, (leads) => exact(sum(leads.map(row.view.priceOf))))),
  ...each(ORDER_MEASURES, (measure) => measure),
  ...SPEND_KINDS.map((kind): [string, OrderMeasure] => [`spend_${kind}_eur`, (row) => spendOf(row, kind)]),
  ['spend_eur', (row) => spendOf(row, null)],
  ['spend_mature_eur', (row) => spendOf(row, null, true)],
]);

/** The margin of each mature person, zeros included. */
export function marginsOfMaturePeople(row: Row): Fraction[] {
  const byPerson = new Map<string, Fraction[]>([...peopleMature(row)].map((person) => [person, []]));
  for (const { order, margin } of row.orders ?? []) if (margin !== null) byPerson.get(order.person)?.push(margin);
  return [...byPerson.values()].map(sum);
}

/** The first whole day by whose end the cohort's margin reaches its spend. */
export function paybackDay(row: Row, spend: Fraction): number | null {
  const aged = (row.orders ?? []).flatMap(({ order, margin, acquisition }) =>
    margin === null || acquisition === null ? [] : [{ age: order.at - acquisition.lead.at, margin }],
  );
  const days = Array.from({ length: row.scope.horizonDays }, (_, day) => day);
  const reached = (day: number) => sum(aged.filter(({ age }) => age < (day + 1) * DAY).map(({ margin }) => margin));
  return days.find((day) => compare(reached(day), spend) >= 0) ?? null;
}
