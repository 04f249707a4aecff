import { seeded } from '@e-respect/statistics';

export interface ShopLead { id: string; person: string; campaign: string; at: number }
export interface ShopOrder { id: string; person: string; at: number; revenue: number; margin: number | null }
export interface Shop { leads: ShopLead[]; orders: ShopOrder[] }

export const SHOP_CAMPAIGNS = [
  { id: 'C1', supplier: 'S1', incentive: 'none' }, { id: 'C2', supplier: 'S1', incentive: 'voucher' }, { id: 'C3', supplier: 'S2', incentive: 'voucher' },
];
const HOUR = 3_600_000;
const START = Date.parse('2025-01-01T00:00:00Z');

/** People recruited now and again over eight months, some of whom buy, some before any lead; the same shop from the same seed. */
export function inventedShop(seed: number, people: number): Shop {
  const random = seeded(seed);
  const hour = (days: number): number => START + Math.floor(random() * days * 24) * HOUR;
  const leads: ShopLead[] = [];
  const orders: ShopOrder[] = [];
  for (let i = 0; i < people; i += 1) {
    const person = `P${i}`;
    const leadCount = random() < 0.15 ? 2 : 1;
    for (let j = 0; j < leadCount; j += 1) leads.push({ id: `L${i}-${j}`, person, campaign: SHOP_CAMPAIGNS[Math.floor(random() * SHOP_CAMPAIGNS.length)]!.id, at: hour(240) });
    const orderCount = random() < 0.5 ? 0 : 1 + Math.floor(random() * 4);
    for (let j = 0; j < orderCount; j += 1) orders.push({ id: `O${i}-${j}`, person, at: hour(300), revenue: Math.floor(random() * 9000) / 100, margin: Math.floor(random() * 4000 - 500) / 100 });
  }
  return { leads, orders };
}

const iso = (at: number): string => new Date(at).toISOString();

/** The shop as files of the canonical kinds. */
export function shopFiles({ leads, orders }: Shop): { kind: string; text: string }[] {
  const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;
  return [
    { kind: 'suppliers', text: lines('supplier_id,name', 'S1,One', 'S2,Two') },
    { kind: 'campaigns', text: lines('campaign_id,name,supplier_id,channel,incentive', ...SHOP_CAMPAIGNS.map(({ id, supplier, incentive }) => `${id},${id},${supplier},email,${incentive}`)) },
    { kind: 'costs', text: lines('cost_id,campaign_id,day,amount,kind', ...SHOP_CAMPAIGNS.map(({ id }) => `K${id},${id},2025-01-10,100,media`)) },
    { kind: 'leads', text: lines('lead_id,campaign_id,person_ref,acquired_at,consent_at,consent_text_id,consent_url', ...leads.map((l) => `${l.id},${l.campaign},${l.person},${iso(l.at)},${iso(l.at)},T1,https://example.org`)) },
    { kind: 'orders', text: lines('order_id,person_ref,ordered_at,revenue,margin', ...orders.map((o) => `${o.id},${o.person},${iso(o.at)},${o.revenue},${o.margin ?? ''}`)) },
  ];
}
