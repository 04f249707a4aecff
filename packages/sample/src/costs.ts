import { CAMPAIGNS, GOLDEN_CAMPAIGN } from './campaigns.ts';
import { euros, line } from './csv.ts';
import { GOLDEN_CREATIVE_EUR, GOLDEN_ROUTING_EUR } from './golden-counts.ts';
import { eurosPerFranc } from './rates.ts';

export const COST_HEAD = 'cost_id,campaign_id,day,starts_on,ends_on,amount,currency,kind';

/** A cost line at scale 1, on one day or spread over several. */
interface CostLine {
  readonly campaign: string;
  readonly days: readonly [from: string, to: string];
  readonly amount: number;
  readonly currency?: 'CHF';
  readonly kind: 'media' | 'lead_fee' | 'routing' | 'creative' | 'incentive' | 'time';
}

const ROUTING_EUR_PER_1000 = 0.5;

const on = (day: string) => [day, day] as const;

const golden: readonly CostLine[] = [
  { campaign: GOLDEN_CAMPAIGN.id, days: [GOLDEN_CAMPAIGN.from, GOLDEN_CAMPAIGN.to], amount: GOLDEN_ROUTING_EUR, kind: 'routing' },
  { campaign: GOLDEN_CAMPAIGN.id, days: on('2024-09-02'), amount: GOLDEN_CREATIVE_EUR[0], kind: 'creative' },
  { campaign: GOLDEN_CAMPAIGN.id, days: ['2024-10-01', '2024-10-31'], amount: GOLDEN_CREATIVE_EUR[1], kind: 'creative' },
];

const routing: readonly CostLine[] = CAMPAIGNS.flatMap(({ id, from, to, channel, supplier, mailing }) =>
  mailing === undefined || channel !== 'email' || supplier === 'BELVAL' ? [] : [{ campaign: id, days: [from, to], amount: (mailing.sends * ROUTING_EUR_PER_1000) / 1000, kind: 'routing' }]);

const others: readonly CostLine[] = [
  { campaign: 'CN-CARTABLE', days: on('2024-09-01'), amount: 280, kind: 'creative' },
  { campaign: 'TR-JEUDI', days: on('2024-09-05'), amount: 300, kind: 'creative' },
  { campaign: 'AC-CARNET', days: on('2024-10-07'), amount: 400, currency: 'CHF', kind: 'creative' },
  { campaign: 'AC-MAIN', days: on('2025-06-04'), amount: 250, currency: 'CHF', kind: 'creative' },
  { campaign: 'JM-MOYENNE', days: on('2024-09-02'), amount: 200, kind: 'creative' },
  { campaign: 'CD-TAMBOUR', days: ['2024-09-15', '2025-01-31'], amount: 350, kind: 'time' },
  { campaign: 'OA-ECHO', days: on('2024-09-03'), amount: 240, kind: 'creative' },
  { campaign: 'MV-HORIZON', days: on('2024-09-02'), amount: 300, kind: 'creative' },
  { campaign: 'JC-ROUE', days: ['2024-09-01', '2025-02-28'], amount: 900, kind: 'incentive' },
  { campaign: 'JC-GRATTE', days: ['2025-03-01', '2025-10-31'], amount: 600, kind: 'incentive' },
  { campaign: 'PP-ESSAI', days: ['2025-03-03', '2025-04-30'], amount: 228, kind: 'lead_fee' },
  { campaign: 'VS-COEURS', days: ['2024-10-15', '2025-08-15'], amount: 400, kind: 'creative' },
  { campaign: 'VS-GALERIE', days: ['2025-02-01', '2025-07-31'], amount: 1500, kind: 'media' },
  { campaign: 'VS-ATELIER', days: ['2025-04-01', '2025-05-31'], amount: 600, kind: 'media' },
];

const COSTS: readonly CostLine[] = [...golden, ...routing, ...others];

const scaledCents = (cost: CostLine, scale: number) => Math.round(cost.amount * 100 * scale);

export function* costRows(scale: number): Generator<string> {
  let number = 0;
  for (const cost of COSTS) {
    const [from, to] = cost.days;
    const days = from === to ? [from, '', ''] : ['', from, to];
    yield line(`X${++number}`, cost.campaign, ...days, euros(scaledCents(cost, scale)), cost.currency ?? 'EUR', cost.kind);
  }
}

/** Cents of the cost lines of a campaign, and whether a lead fee among them stands for the contract price. */
export function costOf(campaign: string, scale: number): { readonly cents: number; readonly replacesContract: boolean } {
  const lines = COSTS.filter((cost) => cost.campaign === campaign);
  const cents = lines.reduce((sum, cost) => sum + scaledCents(cost, scale) * (cost.currency === 'CHF' ? eurosPerFranc(cost.days[0]) : 1), 0);
  return { cents, replacesContract: lines.some(({ kind }) => kind === 'lead_fee') };
}
