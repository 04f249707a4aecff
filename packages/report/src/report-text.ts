import type { Basis, Language } from '@e-respect/contract';

type ReportText = Record<
  'title' | 'subject' | 'period' | 'asOf' | 'version' | 'horizon' | 'page' | 'assumptionsId' | 'noAssumptions' | 'definitions' | 'assumptions' | 'verdicts'
  | 'credit' | 'intervals' | 'people' | 'notPlaced' | 'notLabelled' | 'notNamed' | 'noPeople' | 'noSuppliers' | 'bridgeRow' | 'ledgerValue' | 'ledgerNote' | 'refused' | 'bridgeAmount' | 'scale' | 'colon' | 'separator' | 'unknownAsOf' | 'compared' | 'warnings', string>
  & { basis: Record<Basis, string>; basisShort: Record<Basis, string> };

const NB = '\u00a0';

export const REPORT_TEXT: Record<Language, ReportText> = {
  fr: {
    title: 'Ce que coûtent vraiment les leads', subject: 'Rapport au conseil', period: 'Leads acquis du {period}', asOf: 'Données arrêtées au {day}', unknownAsOf: 'Aucune donnée datée',
    version: 'version {version}', horizon: 'suivi de {days} jours', page: 'page', assumptionsId: 'Hypothèses\u00a0: jeu {id}.', noAssumptions: 'Aucune hypothèse\u00a0: chaque chiffre de ce rapport est une donnée.',
    basis: {
      cohort: 'Base cohorte\u00a0: les leads acquis dans la période, avec leur dépense, leurs commandes et leur marge jusqu’au terme du suivi. Les leads trop récents n’entrent ni dans la marge ni dans la dépense qu’on lui compare.',
      calendar: 'Base calendrier\u00a0: ce qui s’est passé dans la période, sans terme de suivi.',
    },
    basisShort: { cohort: 'cohorte', calendar: 'calendrier' },
    definitions: 'D’où viennent ces chiffres', assumptions: 'Règles et hypothèses', verdicts: 'Verdicts.',
    credit: 'Une commande est créditée une seule fois, à la dernière acquisition de la personne avant elle.',
    intervals: `Intervalles à 95${NB}%\u00a0: Wilson pour un taux, Student pour une moyenne. «\u00a0Trop peu\u00a0»\u00a0: moins de 200 personnes, 30 leads ou 1${NB}000 e-mails remis.`,
    people: 'Une personne compte une fois par ligne et une fois dans l’ensemble\u00a0: la somme des lignes peut le dépasser.',
    notPlaced: 'Sans place sur le graphique\u00a0: {names}.', notNamed: 'Sans nom sur le graphique, faute de place\u00a0: {names}.',
    notLabelled: 'Sans nom sur la figure\u00a0: {names}.',
    noPeople: 'Le nombre de personnes sollicitées n’est pas connu\u00a0: chargez les envois pour ouvrir cette image.', noSuppliers: 'Aucun fournisseur sur cette période.',
    bridgeRow: 'Ligne', ledgerValue: 'Leads', ledgerNote: 'Part', refused: 'Refusés', bridgeAmount: 'Montant', scale: `0 à {high}, intervalle à 95${NB}%`, colon: '\u00a0: ', separator: '\u00a0; ', compared: '{delta} sur la période comparée', warnings: 'À savoir.',
  },
  en: {
    title: 'What leads really cost', subject: 'Board report', period: 'Leads acquired {period}', asOf: 'Data as of {day}', unknownAsOf: 'No dated data',
    version: 'version {version}', horizon: 'followed for {days} days', page: 'page', assumptionsId: 'Assumptions: set {id}.', noAssumptions: 'No assumption: every figure of this report is data.',
    basis: {
      cohort: 'Cohort basis: the leads acquired in the period, with their spend, orders and margin up to the horizon. Leads that are too recent enter neither the margin nor the spend it is compared with.',
      calendar: 'Calendar basis: what happened in the period, without horizon.',
    },
    basisShort: { cohort: 'cohort', calendar: 'calendar' },
    definitions: 'Where these figures come from', assumptions: 'Rules and assumptions', verdicts: 'Verdicts.',
    credit: 'An order is credited once, to the person’s latest acquisition before it.',
    intervals: '95% intervals: Wilson for a rate, Student for a mean. “Too few”: under 200 people, 30 leads or 1,000 delivered e-mails.',
    people: 'A person counts once in each row and once in the total: rows may exceed the total.',
    notPlaced: 'Not on the chart: {names}.', notNamed: 'On the chart without a name, for want of room: {names}.',
    notLabelled: 'Not named on the picture: {names}.',
    noPeople: 'The number of people solicited is not known: load the sends to open this picture.', noSuppliers: 'No supplier in this period.',
    bridgeRow: 'Row', ledgerValue: 'Leads', ledgerNote: 'Share', refused: 'Refused', bridgeAmount: 'Amount', scale: '0 to {high}, 95% interval', colon: ': ', separator: '; ', compared: '{delta} on the compared period', warnings: 'Note.',
  },
};
