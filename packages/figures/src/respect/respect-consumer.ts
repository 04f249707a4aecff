import { HOUSE, text, type RespectTest } from './respect-test.ts';

const consumer = { section: 'consumer', unit: 'rate', better: 'lower', source: HOUSE } as const;
const missing = text('Il manque les leads.', 'Leads are missing.');
const accepted = text('leads acceptés', 'accepted leads');

/** How people were recruited, and paid for. */
export const CONSUMER_TESTS: readonly RespectTest[] = [
  {
    ...consumer, id: 'contested', label: text('Leads déjà vendus par un autre fournisseur', 'Leads already sold by another supplier'),
    measure: { parts: ['leads_duplicate_cross'], of: 'leads_accepted', minimum: 30 }, limits: { met: 0.02, broken: 0.05 }, countedOn: accepted,
    advice: text('Réclamer ces leads et allonger la fenêtre de doublon des contrats.', 'Claim these leads back and lengthen the duplicate window of the contracts.'), missing,
  },
  {
    ...consumer, id: 'sold_twice', label: text('Leads vendus deux fois par le même fournisseur', 'Leads sold twice by the same supplier'),
    measure: { parts: ['leads_duplicate_own'], of: 'leads_accepted', minimum: 30 }, limits: { met: 0.01, broken: 0.03 }, countedOn: accepted,
    advice: text('Réclamer ces leads : le fournisseur connaissait la personne.', 'Claim these leads back: the supplier knew the person.'), missing,
  },
  {
    ...consumer, id: 'several_times_a_day', label: text('Personnes recrutées plusieurs fois le même jour', 'People recruited several times on one day'),
    measure: { parts: ['people_several_times_a_day'], of: 'people_with_accepted_lead', minimum: 30 }, limits: { met: 0.005, broken: 0.02 }, countedOn: text('personnes recrutées', 'people recruited'),
    advice: text('Partager une liste d’exclusion du jour entre fournisseurs.', 'Share a same-day exclusion list between suppliers.'), missing,
  },
  {
    ...consumer, id: 'worthless_addresses', label: text('Adresses jetables ou de service payées', 'Throw-away or role addresses paid for'),
    measure: { parts: ['leads_throwaway', 'leads_role'], of: 'leads_accepted', minimum: 30 }, limits: { met: 0.01, broken: 0.03 }, countedOn: accepted,
    advice: text('Inscrire leur refus dans les contrats.', 'Have their refusal written into the contracts.'), missing,
  },
  {
    ...consumer, id: 'late_contact', label: text('Leads contactés pour la première fois après plus d’un mois', 'Leads first contacted after more than a month'),
    measure: { parts: ['leads_contacted_late'], of: 'leads_contacted', minimum: 30 }, limits: { met: 0.01, broken: 0.05 },
    source: { kind: 'house', text: text('seuil de la maison, sur le mois du RGPD art. 14(3)', 'the house’s own limit, on the month of GDPR art. 14(3)') },
    countedOn: text('leads contactés', 'leads contacted'),
    advice: text('Contacter plus tôt : un lead qui attend a oublié à qui il a dit oui.', 'Contact earlier: a lead that waits has forgotten to whom it said yes.'),
    missing: text('Il manque la date du premier contact dans les leads.', 'The date of the first contact is missing from the leads.'),
  },
];
