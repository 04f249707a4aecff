import type { Language, QueryAnswer, QueryRequest } from '@e-respect/contract';
import { figure } from '@e-respect/metrics';

const FORMULA = /^[=+\-@\t\r]/;

/** A cell that a spreadsheet cannot take for a formula; a plain negative number stays one. */
export function csvCell(text: string, separator: string): string {
  const safe = FORMULA.test(text) && !/^-\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A number as a spreadsheet of that language reads it; what is unknown is an empty cell. */
export const csvNumber = (value: number | null | undefined, language: Language): string =>
  (value === null || value === undefined ? '' : language === 'fr' ? String(value).replace('.', ',') : String(value));

/** A file that a spreadsheet opens: semicolons, a BOM, CRLF. */
export const csvFile = (lines: readonly (readonly string[])[]): string => `\uFEFF${lines.map((cells) => cells.map((cell) => csvCell(cell, ';')).join(';')).join('\r\n')}\r\n`;

/** The rows of an answer as a spreadsheet opens them. */
export function answerCsv(query: QueryRequest, answer: QueryAnswer, language: Language): string {
  const number = (value: number | null | undefined): string => csvNumber(value, language);
  const words = language === 'fr' ? { low: 'bas', high: 'haut', status: 'statut', name: 'nom' } : { low: 'low', high: 'high', status: 'status', name: 'name' };
  const head = [
    ...query.by.flatMap((dimension) => [dimension, `${dimension} (${words.name})`]),
    ...query.figures.flatMap((id) => { const { label } = figure(id); return [label[language], `${label[language]} (${words.low})`, `${label[language]} (${words.high})`, `${label[language]} (${words.status})`]; }),
  ];
  const lines = answer.rows.map((row) => [
    ...query.by.flatMap((dimension) => [row.by[dimension] ?? '', row.labels[dimension] ?? '']),
    ...query.figures.flatMap((id) => { const f = row.figures[id]; return [number(f?.value), number(f?.interval?.low), number(f?.interval?.high), f?.status ?? '']; }),
  ]);
  return csvFile([head, ...lines]);
}
