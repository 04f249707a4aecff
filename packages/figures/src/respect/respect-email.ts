import { HOUSE, published, text, type RespectTest } from './respect-test.ts';

const email = { section: 'email', unit: 'rate', better: 'lower' } as const;

/** What mailboxes and their owners were put through. */
export const EMAIL_TESTS: readonly RespectTest[] = [
  {
    ...email, id: 'complaint_rate', label: text('Plaintes par e-mail remis', 'Complaints per delivered e-mail'),
    measure: { figure: 'complaint_rate', of: 'delivered' }, limits: { met: 0.001, broken: 0.003 },
    source: published('règles d’envoi de Google et de Yahoo', 'sender guidelines of Google and Yahoo'), countedOn: text('e-mails remis', 'delivered e-mails'),
    advice: text('Suspendre les campagnes qui dépassent la limite, n’écrire qu’à ceux qui ont répondu.', 'Stop the campaigns beyond the limit, write only to those who answered.'),
    missing: text('Il manque la boucle de retour des plaintes (colonne plainte des envois, ou rapports ARF).', 'The complaint feed is missing (complaint column of the sends, or ARF reports).'),
  },
  {
    ...email, id: 'bounce_hard_rate', label: text('Adresses qui n’existent pas', 'Addresses that do not exist'),
    measure: { figure: 'bounce_hard_rate', of: 'sends' }, limits: { met: 0.05, broken: 0.1 },
    source: published('Amazon SES : examen à 5 %, suspension à 10 %', 'Amazon SES: review at 5%, pause at 10%'), countedOn: text('e-mails envoyés', 'e-mails sent'),
    advice: text('Vérifier les adresses à l’inscription et retirer les mortes au premier rebond.', 'Check addresses at sign-up and remove the dead ones at the first bounce.'),
    missing: text('Il manque les rebonds (type de rebond des envois).', 'Bounces are missing (bounce type of the sends).'),
  },
  {
    ...email, id: 'unsubscribe_rate', label: text('Désabonnements par e-mail remis', 'Unsubscribes per delivered e-mail'),
    measure: { figure: 'unsubscribe_rate', of: 'delivered' }, limits: { met: 0.003, broken: 0.01 }, source: HOUSE, countedOn: text('e-mails remis', 'delivered e-mails'),
    advice: text('Espacer les messages et mieux choisir à qui ils vont.', 'Space the messages out and choose better whom they go to.'),
    missing: text('Il manque les désabonnements.', 'Unsubscribes are missing.'),
  },
  {
    ...email, id: 'pressured_share', label: text('Silencieux qui reçoivent plus de 7 e-mails en 30 jours', 'Silent people who get more than 7 e-mails in 30 days'),
    measure: { parts: ['people_pressured'], of: 'people_silent', minimum: 1000 }, limits: { met: 0.01, broken: 0.05 }, source: HOUSE, countedOn: text('personnes silencieuses', 'silent people'),
    advice: text('Plafonner les envois par personne, tous fournisseurs ensemble.', 'Cap the e-mails per person, over all suppliers together.'),
    missing: text('Il manque les envois personne par personne.', 'Sends person by person are missing.'),
  },
  {
    ...email, id: 'mismatch_rate', label: text('E-mails envoyés hors de leur cible', 'E-mails sent outside their target'),
    measure: { figure: 'mismatch_rate', of: 'sends_with_known_target' }, limits: { met: 0.02, broken: 0.1 }, source: HOUSE, countedOn: text('envois à cible vérifiable', 'sends with a checkable target'),
    advice: text('Exiger du fournisseur le sexe et l’âge visés, et refuser le reste.', 'Demand the targeted gender and age from the supplier, and refuse the rest.'),
    missing: text('Il manque la cible des campagnes, ou le sexe et l’année de naissance des leads.', 'The target of the campaigns is missing, or gender and year of birth of the leads.'),
  },
  {
    ...email, id: 'sends_per_net_person', unit: 'ratio', label: text('E-mails envoyés pour une personne nette', 'E-mails sent for one net person'),
    measure: { figure: 'sends_per_net_person', of: 'people_recruited', minimum: 30, among: 'sends' }, limits: { met: 10, broken: 30 }, source: HOUSE, countedOn: text('personnes nettes', 'net people'),
    advice: text('Préférer les fournisseurs qui recrutent avec peu d’envois.', 'Prefer suppliers that recruit with few e-mails.'),
    missing: text('Il manque les envois, ou les leads.', 'Sends are missing, or leads.'),
  },
];
