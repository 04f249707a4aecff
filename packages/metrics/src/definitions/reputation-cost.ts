import { measure, modelled, ratio, text } from '../define.ts';

const maturity = { acquired: 'people_recruited', mature: 'people_mature' };
const counted = { domain: 'reputation', unit: 'people', better: 'lower', additive: false } as const;
/** People, each once; of daily totals, which know no person, every outcome. */
const peopleWho = (column: string): string =>
  `count(DISTINCT m.person) FILTER (WHERE m.${column} > 0 AND c.feed_complaints = 0) + coalesce(sum(m.${column}) FILTER (WHERE m.person IS NULL AND c.feed_complaints = 0), 0)`;
const inside = text('Pour le coût de réputation.', 'For the cost of reputation.');

export const harm = [
  modelled({ domain: 'reputation', id: 'reputation_cost_eur', unit: 'eur', better: 'lower', label: text('Coût de réputation', 'Reputation cost'),
    inputs: ['harm_unsubscribes', 'harm_complaints', 'harm_hard_bounces', 'people_pressured', 'pressure_excess', 'pressure_months', 'mailing_campaigns', 'complaints', 'unsubscribes', 'bounces_hard'],
    explain: text('Ce que coûtent les contacts perdus, les courriers de la marque mis à l’écart, la pression sur les silencieux et les réclamations.', 'What contacts lost, the brand’s own mail set aside, pressure on the silent and remediation cost.'),
    words: text('Valeur perdue (C1) + courriers écartés (C2) + pression (C3) + réclamations (C4)', 'Value forfeited (C1) + inbox placement lost (C2) + pressure (C3) + remediation (C4)') }),
  ratio({ domain: 'roi', id: 'roi_net', formula: '({margin_eur} - {spend_mature_eur} - {reputation_cost_eur}) / {spend_mature_eur}', unit: 'rate', better: 'higher', interval: 't', horizon: true, maturity, minimum: { of: 'people_mature', n: 200 },
    label: text('Retour net de réputation', 'Return net of reputation'), explain: text('Le retour, une fois payé le coût de réputation.', 'The return once the cost of reputation is paid.'),
    example: { given: { margin_eur: 94_080, spend_mature_eur: 125_000, reputation_cost_eur: 5000 }, gives: -0.28736 } }),
  ratio({ domain: 'roi', id: 'net_value_per_eur', formula: '({margin_eur} / {people_mature} * {people_recruited} - {spend_eur} - {reputation_cost_eur}) / {spend_eur}', unit: 'ratio', better: 'higher', interval: 'draws', maturity, minimum: { of: 'people_recruited', n: 200 },
    label: text('Valeur nette par euro', 'Net value per euro'), explain: text('Valeur attendue de toutes les personnes recrutées, moins la dépense et le coût de réputation, par euro dépensé.', 'Expected value of all people recruited, less spend and the cost of reputation, per euro spent.'),
    example: { given: { margin_eur: 50_000, people_mature: 10_000, people_recruited: 20_000, spend_eur: 80_000, reputation_cost_eur: 4000 }, gives: 0.2 } }),
];

/** Read by the model of the cost of reputation, never shown as figures. */
export const harmInternals = [
  measure({ ...counted, fact: 'harm', id: 'harm_unsubscribes', sql: peopleWho('unsubscribed'), label: text('Personnes désabonnées', 'People who unsubscribed'), explain: inside }),
  measure({ ...counted, fact: 'harm', id: 'harm_complaints', sql: peopleWho('complained'), label: text('Personnes plaignantes', 'People who complained'), explain: inside }),
  measure({ ...counted, fact: 'harm', id: 'harm_hard_bounces', sql: peopleWho('bounced_hard'), label: text('Personnes en erreur définitive', 'People who bounced hard'), explain: inside }),
  measure({ ...counted, fact: 'pressed', id: 'pressure_excess', sql: "coalesce(sum(most - 7) FILTER (WHERE place = 'silent' AND most > 7), 0)", coverage: 'people_placed', label: text('Messages au-delà de sept', 'Mails beyond seven'), explain: inside }),
  measure({ ...counted, fact: 'pressed', id: 'pressure_months', sql: "coalesce(sum(months) FILTER (WHERE place = 'silent' AND most > 7), 0)", coverage: 'people_placed', label: text('Mois sous pression', 'Months under pressure'), explain: inside }),
  measure({ ...counted, fact: 'mail', id: 'mailing_campaigns', unit: 'count', sql: 'list(DISTINCT m.campaign ORDER BY m.campaign) FILTER (WHERE m.sent > 0)', label: text('Campagnes qui ont écrit', 'Campaigns that mailed'), explain: inside }),
];
