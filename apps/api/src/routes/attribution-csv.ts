import { ATTRIBUTION_METHODS, type AttributionAnalysis, type Language } from '@e-respect/contract';
import { csvFile, csvNumber } from '../questions/answer-csv.ts';

const WORDS = {
  fr: { id: 'identifiant', name: 'nom', touches: 'contacts', credit: 'crédit', margin: 'marge EUR', removal: 'effet de retrait', own: 'crédit du produit', kept: 'contestés gardés', claimed: 'contestés réclamés' },
  en: { id: 'id', name: 'name', touches: 'touches', credit: 'credit', margin: 'margin EUR', removal: 'removal effect', own: 'credit of the product', kept: 'contested, kept', claimed: 'contested, claimed' },
} as const;

/** The table of credits as a spreadsheet opens it. */
export function attributionCsv({ rows }: AttributionAnalysis, language: Language): string {
  const words = WORDS[language];
  const number = (value: number | null | undefined): string => csvNumber(value, language);
  const head = [
    words.id, words.name, words.touches, ...ATTRIBUTION_METHODS.map((method) => `${words.credit} ${method}`), ...ATTRIBUTION_METHODS.map((method) => `${words.margin} ${method}`),
    words.removal, words.own, words.kept, words.claimed,
  ];
  const lines = rows.map((row) => [
    row.id, row.label, number(row.touches), ...ATTRIBUTION_METHODS.map((method) => number(row.credit[method])), ...ATTRIBUTION_METHODS.map((method) => number(row.margin_eur?.[method])),
    number(row.removal), number(row.last_touch), number(row.contested.kept), number(row.contested.claimed),
  ]);
  return csvFile([head, ...lines]);
}
