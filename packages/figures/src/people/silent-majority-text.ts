import type { Language } from '@e-respect/contract';
import type { PeoplePart } from '../overview-query.ts';

/** The places of the one split, the silent in two: those under pressure and the others. */
export type SilentPart = PeoplePart | 'people_pressured' | 'people_calm';

type SilentText = {
  parts: Record<SilentPart, string>;
  title: string; sub: string;
  /** a share of the people solicited, and how many for 100 000 gross leads */
  per100000: string; pressure: string; underPressure: string;
  head: string; total: string; partial: string; rowsExceed: string; alt: string; colon: string; separator: string;
  cells: { solicited: string; silent: string };
};

export const SILENT_TEXT: Record<Language, SilentText> = {
  fr: {
    parts: {
      people_with_lead: 'ont laissé un lead', people_ordered: 'ont commandé sans lead', people_complained: 'ont porté plainte', people_unsubscribed: 'se sont désabonnées',
      people_not_reached: 'jamais jointes', people_clicked: 'ont cliqué sans suite', people_silent: 'n’ont rien répondu', people_pressured: 'silencieuses sous pression', people_calm: 'silencieuses',
    },
    title: 'Sur 100 personnes sollicitées, {silent} n’ont rien répondu',
    sub: '{people} personnes ont été sollicitées par e-mail. Chacune se tient à une seule place, la première qui lui convient\u00a0; les places font le tout.',
    per100000: '{share}, {count} pour 100\u202f000 leads', underPressure: '{share} sous pression', pressure: 'plus de 7 e-mails remis en moins de 30 jours, tous fournisseurs',
    head: 'Fournisseur', total: 'Ensemble', partial: 'Un flux de clics, de désabonnements ou de plaintes manque\u00a0: ces personnes comptent parmi les silencieuses.',
    rowsExceed: 'Une personne sollicitée par deux fournisseurs compte dans chacune de leurs lignes, et une fois dans l’ensemble.',
    alt: 'Répartition des personnes sollicitées', colon: '\u00a0: ', separator: '\u00a0; ', cells: { solicited: 'Sollicitées', silent: 'Sans réponse' },
  },
  en: {
    parts: {
      people_with_lead: 'left a lead', people_ordered: 'ordered without a lead', people_complained: 'complained', people_unsubscribed: 'unsubscribed',
      people_not_reached: 'never reached', people_clicked: 'clicked, no more', people_silent: 'answered nothing', people_pressured: 'silent under pressure', people_calm: 'silent',
    },
    title: 'Of 100 people solicited, {silent} answered nothing',
    sub: '{people} people were sent at least one e-mail. Each stands in one place, the first that fits; the places make the whole.',
    per100000: '{share}, {count} per 100,000 leads', underPressure: '{share} under pressure', pressure: 'more than 7 e-mails delivered in under 30 days, over all suppliers',
    head: 'Supplier', total: 'All together', partial: 'A feed of clicks, unsubscribes or complaints is missing: these people count among the silent.',
    rowsExceed: 'A person solicited by two suppliers counts in each of their rows, and once in the whole.',
    alt: 'Where the people solicited stand', colon: ': ', separator: '; ', cells: { solicited: 'Solicited', silent: 'Answered nothing' },
  },
};
