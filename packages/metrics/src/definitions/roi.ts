import { measure, ratio, search, text } from '../define.ts';

const maturity = { acquired: 'people_recruited', mature: 'people_mature' };
const mature = { horizon: true, maturity, minimum: { of: 'people_mature', n: 200 } } as const;
const money = { domain: 'roi', fact: 'orders', unit: 'eur', better: 'higher', exact: 'yoctos' } as const;

export const roi = [
  measure({ ...money, id: 'revenue_eur', sql: 'sum(p.revenue)', label: text('Chiffre d’affaires', 'Revenue'), explain: text('Net des remboursements.', 'Net of refunds.') }),
  measure({ ...money, id: 'margin_eur', sql: 'sum(p.margin)', unknownWhen: 'p.margin_unknown', label: text('Marge', 'Margin'), explain: text('Marge des commandes, réduite de la part remboursée ; inconnue si une commande n’en a pas.', 'Margin of the orders, less the refunded part; unknown when an order has none.') }),
  measure({ ...money, id: 'margin_excluded_eur', fact: 'excluded', sql: 'sum(x.margin)', unknownWhen: 'x.margin IS NULL', better: 'neither', label: text('Marge hors leads nets', 'Margin outside net leads'), explain: text('Commandes de personnes connues seulement par des leads exclus.', 'Orders of people known only by excluded leads.') }),
  ratio({ domain: 'roi', id: 'margin_per_person_eur', formula: '{margin_eur} / {people_mature}', unit: 'eur', better: 'higher', interval: 't', ...mature, label: text('Valeur par personne', 'Value per person'),
    explain: text('Marge observée à l’horizon, par personne recrutée, acheteuse ou non.', 'Margin observed at the horizon, per person recruited, buyer or not.'), example: { given: { margin_eur: 94_080, people_mature: 70_000 }, gives: 1.344 } }),
  ratio({ domain: 'roi', id: 'roi', formula: '({margin_eur} - {spend_mature_eur}) / {spend_mature_eur}', unit: 'rate', better: 'higher', interval: 't', ...mature, label: text('Retour sur investissement', 'Return on investment'),
    explain: text('Ce que la marge rend de plus que la dépense de la même cohorte.', 'What the margin returns beyond the same cohort’s spend.'), example: { given: { margin_eur: 94_080, spend_mature_eur: 125_000 }, gives: -0.24736 } }),
  search({ domain: 'roi', id: 'payback_days', inputs: ['margin_eur', 'spend_mature_eur', 'people_mature'], unit: 'days', better: 'lower', minimum: { of: 'people_mature', n: 200 }, maturity, label: text('Jours pour se rembourser', 'Days to pay back'),
    explain: text('Premier âge où la marge cumulée couvre la dépense ; vide si elle ne la couvre pas dans l’horizon.', 'First age at which the cumulated margin covers the spend; empty when it does not within the horizon.'),
    words: text('Plus petit âge en jours dont la marge cumulée atteint la dépense mûre', 'Smallest age in days whose cumulated margin reaches the mature spend') }),
];

const LARGE = 'abs(p.margin) >= 1000000000000000000000000000';
const square = (unit: string): string => `sum((p.margin // ${unit}) * (p.margin // ${unit}))`;

/**
 * Read by intervals and searches, never shown. Squares of people's margins are whole numbers too: of 10⁻¹² € under 1 000 €,
 * of 10⁻⁹ € above, so that neither precision nor room is short.
 */
export const roiInternals = [
  measure({ ...money, id: 'margin_squares', sql: `${square('1000000000000')} FILTER (WHERE p.credited_orders > 0 AND NOT (${LARGE}))`, label: text('Carrés des marges', 'Squares of margins'), explain: text('Pour l’intervalle.', 'For the interval.') }),
  measure({ ...money, id: 'large_margin_squares', sql: `${square('1000000000000000')} FILTER (WHERE p.credited_orders > 0 AND ${LARGE})`, label: text('Carrés des grandes marges', 'Squares of large margins'), explain: text('Pour l’intervalle.', 'For the interval.') }),
  measure({ ...money, id: 'payback_curve', fact: 'payback', sql: 'list(struct_pack(age := p.age_days, yoctos := p.margin) ORDER BY p.age_days)', label: text('Marge par âge', 'Margin by age'), explain: text('Pour le remboursement.', 'For the payback.') }),
];
