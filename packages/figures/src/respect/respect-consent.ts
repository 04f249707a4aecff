import { HOUSE, published, text, type RespectTest } from './respect-test.ts';

const consent = { section: 'consent', unit: 'rate' } as const;

/** Whether a yes was given, can be proved, and a no was heard. */
export const CONSENT_TESTS: readonly RespectTest[] = [
  {
    ...consent, id: 'proof_coverage', better: 'higher', exact: true, label: text('Leads dont le consentement est prouvé', 'Leads whose consent is proved'),
    measure: { figure: 'proof_coverage', of: 'leads_accepted' }, limits: { met: 1, broken: 1 },
    source: published('RGPD art. 7(1) : pouvoir le démontrer pour chacun', 'GDPR art. 7(1): able to demonstrate it for each'), countedOn: text('leads acceptés', 'accepted leads'),
    advice: text('Demander aux fournisseurs le texte, le lieu et la date de chaque accord ; ne pas écrire aux autres.', 'Ask suppliers for text, place and date of each consent; do not write to the others.'),
    missing: text('Il manque les leads.', 'Leads are missing.'),
  },
  {
    ...consent, id: 'written_unproved', better: 'lower', exact: true, label: text('Personnes à qui l’on a écrit sans preuve', 'People written to without proof'),
    measure: { parts: ['people_written_unproved'], of: 'people_written', minimum: 1 }, limits: { met: 0, broken: 0 },
    source: published('RGPD art. 7(1), et code des postes art. L34-5 en France', 'GDPR art. 7(1), and ePrivacy art. 13'), countedOn: text('personnes écrites après leur lead', 'people written to after their lead'),
    advice: text('Suspendre l’envoi à ces personnes jusqu’à la preuve.', 'Stop writing to these people until proved.'),
    missing: text('Il manque les envois personne par personne après le lead.', 'Sends person by person after the lead are missing.'),
  },
  {
    ...consent, id: 'written_after_no', better: 'lower', exact: true, label: text('E-mails envoyés plus de 48 heures après un non', 'E-mails sent more than 48 hours after a no'),
    measure: { parts: ['sends_after_no'], of: 'sends_to_people', minimum: 1000 }, limits: { met: 0, broken: 0.001 },
    source: published('RGPD art. 21(3) ; Google et Yahoo : deux jours pour désabonner. La tolérance de 0,1 % est celle de la maison', 'GDPR art. 21(3); Google and Yahoo: two days to unsubscribe. The tolerance of 0.1% is the house’s own'),
    countedOn: text('e-mails envoyés', 'e-mails sent'),
    advice: text('Partager désabonnements et plaintes entre tous les fournisseurs, chaque jour.', 'Share unsubscribes and complaints between all suppliers, every day.'),
    missing: text('Il manque les désabonnements et les plaintes, personne par personne.', 'Unsubscribes and complaints, person by person, are missing.'),
  },
  {
    ...consent, id: 'role_written', better: 'lower', label: text('E-mails envoyés à des adresses de service', 'E-mails sent to role addresses'),
    measure: { parts: ['sends_to_roles'], of: 'sends_to_addresses', minimum: 1000 }, limits: { met: 0.005, broken: 0.02 }, source: HOUSE, countedOn: text('e-mails envoyés', 'e-mails sent'),
    advice: text('Retirer contact@, info@ et leurs semblables : personne n’y a dit oui.', 'Remove contact@, info@ and the like: nobody said yes there.'),
    missing: text('Il manque les envois avec leur adresse.', 'Sends with their address are missing.'),
  },
];
