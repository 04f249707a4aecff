import { measure, ratio, text } from '../define.ts';

const mail = { domain: 'reputation', fact: 'mail', unit: 'count', better: 'lower' } as const;
const people = { domain: 'reputation', fact: 'people', unit: 'people', better: 'lower', additive: false } as const;
/** People alike stand as one, with their number as weight. */
const who = (condition: string): string => `sum(weight) FILTER (WHERE ${condition})`;
const place = (name: string): string => who(`place = '${name}'`);

export const reputation = [
  measure({ ...mail, id: 'unsubscribes', sql: 'sum(m.unsubscribed)', coverage: 'unsubscribes', label: text('Désabonnements', 'Unsubscribes'),
    explain: text('Comptés au jour de l’envoi qui les a provoqués.', 'Counted on the day of the send that caused them.') }),
  measure({ ...mail, id: 'complaints', sql: 'sum(m.complained)', coverage: 'complaints', label: text('Plaintes', 'Complaints'),
    explain: text('Signalements « indésirable », les retraits ôtés. Sans boucle de retour : inconnu, jamais zéro.', 'Spam reports, withdrawn ones taken off. Without a feedback loop: unknown, never zero.') }),
  measure({ ...people, id: 'people_solicited', sql: 'sum(weight)', coverage: 'people', better: 'neither', label: text('Personnes sollicitées', 'People solicited'),
    explain: text('Au moins un envoi.', 'At least one send.') }),
  measure({ ...people, id: 'people_reached', sql: who('reached'), coverage: 'people_reached', better: 'higher', label: text('Personnes touchées', 'People reached'),
    explain: text('Au moins un e-mail délivré.', 'At least one e-mail delivered.') }),
  measure({ ...people, id: 'people_said_no', sql: who('reached AND NOT has_lead'), coverage: 'people_reached', label: text('Personnes qui n’ont pas dit oui', 'People who did not say yes'),
    explain: text('Touchées, sans aucun lead dans la vue.', 'Reached, without any lead in the view.') }),
  measure({ ...people, id: 'people_with_lead', sql: place('lead'), coverage: 'people', better: 'higher', label: text('Personnes avec un lead', 'People with a lead'),
    explain: text('Sollicitées et devenues lead, accepté ou non.', 'Solicited and become a lead, accepted or not.') }),
  measure({ ...people, id: 'people_ordered', sql: place('ordered'), coverage: 'people', better: 'higher', label: text('Acheteurs sans lead', 'Buyers without a lead'),
    explain: text('Sollicitées, sans lead, mais qui ont commandé.', 'Solicited, without a lead, but who ordered.') }),
  measure({ ...people, id: 'people_complained', sql: place('complained'), coverage: 'people_complained', label: text('Personnes qui se sont plaintes', 'People who complained'),
    explain: text('Ont signalé au moins un message.', 'Reported at least one message.') }),
  measure({ ...people, id: 'people_unsubscribed', sql: place('unsubscribed'), coverage: 'people_unsubscribed', label: text('Personnes désabonnées', 'People who unsubscribed'),
    explain: text('Ont demandé à ne plus rien recevoir.', 'Asked to receive nothing more.') }),
  measure({ ...people, id: 'people_not_reached', sql: place('not_reached'), coverage: 'people_placed', label: text('Personnes non touchées', 'People not reached'),
    explain: text('Aucun envoi confirmé comme remis.', 'No send confirmed as delivered.') }),
  measure({ ...people, id: 'people_clicked', sql: place('clicked'), coverage: 'people_clicked', better: 'neither', label: text('Personnes qui ont cliqué sans suite', 'People who clicked and left'),
    explain: text('Un clic humain, rien d’autre.', 'A human click, nothing else.') }),
  measure({ ...people, id: 'people_silent', sql: place('silent'), coverage: 'people_placed', label: text('Personnes silencieuses', 'Silent people'),
    explain: text('Touchées, sans lead, commande, clic humain, désabonnement ni plainte.', 'Reached, without lead, order, human click, unsubscribe or complaint.') }),
  measure({ ...people, fact: 'pressed', id: 'people_pressured', sql: who("place = 'silent' AND most > 7"), coverage: 'people_placed', label: text('Silencieux sous pression', 'Silent under pressure'),
    explain: text('Silencieuses, et plus de 7 messages délivrés en moins de 30 jours, tous fournisseurs.', 'Silent, and more than 7 messages delivered in under 30 days, over all suppliers.') }),
  measure({ ...mail, id: 'sends_with_known_target', sql: 'sum(m.target_known)', better: 'neither', label: text('Envois à cible vérifiable', 'Sends with a checkable target'),
    explain: text('La campagne vise un sexe ou un âge, et celui de la personne est connu.', 'The campaign aims at a gender or an age, and the person’s is known.') }),
  measure({ ...mail, id: 'sends_mismatched', sql: 'sum(m.mismatched)', label: text('Envois hors cible', 'Mismatched sends'),
    explain: text('Le sexe ou l’âge connu contredit la cible de la campagne.', 'The known gender or age contradicts the campaign’s target.') }),
  ratio({ domain: 'reputation', id: 'complaint_rate', formula: '{complaints} / {delivered}', unit: 'rate', better: 'lower', interval: 'wilson', covers: ['complaints', 'delivered'], minimum: { of: 'delivered', n: 1000 },
    label: text('Taux de plainte', 'Complaint rate'), explain: text('Plaintes par e-mail délivré. Seuils : 0,10 % et 0,30 %.', 'Complaints per delivered e-mail. Bands: 0.10 % and 0.30 %.'), example: { given: { complaints: 3880, delivered: 1_940_000 }, gives: 0.002 } }),
  ratio({ domain: 'reputation', id: 'unsubscribe_rate', formula: '{unsubscribes} / {delivered}', unit: 'rate', better: 'lower', interval: 'wilson', covers: ['unsubscribes', 'delivered'], minimum: { of: 'delivered', n: 1000 },
    label: text('Taux de désabonnement', 'Unsubscribe rate'), explain: text('Désabonnements par e-mail délivré.', 'Unsubscribes per delivered e-mail.'), example: { given: { unsubscribes: 11_640, delivered: 1_940_000 }, gives: 0.006 } }),
  ratio({ domain: 'reputation', id: 'bounce_hard_rate', formula: '{bounces_hard} / {sends}', unit: 'rate', better: 'lower', interval: 'wilson', covers: ['bounces_hard'], minimum: { of: 'sends', n: 1000 },
    label: text('Taux d’erreur définitive', 'Hard bounce rate'), explain: text('Erreurs définitives par envoi.', 'Hard bounces per send.'), example: { given: { bounces_hard: 30_000, sends: 2_000_000 }, gives: 0.015 } }),
  ratio({ domain: 'reputation', id: 'silent_rate', formula: '{people_silent} / {people_solicited}', unit: 'rate', better: 'lower', interval: 'wilson', covers: ['delivered'], minimum: { of: 'people_solicited', n: 1000 },
    label: text('Part de silencieux', 'Silent share'), explain: text('Personnes silencieuses parmi les sollicitées.', 'Silent people among those solicited.'), example: { given: { people_silent: 1000, people_solicited: 4000 }, gives: 0.25 } }),
  ratio({ domain: 'reputation', id: 'said_no_rate', formula: '{people_said_no} / {people_reached}', unit: 'rate', better: 'lower', interval: 'wilson', covers: ['delivered'], minimum: { of: 'people_reached', n: 1000 },
    label: text('Part qui n’a pas dit oui', 'Share that did not say yes'), explain: text('Personnes touchées restées sans lead.', 'People reached who did not become a lead.'), example: { given: { people_said_no: 1_130_000, people_reached: 1_200_000 }, gives: 113 / 120 } }),
  ratio({ domain: 'reputation', id: 'mismatch_rate', formula: '{sends_mismatched} / {sends_with_known_target}', unit: 'rate', better: 'lower', interval: 'wilson', minimum: { of: 'sends_with_known_target', n: 1000 },
    label: text('Taux d’inadéquation', 'Mismatch rate'), explain: text('Envois hors cible parmi ceux dont la cible est vérifiable.', 'Mismatched sends among those whose target can be checked.'), example: { given: { sends_mismatched: 50, sends_with_known_target: 1000 }, gives: 0.05 } }),
];
