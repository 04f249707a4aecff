import type { Text } from '@e-respect/contract';

type Words = (column: string) => Text;
const text = (fr: string, en: string): Text => ({ fr, en });

/** Why a row was refused, and what to do. */
const REASONS: Record<string, Words> = {
  missing_value: (c) => text(`La colonne ${c} est vide : donnez une valeur.`, `The column ${c} is empty: give a value.`),
  missing_person: () => text('Ni e-mail ni person_ref : donnez l’un des deux.', 'Neither email nor person_ref: give one of them.'),
  missing_message: () => text('Donnez send_id, message_id, ou campaign_id et e-mail : sans eux l’évènement n’a pas d’envoi.', 'Give send_id, message_id, or campaign_id and email: without them the event has no send.'),
  missing_channel: () => text('Donnez une campagne ou un canal.', 'Give a campaign or a channel.'),
  missing_day: () => text('Donnez day, ou starts_on et ends_on.', 'Give day, or starts_on and ends_on.'),
  malformed_address: () => text('Cette adresse n’est pas bien formée : corrigez-la à la source.', 'This address is not well formed: mend it at the source.'),
  invalid_instant: (c) => text(`${c} n’est pas une date possible : écrivez 2025-03-31T14:05:00+02:00 ou 31/03/2025 14:05.`, `${c} is not a possible date: write 2025-03-31T14:05:00+02:00 or 31/03/2025 14:05.`),
  invalid_day: (c) => text(`${c} n’est pas un jour possible : écrivez 2025-03-31 ou 31/03/2025.`, `${c} is not a possible day: write 2025-03-31 or 31/03/2025.`),
  invalid_amount: (c) => text(`${c} n’est pas un montant : écrivez 1234,56 ou 1234.56, de la même façon dans toute la colonne.`, `${c} is not an amount: write 1234.56 or 1234,56, the same way in the whole column.`),
  invalid_number: (c) => text(`${c} n’est pas un nombre.`, `${c} is not a number.`),
  invalid_share: (c) => text(`${c} doit être une part entre 0 et 1, ou un pourcentage avec son signe.`, `${c} must be a share between 0 and 1, or a percentage with its sign.`),
  invalid_count: (c) => text(`${c} doit être un nombre entier, zéro ou plus.`, `${c} must be a whole number, zero or more.`),
  invalid_year: (c) => text(`${c} doit être une année sur quatre chiffres.`, `${c} must be a year of four digits.`),
  invalid_flag: (c) => text(`${c} doit être oui ou non.`, `${c} must be yes or no.`),
  invalid_currency: (c) => text(`${c} doit être un code de trois lettres, comme EUR.`, `${c} must be a code of three letters, such as EUR.`),
  not_in_list: (c) => text(`${c} n’est pas une valeur admise : voyez le modèle de ce type de fichier.`, `${c} is not an accepted value: see the template of this kind of file.`),
  negative_amount: (c) => text(`${c} doit être positif : un remboursement va dans sa colonne, un avoir dans une ligne corrigée.`, `${c} must not be negative: a refund goes into its own column, a credit into a corrected line.`),
  ends_before_start: () => text('La fin est avant le début : échangez ou corrigez les dates.', 'The end is before the start: swap or mend the dates.'),
  age_range_inverted: () => text('L’âge maximum est sous l’âge minimum.', 'The maximum age is below the minimum age.'),
  fixed_needs_campaign_and_end: () => text('Un forfait demande une campagne et une date de fin.', 'A fixed price needs a campaign and an end date.'),
  refund_above_revenue: () => text('Le remboursement dépasse le montant de la commande.', 'The refund is above the amount of the order.'),
  ambiguous_cost: () => text('Deux montants pour la même campagne, le même jour et la même nature : donnez un cost_id à chaque ligne.', 'Two amounts for the same campaign, day and kind: give each line a cost_id.'),
  mixed_providers: () => text('Pour une campagne et un jour, toutes les lignes nomment une messagerie ou aucune.', 'For one campaign and day, either all rows name a mailbox provider or none does.'),
  too_few_cells: () => text('La ligne a moins de cellules que l’en-tête : vérifiez séparateurs et guillemets.', 'The row has fewer cells than the head: check separators and quotes.'),
  too_many_cells: () => text('La ligne a plus de cellules que l’en-tête : vérifiez séparateurs et guillemets.', 'The row has more cells than the head: check separators and quotes.'),
  nul_character: () => text('La ligne contient un caractère nul : réexportez-la.', 'The row holds a NUL character: export it again.'),
  invalid_character: () => text('La ligne contient un caractère illisible : vérifiez l’encodage.', 'The row holds an unreadable character: check the encoding.'),
  cell_too_long: () => text('Une cellule dépasse 65 536 caractères.', 'A cell is longer than 65,536 characters.'),
  record_too_long: () => text('La ligne dépasse 1 Mio : un guillemet n’est sans doute pas fermé.', 'The row is longer than 1 MiB: a quote is probably not closed.'),
  invalid_json: () => text('Cette valeur n’est pas du JSON bien formé : vérifiez guillemets, virgules et accolades.', 'This value is not well-formed JSON: check quotes, commas and braces.'),
  not_an_object: () => text('Cette valeur JSON n’est pas un objet : écrivez { "colonne": valeur }.', 'This JSON value is no object: write { "column": value }.'),
  unknown_key: () => text('La ligne porte une clé que les 1 000 premières n’ont pas : renommez-la, ou ôtez-la.', 'The row has a key that the first 1,000 have not: rename it, or remove it.'),
  invalid_xml: () => text('Ce document XML est mal formé, ou déclare des entités : réexportez-le.', 'This XML document is malformed, or declares entities: export it again.'),
  invalid_mail: () => text('Ce message ne peut pas être lu (sans en-têtes, mal formé, de plus de 32 Mio ou de plus de 100 000 lignes) : réexportez-le.', 'This message cannot be read (no headers, malformed, above 32 MiB or above 100,000 lines): export it again.'),
  unreadable_member: () => text('Ce fichier de l’archive ne peut pas être lu avec les autres : importez-le seul.', 'This file of the archive cannot be read with the others: import it alone.'),
};

export const reasonText = (code: string, column: string | null): Text => (REASONS[code] ?? (() => text(code, code)))(column ?? '');

/** For the documentation. @public */
export const REASON_CODES: readonly string[] = Object.keys(REASONS);
