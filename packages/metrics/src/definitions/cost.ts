import { measure, ratio, text } from '../define.ts';

const spend = { domain: 'cost', fact: 'spend', unit: 'eur', better: 'lower', exact: 'yoctos' } as const;
const KINDS = {
  media: text('Achat média', 'Media'), lead_fee: text('Facturé au lead', 'Lead fees'), routing: text('Routage', 'Routing'), creative: text('Création', 'Creative'),
  incentive: text('Incitations', 'Incentives'), time: text('Temps passé', 'Time'), other: text('Autres coûts', 'Other costs'),
};

export const cost = [
  measure({ ...spend, id: 'spend_eur', sql: 'sum(s.spend)', label: text('Dépense', 'Spend'),
    explain: text('Coûts et prix des contrats. En cohorte : répartis sur les leads du mois ; au calendrier : au jour dépensé.', 'Costs and contract prices. By cohort: spread over the month’s leads; by calendar: on the day spent.') }),
  measure({ ...spend, id: 'spend_mature_eur', sql: 'sum(s.spend) FILTER (WHERE s.mature)', label: text('Dépense mûre', 'Mature spend'), explain: text('La part portée par des leads assez anciens pour l’horizon.', 'The part carried by leads old enough for the horizon.') }),
  ...Object.entries(KINDS).map(([kind, label]) =>
    measure({ ...spend, id: `spend_${kind}_eur`, sql: `sum(s.spend_${kind})`, label, explain: text('Lignes de coût de cette nature.', 'Cost lines of this kind.') })),
  measure({ ...spend, id: 'spend_contract_eur', sql: 'sum(s.spend_contract)', label: text('Prix des contrats', 'Contract price'), explain: text('Prix au lead, au mille, au clic, à la commande ou forfait.', 'Price per lead, per thousand, per click, per order, or fixed.') }),
  measure({ domain: 'cost', fact: 'leads', unit: 'eur', better: 'lower', exact: 'yoctos', id: 'paid_twice_eur', sql: "sum(l.price) FILTER (WHERE l.reason = 'duplicate_cross')", label: text('Payé deux fois', 'Paid twice'),
    explain: text('Prix des leads qu’un autre fournisseur avait déjà vendus.', 'Price of the leads another supplier had already sold.') }),
  measure({ domain: 'cost', fact: 'leads', unit: 'eur', better: 'neither', exact: 'yoctos', id: 'claimable_eur', sql: 'sum(l.price) FILTER (WHERE l.claimable)', label: text('Réclamable', 'Claimable'),
    explain: text('Prix des leads que le contrat permet de refuser.', 'Price of the leads that the contract lets you refuse.') }),
  ratio({ domain: 'cost', id: 'leads_per_eur_gross', formula: '{leads_gross} / {spend_eur}', unit: 'per_eur', better: 'higher', minimum: { of: 'leads_gross', n: 30 }, label: text('Leads bruts par euro', 'Gross leads per euro'),
    explain: text('Ce que la facture promet.', 'What the invoice promises.'), example: { given: { leads_gross: 100_000, spend_eur: 125_000 }, gives: 0.8 } }),
  ratio({ domain: 'cost', id: 'leads_per_eur_net', formula: '{leads_net} / {spend_eur}', unit: 'per_eur', better: 'higher', minimum: { of: 'leads_net', n: 30 }, label: text('Leads nets par euro', 'Net leads per euro'),
    explain: text('Ce que l’on garde.', 'What is kept.'), example: { given: { leads_net: 70_000, spend_eur: 125_000 }, gives: 0.56 } }),
  ratio({ domain: 'cost', id: 'cost_per_lead_gross', formula: '{spend_eur} / {leads_gross}', unit: 'eur', better: 'lower', minimum: { of: 'leads_gross', n: 30 }, label: text('Coût par lead brut', 'Cost per gross lead'),
    explain: text('Dépense par lead livré.', 'Spend per lead delivered.'), example: { given: { spend_eur: 125_000, leads_gross: 100_000 }, gives: 1.25 } }),
  ratio({ domain: 'cost', id: 'cost_per_lead_net', formula: '{spend_eur} / {leads_net}', unit: 'eur', better: 'lower', minimum: { of: 'leads_net', n: 30 }, label: text('Coût par lead net', 'Cost per net lead'),
    explain: text('Dépense par lead gardé.', 'Spend per lead kept.'), example: { given: { spend_eur: 125_000, leads_net: 70_000 }, gives: 125 / 70 } }),
  ratio({ domain: 'cost', id: 'cost_per_person', formula: '{spend_eur} / {people_recruited}', unit: 'eur', better: 'lower', minimum: { of: 'people_recruited', n: 30 }, label: text('Coût par personne recrutée', 'Cost per person recruited'),
    explain: text('Dépense par personne distincte.', 'Spend per distinct person.'), example: { given: { spend_eur: 1000, people_recruited: 4 }, gives: 250 } }),
];
