import type { ComplaintRatesAnswer, Language } from '@e-respect/contract';
import { csvFile, csvNumber } from '../questions/answer-csv.ts';

const HEADS: Record<Language, readonly string[]> = {
  fr: ['messagerie', 'jour', 'remis ce jour', 'plaintes ce jour', 'remis en 7 jours', 'plaintes en 7 jours', 'taux sur 7 jours', 'bas', 'haut', 'statut', 'verdict'],
  en: ['mailbox provider', 'day', 'delivered that day', 'complaints that day', 'delivered in 7 days', 'complaints in 7 days', '7-day rate', 'low', 'high', 'status', 'verdict'],
};

/** A line for each provider and day with mail within its week; what is unknown is an empty cell. */
export function complaintsCsv({ days, providers }: ComplaintRatesAnswer, language: Language): string {
  const number = (value: number | null | undefined): string => csvNumber(value, language);
  const lines = providers.flatMap((each) => days.flatMap((day, at) => (each.verdict_7d[at] === 'none' ? [] : [[
    each.provider, day, ...[each.delivered, each.complaints, each.delivered_7d, each.complaints_7d, each.rate_7d, each.low_7d, each.high_7d].map((column) => number(column[at])),
    each.status_7d[at]!, each.verdict_7d[at]!,
  ]])));
  return csvFile([HEADS[language], ...lines]);
}
