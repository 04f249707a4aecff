import type { FigureEntry } from '@e-respect/contract';

/** id, French and English label, French and English words: stands for the catalogue in tests, shaped and worded like it. */
const ENTRIES: readonly (readonly [string, string, string, string, string])[] = [
  ['spend_mature_eur', 'Dépense mûre', 'Mature spend', 'La part portée par des leads assez anciens pour l’horizon.', 'The part carried by leads old enough for the horizon.'],
  ['margin_eur', 'Marge', 'Margin', 'Marge des commandes créditées, remboursements déduits.', 'Margin of credited orders, refunds taken off.'],
  ['roi', 'ROI', 'ROI', '(Marge − Dépense mûre) ÷ Dépense mûre', '(Margin − Mature spend) ÷ Mature spend'],
  ['leads_per_eur_net', 'Leads nets par euro', 'Net leads per euro', 'Leads nets ÷ Dépense', 'Net leads ÷ Spend'],
  ['leads_per_eur_gross', 'Leads bruts par euro', 'Gross leads per euro', 'Leads bruts ÷ Dépense', 'Gross leads ÷ Spend'],
  ['cost_per_person', 'Coût par personne recrutée', 'Cost per person recruited', 'Dépense ÷ Personnes recrutées', 'Spend ÷ People recruited'],
  ['cost_per_lead_gross', 'Coût par lead brut', 'Cost per gross lead', 'Dépense ÷ Leads bruts', 'Spend ÷ Gross leads'],
  ['conversion_rate', 'Conversion', 'Conversion', 'Acheteurs ÷ Personnes mûres', 'Buyers ÷ Mature people'],
  ['complaint_rate', 'Taux de plainte', 'Complaint rate', 'Plaintes ÷ E-mails remis', 'Complaints ÷ Delivered e-mails'],
  ['leads_gross', 'Leads bruts', 'Gross leads', 'Tous les leads livrés, refusés compris.', 'All leads delivered, rejected ones included.'],
  ['leads_net', 'Leads nets', 'Net leads', 'Ni rejetés, ni en double, ni jetables, ni morts, avec preuve.', 'Neither rejected, nor duplicate, nor throw-away, nor dead, with proof.'],
  ['people_recruited', 'Personnes recrutées', 'People recruited', 'Personnes distinctes ayant un lead net.', 'Distinct people with a net lead.'],
  ['buyers', 'Acheteurs', 'Buyers', 'Personnes distinctes créditées d’une commande par un lead net.', 'Distinct people credited with an order through a net lead.'],
  ['people_solicited', 'Personnes sollicitées', 'People solicited', 'Personnes à qui un e-mail au moins a été envoyé.', 'People to whom at least one e-mail was sent.'],
  ['people_silent', 'Silencieuses', 'Silent', 'Jointes, sans lead, clic, désabonnement, plainte ni commande.', 'Reached, with no lead, click, unsubscribe, complaint or order.'],
  ['claimable_eur', 'Réclamable', 'Claimable', 'Prix des leads que les règles du contrat refusent.', 'Price of the leads that the contract rules refuse.'],
];

export const exampleCatalogue: FigureEntry[] = ENTRIES.map(([id, fr, en, wordsFr, wordsEn]) => ({
  id, kind: 'measure', domain: 'example', unit: 'count', better: 'neither', label: { fr, en }, explain: { fr: wordsFr, en: wordsEn }, formula: null,
  words: { fr: wordsFr, en: wordsEn }, example: null, interval: 'none', minimum: null, horizon: false, dimensions: [], counts: [],
}));
