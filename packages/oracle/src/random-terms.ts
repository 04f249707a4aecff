import type { Dice } from './dice.ts';
import { addDays, localDay } from './instants.ts';
import type { RandomCampaign, RandomWorld } from './random-world.ts';
import type { Written } from './write-csv.ts';

/** Who sells what, on which terms: suppliers, campaigns, contracts, costs. */

const CHANNELS = ['email', 'email', 'sms', 'phone', 'facebook', 'display', 'affiliate', 'event'];
const OBJECTIVES = ['recruit', 'sell', 'loyalty', 'image', 'hiring'];
const COST_KINDS = ['media', 'routing', 'creative', 'incentive', 'time', 'other'];
const RULES = ['duplicate_cross', 'duplicate_own', 'throwaway', 'role', 'invalid', 'no_proof'];
const PRICES: Readonly<Record<string, readonly [number, number]>> = {
  cpl: [1, 6],
  cpm: [50, 900],
  cpc: [0, 2],
  cpa: [2, 30],
  fixed: [10, 700],
};

function orEmpty(dice: Dice, probability: number, make: () => string): string {
  return dice.chance(probability) ? make() : '';
}

export function randomSupplier(dice: Dice, id: string): Written {
  return { supplier_id: id, name: `Supplier ${id}`, kind: dice.pick(['agency', 'network', 'publisher']), country: 'FR' };
}

export function randomCampaignRow(dice: Dice, { id, supplier }: RandomCampaign): Written {
  const targeted = dice.chance(0.3);
  return {
    campaign_id: id,
    name: dice.chance(0.2) ? `Offer "${id}", spring` : `Offer ${id}`,
    supplier_id: supplier,
    brand: orEmpty(dice, 0.6, () => dice.pick(['Azur', 'Brume'])),
    channel: dice.pick(CHANNELS),
    objective: orEmpty(dice, 0.7, () => dice.pick(OBJECTIVES)),
    incentive: orEmpty(dice, 0.5, () => dice.pick(['none', 'voucher', 'prize draw'])),
    target_gender: targeted ? dice.pick(['f', 'm']) : '',
    target_age_min: targeted ? '25' : '',
    target_age_max: targeted ? '54' : '',
    starts_on: '2024-12-01',
  };
}

const STARTS = ['2024-11-01', '2025-01-01', '2025-01-01', '2025-02-15', '2025-03-01', '2025-03-30', '2025-04-01', '2025-10-26'];

function randomContract({ dice, isCheap }: RandomWorld, id: number, supplier: string, campaign: string): Written {
  const model = dice.pick(campaign === '' ? ['cpl', 'cpl', 'cpm', 'cpc', 'cpa'] : ['cpl', 'cpl', 'cpm', 'cpc', 'cpa', 'fixed', 'fixed']);
  const startsOn = dice.pick(STARTS);
  const hasEnd = model === 'fixed' || dice.chance(0.5);
  const [low, high] = PRICES[model] ?? [1, 2];
  return {
    contract_id: `K${id}`,
    supplier_id: supplier,
    campaign_id: campaign,
    price_model: model,
    unit_price: dice.money(low, isCheap ? low + 1 : high),
    currency: 'EUR',
    starts_on: startsOn,
    ends_on: hasEnd ? addDays(startsOn, dice.pick([0, 6, 30, 60, 200])) : '',
    duplicate_window_days: orEmpty(dice, 0.4, () => dice.pick(['1', '7', '10', '30', '45'])),
    accept_rules: orEmpty(dice, 0.5, () => dice.some(RULES, 0.5).join('|')),
  };
}

export function randomContracts(world: RandomWorld): Written[] {
  const { dice, suppliers, campaigns } = world;
  const ofSuppliers = suppliers.flatMap((supplier) => dice.times(0, 2, () => [supplier, ''] as const));
  const ofCampaigns = campaigns.flatMap(({ id, supplier }) => dice.times(0, 3, () => [supplier, id] as const));
  return [...ofSuppliers, ...ofCampaigns].map(([supplier, campaign], index) => randomContract(world, index + 8, supplier, campaign));
}

function randomCost({ dice, isCheap }: RandomWorld, campaign: string, kind: string, around: readonly number[]): Written {
  const near = around.length > 0 && dice.chance(0.6) ? localDay(dice.pick(around)) : '2025-03-15';
  const day = addDays(near, dice.pick([0, 0, 1, -1, -31, 31, -62, 40, -8]));
  const line = { campaign_id: campaign, amount: dice.money(0, isCheap ? 15 : 300), currency: 'EUR', kind };
  if (dice.chance(0.6)) return { ...line, day };
  return { ...line, starts_on: day, ends_on: addDays(day, dice.pick([0, 1, 6, 29, 30, 45])) };
}

function kindsOf(dice: Dice): string[] {
  const fees = dice.chance(0.2) ? dice.times(1, 2, () => 'lead_fee') : [];
  return [...dice.times(0, 4, () => dice.pick(COST_KINDS)), ...fees];
}

/** Two lines of one campaign, day and kind need an identifier, so only the first of them may go without. */
export function randomCosts(world: RandomWorld, leadInstants: readonly number[]): Written[] {
  const { dice, campaigns } = world;
  const lines = campaigns.flatMap(({ id }) => kindsOf(dice).map((kind) => randomCost(world, id, kind, leadInstants)));
  const taken = new Set<string>();
  return lines.map((line, index) => {
    const key = `${line.campaign_id} ${line.day} ${line.kind}`;
    const anonymous = line.day !== undefined && !taken.has(key) && dice.chance(0.2);
    taken.add(key);
    return Object.assign(line, { cost_id: anonymous ? '' : `X${index + 1}` });
  });
}
