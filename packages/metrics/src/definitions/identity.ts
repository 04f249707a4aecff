import { measure, ratio, text } from '../define.ts';

const lead = { domain: 'identity', fact: 'leads', unit: 'leads', better: 'lower' } as const;
const because = (reason: string): string => `count(*) FILTER (WHERE l.reason = '${reason}')`;

export const identity = [
  measure({ ...lead, id: 'leads_gross', sql: 'count(*)', better: 'neither', label: text('Leads bruts', 'Gross leads'), explain: text('Tout ce qui a été livré.', 'Everything that was delivered.') }),
  measure({ ...lead, id: 'leads_rejected', sql: because('rejected'), better: 'neither', label: text('Leads refusés', 'Rejected leads'), explain: text('Refusés à la livraison.', 'Refused on delivery.') }),
  measure({ ...lead, id: 'leads_accepted', sql: 'count(*) FILTER (WHERE l.accepted)', better: 'neither', label: text('Leads acceptés', 'Accepted leads'), explain: text('Bruts moins refusés.', 'Gross less rejected.') }),
  measure({ ...lead, id: 'leads_net', sql: because('net'), better: 'higher', label: text('Leads nets', 'Net leads'), explain: text('Acceptés, et sans aucun motif d’exclusion.', 'Accepted, and without any reason to exclude them.') }),
  measure({ ...lead, id: 'leads_gross_mature', sql: 'count(*) FILTER (WHERE l.mature)', better: 'neither', label: text('Leads bruts mûrs', 'Mature gross leads'), explain: text('Assez anciens pour l’horizon.', 'Old enough for the horizon.') }),
  measure({ ...lead, id: 'leads_duplicate_cross', sql: because('duplicate_cross'), label: text('Déjà vendus par un autre', 'Already sold by another'), explain: text('La personne avait été vendue par un autre fournisseur dans la fenêtre du contrat.', 'Another supplier had sold this person within the contract’s window.') }),
  measure({ ...lead, id: 'leads_duplicate_own', sql: because('duplicate_own'), label: text('Vendus deux fois', 'Sold twice'), explain: text('Le même fournisseur avait vendu cette personne dans la fenêtre.', 'The same supplier had sold this person within the window.') }),
  measure({ ...lead, id: 'leads_throwaway', sql: because('throwaway'), label: text('Adresses jetables', 'Throw-away addresses'), explain: text('Le domaine est sur une liste d’adresses jetables.', 'The domain is on a list of throw-away addresses.') }),
  measure({ ...lead, id: 'leads_role', sql: because('role'), label: text('Adresses de fonction', 'Role addresses'), explain: text('contact@, info@… : une fonction, pas une personne.', 'contact@, info@…: a role, not a person.') }),
  measure({ ...lead, id: 'leads_invalid', sql: because('invalid'), label: text('Adresses invalides', 'Invalid addresses'), explain: text('Mal formée, ou erreur définitive dans les 30 jours.', 'Malformed, or bounced hard within 30 days.') }),
  measure({ ...lead, id: 'leads_unproven', sql: because('unproven'), label: text('Sans preuve de consentement', 'Without proof of consent'), explain: text('Rien d’autre à reprocher, mais aucune preuve.', 'Nothing else against it, but no proof.') }),
  measure({ ...lead, id: 'people_recruited', sql: "count(DISTINCT l.person) FILTER (WHERE l.reason = 'net')", unit: 'people', better: 'higher', additive: false, label: text('Personnes recrutées', 'People recruited'),
    explain: text('Personnes distinctes ayant un lead net ; comptées une fois par ligne et une fois au total.', 'Distinct people with a net lead; counted once a row and once in the total.') }),
  measure({ ...lead, id: 'people_mature', sql: "count(DISTINCT l.person) FILTER (WHERE l.reason = 'net' AND l.mature)", unit: 'people', better: 'neither', additive: false, label: text('Personnes mûres', 'Mature people'),
    explain: text('Recrutées depuis au moins l’horizon.', 'Recruited at least a horizon ago.') }),
  ratio({ domain: 'identity', id: 'net_share', formula: '{leads_net} / {leads_gross}', unit: 'rate', better: 'higher', interval: 'wilson', minimum: { of: 'leads_gross', n: 30 }, label: text('Part nette', 'Net share'),
    explain: text('Leads nets parmi les bruts.', 'Net leads among the gross.'), example: { given: { leads_net: 70_000, leads_gross: 100_000 }, gives: 0.7 } }),
];
