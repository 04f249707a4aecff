import { HOUSE, published, text, type RespectTest } from './respect-test.ts';

const missing = text('Il manque le fichier des réseaux sociaux, avec ses mentions positives et négatives.', 'The social file is missing, with its positive and negative mentions.');

/** What is said of the brand in public. */
export const NETWORK_TESTS: readonly RespectTest[] = [
  {
    id: 'negative_mentions', section: 'networks', unit: 'rate', better: 'lower', label: text('Mentions négatives de la marque', 'Negative mentions of the brand'),
    measure: { parts: ['mentions_negative'], of: 'mentions', minimum: 100 }, limits: { met: 0.1, broken: 0.25 }, source: HOUSE, countedOn: text('mentions', 'mentions'),
    advice: text('Lire les mentions, répondre, et chercher la campagne qui les provoque.', 'Read the mentions, answer, and look for the campaign that causes them.'), missing,
  },
  {
    id: 'mentions_with_pressure', section: 'networks', unit: 'ratio', better: 'lower',
    label: text('Lien entre e-mails de la semaine et part de mentions négatives', 'Link between a week’s e-mails and its share of negative mentions'),
    measure: { figure: 'mentions_correlation', of: 'weeks', minimum: 8 }, limits: { met: 0.3, broken: 0.3 },
    source: published('corrélation de rang « moyenne » de Cohen (1988) : 0,3', 'a “medium” correlation of Cohen (1988): 0.3'), countedOn: text('semaines', 'weeks'),
    advice: text('Alléger les semaines chargées et regarder si les mentions s’apaisent.', 'Lighten the busy weeks and see whether the mentions calm down.'), missing,
  },
];
