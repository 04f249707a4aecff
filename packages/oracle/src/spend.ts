import { contractOn } from './contracts.ts';
import type { Campaign, Cost, Dataset, SendTotal } from './dataset.ts';
import { dividedBy, plus, sum, times, whole, zero, type Fraction } from './fraction.ts';
import { groupBy } from './grouping.ts';
import { daysFrom, localDay, monthOf } from './instants.ts';
import { clicksOf, type SeenSend } from './outcomes.ts';

/** Money of one campaign on one day. */
export interface DaySpend {
  readonly campaign: Campaign;
  readonly day: string;
  readonly kind: string;
  readonly amount: Fraction;
  /** The lead that was paid for, where the price is per lead. */
  readonly lead: string | null;
}

const CONTRACT = 'contract';

function spread(campaign: Campaign, kind: string, amount: Fraction, days: readonly string[], today: string): DaySpend[] {
  const share = dividedBy(amount, whole(days.length));
  return days.filter((day) => day <= today).map((day) => ({ campaign, day, kind, amount: share, lead: null }));
}

function ofCost({ campaign, kind, amount, startsOn, endsOn }: Cost, today: string): DaySpend[] {
  return spread(campaign, kind, amount, daysFrom(startsOn, endsOn), today);
}

function ofFixedContracts(dataset: Dataset, today: string): DaySpend[] {
  return dataset.contracts.flatMap(({ priceModel, campaign, unitPrice, startsOn, endsOn }) => {
    const described = dataset.campaigns.get(campaign);
    if (priceModel !== 'fixed' || described === undefined) return [];
    return spread(described, CONTRACT, unitPrice, daysFrom(startsOn, endsOn), today);
  });
}

interface Mailing {
  readonly campaign: Campaign;
  readonly day: string;
  readonly sent: number;
  readonly clicks: number;
}

function ofMailing(dataset: Dataset, { campaign, day, sent, clicks }: Mailing): DaySpend[] {
  const contract = contractOn(dataset, campaign, day);
  const row = (amount: Fraction) => [{ campaign, day, kind: CONTRACT, amount, lead: null }];
  if (contract?.priceModel === 'cpm') return row(dividedBy(times(contract.unitPrice, whole(sent)), whole(1000)));
  if (contract?.priceModel === 'cpc') return row(times(contract.unitPrice, whole(clicks)));
  return [];
}

function mailings(sends: readonly SeenSend[], totals: readonly SendTotal[]): Mailing[] {
  const single = sends.map((seen) => ({ campaign: seen.send.campaign, day: seen.day, sent: 1, clicks: clicksOf(seen) }));
  const summed = totals.map(({ campaign, day, sent, counts }) => ({ campaign, day, sent, clicks: counts.get('clicked') ?? 0 }));
  return [...single, ...summed];
}

/** A lead or an order that a contract pays for, with the contract's price. */
export interface PricedEvent {
  readonly campaign: Campaign;
  readonly at: number;
  readonly price: Fraction;
  readonly lead: string | null;
}

export interface SpendSources {
  readonly sends: readonly SeenSend[];
  readonly totals: readonly SendTotal[];
  readonly priced: readonly PricedEvent[];
  readonly asOf: number;
}

/** Every euro on its day, read up to the local day of `as_of`. */
export function spendByDay(dataset: Dataset, { sends, totals, priced, asOf }: SpendSources): DaySpend[] {
  const today = localDay(asOf);
  const lines = dataset.costs.flatMap((cost) => ofCost(cost, today));
  const billed = new Set(lines.filter(({ kind }) => kind === 'lead_fee').map(({ campaign }) => campaign.id));
  const contractual = [
    ...ofFixedContracts(dataset, today),
    ...mailings(sends, totals).flatMap((mailing) => ofMailing(dataset, mailing)),
    ...priced.map(({ campaign, at, price, lead }) => ({ campaign, day: localDay(at), kind: CONTRACT, amount: price, lead })),
  ];
  return [...lines, ...contractual.filter(({ campaign }) => !billed.has(campaign.id))];
}

export function leadFees(days: readonly DaySpend[], campaign: Campaign): Fraction {
  return sum(days.filter((day) => day.kind === 'lead_fee' && day.campaign.id === campaign.id).map(({ amount }) => amount));
}

interface Receiver {
  readonly id: string;
  readonly campaign: Campaign;
  readonly day: string;
}

function nearestMonth(months: readonly string[], month: string): string | undefined {
  const earlier = months.filter((other) => other <= month);
  return earlier.at(-1) ?? months[0];
}

export interface Allocation {
  /** Of each lead, what each kind of spend comes to. */
  readonly byLead: ReadonlyMap<string, ReadonlyMap<string, Fraction>>;
  readonly unallocated: readonly DaySpend[];
}

/** Sums by holder (a lead, a month) and kind of spend. */
class Purses {
  readonly byHolder = new Map<string, Map<string, Fraction>>();

  put(holder: string, kind: string, amount: Fraction): void {
    const purse = this.byHolder.get(holder) ?? new Map<string, Fraction>();
    purse.set(kind, plus(purse.get(kind) ?? zero, amount));
    this.byHolder.set(holder, purse);
  }
}

function sumByMonth(lines: readonly DaySpend[], months: readonly string[]): Purses {
  const sums = new Purses();
  for (const { day, kind, amount } of lines) sums.put(nearestMonth(months, monthOf(day)) ?? '', kind, amount);
  return sums;
}

function shareAmongLeads(purses: Purses, lines: readonly DaySpend[], receivers: readonly Receiver[]): void {
  const byMonth = groupBy(receivers, ({ day }) => monthOf(day));
  for (const [month, kinds] of sumByMonth(lines, [...byMonth.keys()].sort()).byHolder) {
    const sharers = byMonth.get(month) ?? [];
    for (const [kind, amount] of kinds) {
      const share = dividedBy(amount, whole(sharers.length));
      for (const { id } of sharers) purses.put(id, kind, share);
    }
  }
}

/** Each month's spend equally over the campaign's accepted leads of that month, or of the nearest month with some. */
export function allocate(days: readonly DaySpend[], accepted: readonly Receiver[]): Allocation {
  const purses = new Purses();
  const unallocated: DaySpend[] = [];
  const receivers = groupBy(accepted, ({ campaign }) => campaign.id);
  for (const { lead, kind, amount } of days) if (lead !== null) purses.put(lead, kind, amount);
  for (const [campaign, lines] of groupBy(days.filter(({ lead }) => lead === null), (line) => line.campaign.id)) {
    const leads = receivers.get(campaign);
    if (leads === undefined) unallocated.push(...lines);
    else shareAmongLeads(purses, lines, leads);
  }
  return { byLead: purses.byHolder, unallocated };
}
