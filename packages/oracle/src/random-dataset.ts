import { Dice } from './dice.ts';
import { randomSendTotals, randomSends, type RandomFile } from './random-mailings.ts';
import { randomOutcomes } from './random-outcomes.ts';
import { randomConsents, randomLeads, randomOrders } from './random-people-facts.ts';
import { randomCampaignRow, randomContracts, randomCosts, randomSupplier } from './random-terms.ts';
import { randomWorld } from './random-world.ts';
import { writeCsv, type Written } from './write-csv.ts';

export interface RandomDataset {
  readonly files: readonly RandomFile[];
}

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  suppliers: ['supplier_id', 'name', 'kind', 'country'],
  campaigns: [
    'campaign_id', 'name', 'supplier_id', 'brand', 'channel', 'objective', 'incentive', 'target_gender', 'target_age_min', 'target_age_max', 'starts_on',
  ],
  contracts: [
    'contract_id', 'supplier_id', 'campaign_id', 'price_model', 'unit_price', 'currency', 'starts_on', 'ends_on', 'duplicate_window_days', 'accept_rules',
  ],
  costs: ['cost_id', 'campaign_id', 'day', 'starts_on', 'ends_on', 'amount', 'currency', 'kind'],
  leads: [
    'lead_id', 'campaign_id', 'email', 'person_ref', 'acquired_at', 'status', 'reject_reason', 'gender', 'birth_year',
    'consent_at', 'consent_text_id', 'consent_url', 'consent_partner', 'consent_ip',
  ],
  orders: ['order_id', 'email', 'person_ref', 'ordered_at', 'revenue', 'margin', 'currency', 'refunded'],
  consents: ['consent_id', 'email', 'person_ref', 'purpose', 'given_at', 'withdrawn_at', 'text', 'text_id', 'url', 'partner'],
};

/** Sometimes a line comes twice: it must count once. */
function fileOf(dice: Dice, kind: string, rows: readonly Written[]): RandomFile[] {
  if (rows.length === 0) return [];
  const repeated = dice.chance(0.2) ? [...rows, dice.pick(rows)] : rows;
  return [{ kind, name: `${kind}.csv`, text: writeCsv(COLUMNS[kind] ?? [], repeated) }];
}

/** Events may come before the mails that they tell of. */
function amongThem(dice: Dice, files: readonly RandomFile[], events: readonly RandomFile[]): RandomFile[] {
  const all = [...files];
  for (const file of events) all.splice(dice.integer(0, all.length), 0, file);
  return all;
}

/** A data set as mean as the worked one: the same seed always gives the same files. */
export function randomDataset(seed: number): RandomDataset {
  const dice = new Dice(seed);
  const world = randomWorld(dice);
  const leads = randomLeads(world);
  const { files: sends, mailings, written } = randomSends(world, leads);
  const files = [
    ...fileOf(dice, 'suppliers', world.suppliers.map((id) => randomSupplier(dice, id))),
    ...fileOf(dice, 'campaigns', world.campaigns.map((campaign) => randomCampaignRow(dice, campaign))),
    ...fileOf(dice, 'contracts', randomContracts(world)),
    ...fileOf(dice, 'leads', leads.map(({ row }) => row)),
    ...sends,
    ...randomSendTotals(world, mailings),
    ...fileOf(dice, 'orders', randomOrders(world, leads)),
    ...fileOf(dice, 'costs', randomCosts(world, leads.map(({ at }) => at))),
    ...fileOf(dice, 'consents', randomConsents(world, leads)),
  ];
  return { files: amongThem(dice, files, randomOutcomes(world, written)) };
}
