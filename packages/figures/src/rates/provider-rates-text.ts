import type { Language } from '@e-respect/contract';
import type { Noun } from '../format/number-format.ts';

type RateText = Record<
  'brokenOne' | 'brokenSome' | 'watch' | 'metAll' | 'few' | 'unknown' | 'none' | 'days' | 'worst' | 'fewDays' | 'unknownDays' | 'neverJudged' | 'caption' | 'provider' | 'brokenDays' | 'watchDays' | 'metDays' | 'worstHead' | 'intervalHead' | 'of',
  string> & { day: Noun; other: Noun; verdicts: Record<'met' | 'watch' | 'broken' | 'too_few' | 'unknown' | 'none', string> };

/** Placeholders: {name} a provider, {days} and {others} counts with their noun, {rate}, {day}, {k} complaints, {n} mails delivered. */
export const RATE_TEXT: Record<Language, RateText> = {
  fr: {
    brokenOne: '{name} a rompu la limite de {rate} pendant {days}', brokenSome: '{name} a rompu la limite de {rate} pendant {days}, {others} aussi',
    watch: 'Personne n’a rompu la limite de {rate}\u00a0; {name} est à surveiller {days}', metAll: 'Aucune messagerie n’a passé {rate} de plaintes',
    few: 'Trop peu de courrier pour juger une seule messagerie', unknown: 'Plaintes inconnues\u00a0: aucun fichier ne les dit', none: 'Aucun courrier sur ces dates',
    days: '{broken} à {high} ou plus, {watch} entre {low} et {high}', worst: 'Pire semaine\u00a0: {rate}, {k} plaintes sur {n} remis, au {day}.',
    fewDays: 'trop peu de courrier {days}', unknownDays: 'plaintes inconnues {days}', neverJudged: 'Jamais {n} remis en 7 jours.',
    caption: 'Plaintes par messagerie, sept jours glissants', provider: 'Messagerie', brokenDays: 'Jours à {rate} ou plus', watchDays: 'Jours de {low} à {high}', metDays: 'Jours sous {rate}', worstHead: 'Pire semaine', intervalHead: 'Intervalle à 95\u00a0%', of: '{k} sur {n}',
    day: { one: 'jour', other: 'jours' }, other: { one: 'autre messagerie', other: 'autres messageries' },
    verdicts: { met: 'tenu', watch: 'à surveiller', broken: 'rompu', too_few: 'trop peu', unknown: 'inconnu', none: 'sans courrier' },
  },
  en: {
    brokenOne: '{name} broke the {rate} limit for {days}', brokenSome: '{name} broke the {rate} limit for {days}, and so did {others}',
    watch: 'Nobody broke the {rate} limit; {name} is to be watched on {days}', metAll: 'No mailbox provider passed {rate} of complaints',
    few: 'Too little mail to judge a single mailbox provider', unknown: 'Complaints unknown: no file tells them', none: 'No mail on these dates',
    days: '{broken} at {high} or more, {watch} between {low} and {high}', worst: 'Worst week: {rate}, {k} complaints of {n} delivered, up to {day}.',
    fewDays: 'too little mail on {days}', unknownDays: 'complaints unknown on {days}', neverJudged: 'Never {n} delivered in 7 days.',
    caption: 'Complaints by mailbox provider, rolling seven days', provider: 'Mailbox provider', brokenDays: 'Days at {rate} or more', watchDays: 'Days from {low} to {high}', metDays: 'Days under {rate}', worstHead: 'Worst week', intervalHead: '95% interval', of: '{k} of {n}',
    day: { one: 'day', other: 'days' }, other: { one: 'other provider', other: 'other providers' },
    verdicts: { met: 'met', watch: 'watch', broken: 'broken', too_few: 'too few', unknown: 'unknown', none: 'no mail' },
  },
};

/** A sentence with its placeholders filled. */
export const filled = (sentence: string, words: Readonly<Record<string, string>>): string =>
  Object.entries(words).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), sentence);
