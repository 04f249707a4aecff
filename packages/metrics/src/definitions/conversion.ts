import { measure, ratio, text } from '../define.ts';

const maturity = { acquired: 'people_recruited', mature: 'people_mature' };
const mature = { horizon: true, maturity, minimum: { of: 'people_mature', n: 200 } } as const;
const buyers = { horizon: true, maturity, minimum: { of: 'buyers', n: 30 } } as const;
const order = { domain: 'conversion', fact: 'orders', better: 'higher' } as const;

export const conversion = [
  measure({ ...order, id: 'orders', sql: 'sum(p.orders)', unit: 'count', label: text('Commandes', 'Orders'), explain: text('Créditées au dernier lead net avant elles, dans l’horizon ; une commande remboursée en entier n’en est pas une.', 'Credited to the latest net lead before them, within the horizon; an order refunded whole is none.') }),
  measure({ ...order, id: 'buyers', sql: 'count(*) FILTER (WHERE p.credited_orders > 0)', unit: 'people', additive: false, label: text('Acheteurs', 'Buyers'), explain: text('Personnes distinctes créditées par un lead net.', 'Distinct people credited through a net lead.') }),
  measure({ ...order, id: 'repeat_buyers', sql: 'count(*) FILTER (WHERE p.credited_orders >= 2)', unit: 'people', additive: false, label: text('Acheteurs revenus', 'Repeat buyers'), explain: text('Deux commandes ou plus.', 'Two orders or more.') }),
  ratio({ domain: 'conversion', id: 'conversion_rate', formula: '{buyers} / {people_mature}', unit: 'rate', better: 'higher', interval: 'wilson', ...mature, label: text('Conversion', 'Conversion'),
    explain: text('Acheteurs parmi les personnes recrutées depuis au moins l’horizon.', 'Buyers among people recruited at least a horizon ago.'), example: { given: { buyers: 1400, people_mature: 70_000 }, gives: 0.02 } }),
  ratio({ domain: 'conversion', id: 'conversion_rate_gross', formula: '{buyers} / {leads_gross_mature}', unit: 'rate', better: 'higher', interval: 'wilson', horizon: true, maturity: { acquired: 'leads_gross', mature: 'leads_gross_mature' }, minimum: { of: 'leads_gross_mature', n: 200 },
    label: text('Conversion du brut', 'Conversion of gross leads'), explain: text('Acheteurs parmi les leads bruts mûrs.', 'Buyers among mature gross leads.'), example: { given: { buyers: 1400, leads_gross_mature: 100_000 }, gives: 0.014 } }),
  ratio({ domain: 'conversion', id: 'orders_per_buyer', formula: '{orders} / {buyers}', unit: 'ratio', better: 'higher', ...buyers, label: text('Commandes par acheteur', 'Orders per buyer'),
    explain: text('Combien de fois ils achètent.', 'How many times they buy.'), example: { given: { orders: 2240, buyers: 1400 }, gives: 1.6 } }),
  ratio({ domain: 'conversion', id: 'repeat_rate', formula: '{repeat_buyers} / {buyers}', unit: 'rate', better: 'higher', interval: 'wilson', ...buyers, label: text('Taux de réachat', 'Repeat rate'),
    explain: text('Acheteurs revenus parmi les acheteurs.', 'Repeat buyers among buyers.'), example: { given: { repeat_buyers: 560, buyers: 1400 }, gives: 0.4 } }),
  ratio({ domain: 'conversion', id: 'cost_per_buyer', formula: '{spend_mature_eur} / {buyers}', unit: 'eur', better: 'lower', ...mature, label: text('Coût par acheteur', 'Cost per buyer'),
    explain: text('Dépense mûre par acheteur.', 'Mature spend per buyer.'), example: { given: { spend_mature_eur: 125_000, buyers: 1400 }, gives: 125_000 / 1400 } }),
];
