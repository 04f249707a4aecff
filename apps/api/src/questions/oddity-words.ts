import type { OddityCode, Text } from '@e-respect/contract';

interface OddityWords { state: 'kept' | 'refused'; label: Text; means: Text; treated: Text }

const text = (fr: string, en: string): Text => ({ fr, en });

/** What each oddity is called, what it means, and what is done with its rows. */
export const ODDITY_WORDS: Record<OddityCode, OddityWords> = {
  future: {
    state: 'kept', label: text('Datées après leur import', 'Dated after their import'),
    means: text('Leur date est plus tard que le moment où le fichier est arrivé : horloge fausse, fuseau oublié ou jour et mois inversés.', 'Their date is later than the moment the file came: a wrong clock, a forgotten time zone, or day and month swapped.'),
    treated: text('Gardées, sans avancer la date des données : les chiffres les ignorent tant que le reste n’a pas atteint leur date.', 'Kept, without moving the date of the data: figures ignore them until the rest has reached their date.'),
  },
  outcome_before_send: {
    state: 'kept', label: text('Suites avant leur envoi', 'Outcomes before their send'),
    means: text('Une remise, un clic, une plainte ou un désabonnement porte une heure antérieure à l’envoi : deux horloges, ou un identifiant réutilisé.', 'A delivery, click, complaint or unsubscribe bears an hour before the send: two clocks, or an id used again.'),
    treated: text('Gardées et comptées : le taux par messagerie les pose au jour qu’elles disent, les autres chiffres au jour de l’envoi.', 'Kept and counted: rates by mailbox provider lay them on the day they say, other figures on the day of the send.'),
  },
  outcome_without_send: {
    state: 'kept', label: text('Suites sans envoi connu', 'Outcomes without a known send'),
    means: text('Des plaintes, désabonnements ou autres suites parlent d’un envoi qu’aucun fichier ne contient.', 'Complaints, unsubscribes or other outcomes tell of a send that no file holds.'),
    treated: text('Gardées en attente, hors des chiffres ; elles y entrent d’elles-mêmes quand l’envoi est importé.', 'Kept pending, out of the figures; they enter by themselves once the send is imported.'),
  },
  order_before_lead: {
    state: 'kept', label: text('Commandes avant le premier lead', 'Orders before the first lead'),
    means: text('La personne avait déjà acheté avant d’être recrutée : elle était cliente, et on l’a payée comme nouvelle.', 'The person had bought before being recruited: a customer already, paid for as if new.'),
    treated: text('Gardées ; créditées à aucun lead, elles comptent dans la ligne « non attribué » de la base calendaire.', 'Kept; credited to no lead, they count in the row “unattributed” of the calendar basis.'),
  },
  many_orders: {
    state: 'kept', label: text('Plus de 1 000 commandes pour une personne', 'More than 1,000 orders for one person'),
    means: text('Une seule référence ou adresse porte plus de 1 000 commandes : compte de test, revendeur, ou adresse de caisse partagée.', 'A single reference or address holds more than 1,000 orders: a test account, a reseller, or a shared till address.'),
    treated: text('Gardées et comptées : un seul acheteur, mais toute sa marge. Si ce n’est pas un client, retirez ses lignes du fichier et réimportez-le.', 'Kept and counted: one buyer, yet all of the margin. If it is no customer, take its rows out of the file and import it again.'),
  },
  lead_before_campaign: {
    state: 'kept', label: text('Leads avant le début de leur campagne', 'Leads before their campaign began'),
    means: text('Ils sont recrutés avant le jour où la campagne dit commencer : leads recyclés d’un ancien fichier, ou date de début à corriger.', 'They were acquired before the day the campaign says it began: leads recycled from an older file, or a start to be mended.'),
    treated: text('Gardés et comptés au jour de leur recrutement.', 'Kept and counted on the day they were acquired.'),
  },
  refund_above_revenue: {
    state: 'refused', label: text('Remboursements plus grands que la commande', 'Refunds above the order'),
    means: text('Le montant rendu dépasse le montant payé : deux remboursements sur une ligne, ou une autre devise.', 'More was given back than paid: two refunds on one line, or another currency.'),
    treated: text('Refusées à l’import, jamais comptées ; le fichier des lignes refusées permet de les corriger et de les reprendre.', 'Refused at the import, never counted; the file of refused rows lets you mend them and bring them in.'),
  },
};
