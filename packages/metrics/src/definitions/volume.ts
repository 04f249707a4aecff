import { measure, ratio, text } from '../define.ts';

const mail = { domain: 'volume', fact: 'mail', unit: 'count' } as const;

export const volume = [
  measure({ ...mail, id: 'sends', sql: 'sum(m.sent)', better: 'neither', label: text('E-mails envoyés', 'E-mails sent'),
    explain: text('Messages partis dans la période, au jour de l’envoi.', 'Messages that left in the period, on the day they were sent.') }),
  measure({ ...mail, id: 'delivered', sql: 'sum(m.delivered)', coverage: 'delivered', better: 'higher', label: text('E-mails délivrés', 'E-mails delivered'),
    explain: text('Remis au serveur du destinataire ; à défaut de le savoir, envois moins erreurs (partiel).', 'Accepted by the recipient’s server; where that is not told, sends less bounces (partial).') }),
  measure({ ...mail, id: 'bounces_hard', sql: 'sum(m.bounced_hard)', coverage: 'bounces_hard', better: 'lower', label: text('Erreurs définitives', 'Hard bounces'),
    explain: text('Adresses qui n’existent pas ou plus.', 'Addresses that do not exist, or no longer.') }),
  measure({ ...mail, id: 'bounces_soft', sql: 'sum(m.bounced_soft)', coverage: 'bounces_soft', better: 'lower', label: text('Autres erreurs', 'Other bounces'),
    explain: text('Toute erreur qui n’est pas définitive : boîte pleine, blocage, sans type.', 'Every bounce that is not hard: full mailbox, block, untyped.') }),
  measure({ ...mail, id: 'opens_human', sql: 'sum(m.opened)', coverage: 'opens_human', better: 'neither', label: text('Ouvertures humaines', 'Human opens'),
    explain: text('Montrées en gris : elles ne décident de rien.', 'Shown in grey: they decide nothing.') }),
  measure({ ...mail, id: 'opens_machine', sql: 'sum(m.machine_opened)', coverage: 'opens_machine', better: 'neither', label: text('Ouvertures de machines', 'Machine opens'),
    explain: text('Relais de confidentialité et robots, comptés à part.', 'Privacy relays and scanners, counted apart.') }),
  measure({ ...mail, id: 'clicks_human', sql: 'sum(m.clicked)', coverage: 'clicks_human', better: 'higher', label: text('Clics humains', 'Human clicks'),
    explain: text('Envois suivis d’au moins un clic humain.', 'Sends followed by at least one human click.') }),
  measure({ ...mail, id: 'clicks_machine', sql: 'sum(m.machine_clicked)', coverage: 'clicks_machine', better: 'neither', label: text('Clics de machines', 'Machine clicks'),
    explain: text('Envois cliqués par un robot.', 'Sends clicked by a scanner.') }),
  ratio({ domain: 'volume', id: 'sends_per_net_person', formula: '{sends} / {people_recruited}', unit: 'ratio', better: 'lower', label: text('E-mails par personne recrutée', 'E-mails per person recruited'),
    explain: text('Combien de messages il a fallu pour recruter une personne.', 'How many messages it took to recruit one person.'), example: { given: { sends: 2_000_000, people_recruited: 70_000 }, gives: 200 / 7 } }),
  ratio({ domain: 'volume', id: 'click_rate_human', formula: '{clicks_human} / {delivered}', unit: 'rate', better: 'higher', interval: 'wilson', covers: ['clicks_human', 'delivered'], minimum: { of: 'delivered', n: 1000 },
    label: text('Taux de clic humain', 'Human click rate'), explain: text('Clics humains par e-mail délivré ; indicatif.', 'Human clicks per delivered e-mail; indicative.'), example: { given: { clicks_human: 20, delivered: 1000 }, gives: 0.02 } }),
];
