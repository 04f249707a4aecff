import { AS_OF, DAY, instant, PERIOD } from './calendar.ts';
import { LOPSIDED_TEST, SPRING_TEST } from './assignments.ts';
import type { Campaign } from './campaign.ts';
import { CAMPAIGNS, GOLDEN_CAMPAIGN } from './campaigns.ts';
import { contractOf } from './contracts.ts';
import { costOf } from './costs.ts';
import { ARM_ORDERING } from './customers.ts';
import { groupedBy } from './grouping.ts';
import type { Lead } from './lead.ts';
import { isGivenBack, keptMarginCents, type Order } from './order.ts';
import type { Story } from './story.ts';
import { SUPPLIERS, type Supplier } from './suppliers.ts';
import type { MailTally } from './tally.ts';

const HORIZON_DAYS = 365;

/** What truly happened, cohort basis, whole period, horizon 365; `null` where the supplier does not tell. */
interface TrueFigures {
  sends: number;
  delivered: number | null;
  bounces_hard: number;
  bounces_soft: number;
  complaints: number | null;
  unsubscribes: number | null;
  leads_gross: number;
  leads_rejected: number;
  leads_duplicate_cross: number;
  leads_duplicate_own: number;
  leads_throwaway: number;
  leads_role: number;
  leads_invalid: number;
  leads_unproven: number;
  leads_without_proof: number;
  leads_net: number;
  people_mature: number;
  buyers: number;
  repeat_buyers: number;
  orders: number;
  margin_eur: number;
  margin_excluded_eur: number;
  spend_eur: number;
}

/** The probabilities the story was drawn from; none for the golden campaign, which is counted. */
interface TrueProbabilities {
  readonly conversion: number;
  readonly one_more_order: number;
  readonly days_between_orders: number;
  readonly margin_per_order_eur: number;
}

interface CampaignTruth extends TrueFigures {
  readonly campaign_id: string;
  readonly supplier_id: string;
  readonly probabilities: TrueProbabilities | null;
}

interface SupplierTruth extends TrueFigures {
  readonly supplier_id: string;
  readonly name: string;
  readonly character: string;
}

/** Where each person solicited by the golden campaign stands, the first that applies. */
interface GoldenSplit {
  readonly people_solicited: number;
  readonly has_lead: number;
  readonly ordered: number;
  readonly complained: number;
  readonly unsubscribed: number;
  readonly not_reached: number;
  readonly clicked: number;
  readonly silent: number;
}

export interface Truth {
  readonly seed: number;
  readonly scale: number;
  readonly period: { readonly from: string; readonly to: string };
  readonly as_of: string;
  readonly horizon_days: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly golden: CampaignTruth & { readonly people_reached: number; readonly split: GoldenSplit };
  readonly suppliers: readonly SupplierTruth[];
  readonly campaigns: readonly CampaignTruth[];
  readonly experiments: ReadonlyArray<{ readonly experiment_id: string; readonly true_rates: Readonly<Record<string, number>> | null }>;
}

/** To be asked once every sheet is written, since mails are counted then. */
export function tellTruth(story: Story, rows: Readonly<Record<string, number>>): Truth {
  const ordersByPerson = groupedBy(story.orders, ({ person }) => person);
  const campaigns = CAMPAIGNS.map((campaign) => campaignTruth(campaign, story.leadsByCampaign.get(campaign) ?? [], ordersByPerson, story));
  const golden = campaigns.find(({ campaign_id }) => campaign_id === GOLDEN_CAMPAIGN.id);
  if (golden === undefined) throw new Error('the golden campaign is missing');
  return {
    seed: story.seed, scale: story.scale, period: PERIOD, as_of: instant(AS_OF), horizon_days: HORIZON_DAYS, rows,
    golden: { ...golden, people_reached: story.golden.reached, split: goldenSplit(story, ordersByPerson) },
    suppliers: SUPPLIERS.map((supplier) => supplierTruth(supplier, campaigns)),
    campaigns,
    experiments: [{ experiment_id: SPRING_TEST, true_rates: ARM_ORDERING }, { experiment_id: LOPSIDED_TEST, true_rates: null }],
  };
}

type OrdersByPerson = ReadonlyMap<number, readonly Order[]>;

function campaignTruth(campaign: Campaign, leads: readonly Lead[], orders: OrdersByPerson, story: Story): CampaignTruth {
  const figures: TrueFigures = { ...noFigures(), ...mailFigures(story.mailTallies.of(campaign)) };
  for (const one of leads) countLead(figures, one, story);
  let creditedOrders = 0;
  for (const one of leads) {
    if (one.reason === 'net') creditedOrders += countOrders(figures, one, orders.get(one.person) ?? []);
    else figures.margin_excluded_eur += excludedMargin(one, orders.get(one.person) ?? []);
  }
  figures.spend_eur = spend(campaign, figures, creditedOrders, story.scale);
  for (const key of ['margin_eur', 'margin_excluded_eur'] as const) figures[key] = Math.round(figures[key] * 100) / 100;
  return { campaign_id: campaign.id, supplier_id: campaign.supplier, probabilities: probabilities(campaign), ...figures };
}

function probabilities({ buying }: Campaign): TrueProbabilities | null {
  if (buying === undefined) return null;
  return { conversion: buying.conversion, one_more_order: buying.again, days_between_orders: buying.gapDays, margin_per_order_eur: buying.marginEur };
}

function noFigures(): TrueFigures {
  return {
    sends: 0, delivered: 0, bounces_hard: 0, bounces_soft: 0, complaints: 0, unsubscribes: 0, leads_gross: 0, leads_rejected: 0, leads_duplicate_cross: 0,
    leads_duplicate_own: 0, leads_throwaway: 0, leads_role: 0, leads_invalid: 0, leads_unproven: 0, leads_without_proof: 0, leads_net: 0, people_mature: 0,
    buyers: 0, repeat_buyers: 0, orders: 0, margin_eur: 0, margin_excluded_eur: 0, spend_eur: 0,
  };
}

function mailFigures({ sends, delivered, bouncesHard, bouncesSoft, complaints, unsubscribes }: MailTally) {
  return { sends, delivered, bounces_hard: bouncesHard, bounces_soft: bouncesSoft, complaints, unsubscribes };
}

const isMature = ({ at }: Lead) => at + HORIZON_DAYS * DAY <= AS_OF;

/** The ledger of consents cannot name a malformed address. */
const isUnproved = ({ proof, person }: Lead, { people }: Story) => proof === 'none' || (proof === 'ledger' && people.isMalformed(person));

function countLead(figures: TrueFigures, one: Lead, story: Story): void {
  figures.leads_gross++;
  figures[`leads_${one.reason}`]++;
  if (one.reason !== 'rejected' && isUnproved(one, story)) figures.leads_without_proof++;
  if (one.reason === 'net' && isMature(one)) figures.people_mature++;
}

/** Counts what belongs to the horizon, and returns the number of all credited orders, which a price per action asks for. */
function countOrders(figures: TrueFigures, one: Lead, orders: readonly Order[]): number {
  if (!one.buys) return 0;
  const credited = orders.filter((order) => order.at >= one.at && !isGivenBack(order));
  const within = isMature(one) ? credited.filter((order) => order.at < one.at + HORIZON_DAYS * DAY) : [];
  figures.orders += within.length;
  if (within.length > 0) figures.buyers++;
  if (within.length > 1) figures.repeat_buyers++;
  for (const order of within) figures.margin_eur += keptMarginCents(order) / 100;
  return credited.length;
}

/** Margin of people known only by a lead that is no net one; a duplicate never buys, its orders being those of the lead before. */
function excludedMargin(one: Lead, orders: readonly Order[]): number {
  if (!one.buys || !isMature(one)) return 0;
  return orders.filter(({ at }) => at >= one.at && at < one.at + HORIZON_DAYS * DAY).reduce((sum, order) => sum + keptMarginCents(order) / 100, 0);
}

function spend(campaign: Campaign, { leads_gross, leads_rejected, sends }: TrueFigures, creditedOrders: number, scale: number): number {
  const { cents, replacesContract } = costOf(campaign.id, scale);
  const contract = replacesContract ? undefined : contractOf(campaign);
  const units = { cpl: leads_gross - leads_rejected, cpm: sends / 1000, cpa: creditedOrders, fixed: scale };
  const price = contract === undefined || (contract.model !== 'cpl' && contract.campaign !== campaign.id) ? 0 : contract.priceEur * units[contract.model];
  return Math.round((price + cents / 100) * 1e6) / 1e6;
}

function supplierTruth({ id, name, character }: Supplier, campaigns: readonly CampaignTruth[]): SupplierTruth {
  return { supplier_id: id, name, character, ...sum(campaigns.filter(({ supplier_id }) => supplier_id === id)) };
}

/** Adds campaigns up; what one of them does not tell is left out of the sum, as in the product. */
function sum(campaigns: readonly CampaignTruth[]): TrueFigures {
  const total = noFigures();
  for (const campaign of campaigns) {
    for (const key of Object.keys(total) as Array<keyof TrueFigures>) total[key] = (total[key] ?? 0) + (campaign[key] ?? 0);
  }
  for (const key of ['margin_eur', 'margin_excluded_eur', 'spend_eur'] as const) total[key] = Math.round(total[key] * 1e6) / 1e6;
  for (const key of ['delivered', 'complaints', 'unsubscribes'] as const) {
    if (campaigns.length > 0 && campaigns.every((campaign) => campaign[key] === null)) total[key] = null;
  }
  return total;
}

function goldenSplit({ golden, customers }: Story, orders: OrdersByPerson): GoldenSplit {
  const { counts, crossEnd, solicited } = golden;
  const ordered = customers.filter(({ person }) => person < solicited && orders.has(person)).length;
  const known = crossEnd + ordered + counts.complaints + counts.unsubscribes + counts.hard + counts.onlookers;
  return {
    people_solicited: solicited, has_lead: crossEnd, ordered, complained: counts.complaints, unsubscribed: counts.unsubscribes,
    not_reached: counts.hard, clicked: counts.onlookers, silent: solicited - known,
  };
}
