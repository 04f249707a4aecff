import type { FigureSet, Language, QueryAnswer } from '@e-respect/contract';
import { formatRate } from '../format/format.ts';
import { formatNumber, UNKNOWN } from '../format/number-format.ts';
import { PEOPLE_PARTS, REACTION_PARTS } from '../overview-query.ts';
import { readFigure, readValue } from '../format/read-figure.ts';
import type { DataTable } from '../format/sentence.ts';
import { SILENT_TEXT, type SilentPart } from './silent-majority-text.ts';
import { namedRows } from '../suppliers/supplier-rows.ts';

/** Asked by supplier, with totals; the page's verdict and the tests of respect read the same answer, for people are dear to count. */
export const SILENT_FIGURES: readonly string[] = ['people_solicited', ...PEOPLE_PARTS, 'people_pressured', 'people_reached', 'people_said_no', 'leads_gross'];

/** From those who said yes to those nobody reached; the silent in the middle, the pressured beside those who left. */
const ORDER: readonly SilentPart[] = ['people_with_lead', 'people_ordered', 'people_clicked', 'people_calm', 'people_pressured', 'people_unsubscribed', 'people_complained', 'people_not_reached'];

export type SilentPiece = { part: SilentPart; label: string; /** null where no feed tells the reaction */ people: number | null; /** of the people solicited, 0 to 1 */ share: number; from: number; to: number };
export type SilentRow = { id: string; name: string; people: number; peopleText: string; silent: string; /** said where it is seen in the bar */ pressured: string; partial: boolean; pieces: SilentPiece[]; alt: string };
export type SilentTotal = { part: SilentPart; label: string; detail: string; text: string; sub: string; from: number; to: number };
export type SilentModel = {
  title: string; subtitle: string; notes: string[]; headline: { silent: string; solicited: string; head: string };
  /** the whole, place by place: they follow one another on one scale and end at 1 */
  parts: SilentTotal[];
  rows: SilentRow[];
  alt: string;
  table: DataTable;
};

/** Where the people solicited stand, in all and by supplier; null when a part that holds people is unknown: a split with a hole is no split. */
export function silentMajority(answer: QueryAnswer, lang: Language): SilentModel | null {
  const words = SILENT_TEXT[lang];
  const { figures } = answer.totals;
  const pieces = piecesOf(figures, lang);
  if (pieces === null) return null;
  const rows = rowsOf(answer, lang);
  const solicited = readValue(figures, 'people_solicited')!;
  const partial = [figures, ...rows.map(({ id }) => figuresOf(answer, id))].some(isPartial);
  const silent = readValue(figures, 'people_silent')! / solicited;
  return {
    title: words.title.replace('{silent}', formatNumber(silent * 100, lang)), subtitle: words.sub.replace('{people}', formatNumber(solicited, lang)),
    notes: [...(partial ? [words.partial] : []), ...(rows.length > 1 ? [words.rowsExceed] : [])],
    headline: { silent: words.cells.silent, solicited: words.cells.solicited, head: words.head },
    parts: totalsOf(pieces, figures, lang), rows, alt: altOf(words.total, pieces, lang), table: tableOf(rows, pieces, solicited, lang),
  };
}

const isPartial = (figures: FigureSet): boolean => readFigure(figures, 'people_silent').status === 'partial';
const figuresOf = (answer: QueryAnswer, id: string): FigureSet => answer.rows.find(({ by }) => by['supplier'] === id)?.figures ?? {};

function piecesOf(figures: FigureSet, lang: Language): SilentPiece[] | null {
  const solicited = readValue(figures, 'people_solicited');
  const [silent, pressured] = [readValue(figures, 'people_silent'), readValue(figures, 'people_pressured')];
  if (!solicited || silent === null || pressured === null) return null;
  const counts = ORDER.map((part) => (part === 'people_calm' ? silent - pressured : readValue(figures, part)));
  if (counts.some((count, i) => count === null && !REACTION_PARTS.has(ORDER[i]!))) return null;
  let to = 0;
  return ORDER.map((part, i) => {
    const [people, from] = [counts[i]!, to / solicited];
    const placed = people ?? 0;
    to += placed;
    return { part, label: SILENT_TEXT[lang].parts[part], people, share: placed / solicited, from, to: to / solicited };
  });
}

function totalsOf(pieces: readonly SilentPiece[], figures: FigureSet, lang: Language): SilentTotal[] {
  const words = SILENT_TEXT[lang];
  const leads = readValue(figures, 'leads_gross');
  return pieces.map(({ part, label, people, share, from, to }) => ({
    part, label, detail: part === 'people_pressured' ? words.pressure : '', from, to, text: countOf(people, lang),
    sub: people === null ? '' : leads ? words.per100000.replace('{share}', formatRate(share, lang)).replace('{count}', formatNumber((people * 100_000) / leads, lang)) : formatRate(share, lang),
  }));
}

const countOf = (people: number | null, lang: Language): string => (people === null ? UNKNOWN : formatNumber(people, lang));

const SEEN = 0.01;

/** Suppliers with people solicited, the most of them first. */
function rowsOf(answer: QueryAnswer, lang: Language): SilentRow[] {
  return namedRows(answer).named.flatMap(({ id, name, row }): SilentRow[] => {
    const pieces = piecesOf(row.figures, lang);
    if (pieces === null) return [];
    const [people, silent] = [readValue(row.figures, 'people_solicited')!, readValue(row.figures, 'people_silent')!];
    const pressed = readValue(row.figures, 'people_pressured')! / people;
    const pressured = pressed < SEEN ? '' : SILENT_TEXT[lang].underPressure.replace('{share}', formatRate(pressed, lang, { decimals: 1 }));
    return [{ id, name, people, peopleText: formatNumber(people, lang), silent: formatRate(silent / people, lang, { decimals: 1 }), pressured, partial: isPartial(row.figures), pieces, alt: altOf(name, pieces, lang) }];
  }).sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1));
}

function altOf(name: string, pieces: readonly SilentPiece[], lang: Language): string {
  const words = SILENT_TEXT[lang];
  return `${name}${words.colon}${pieces.filter(({ share }) => share > 0).map(({ label, share }) => `${label} ${formatRate(share, lang)}`).join(words.separator)}.`;
}

function tableOf(rows: readonly SilentRow[], pieces: readonly SilentPiece[], solicited: number, lang: Language): DataTable {
  const words = SILENT_TEXT[lang];
  const cells = (all: readonly SilentPiece[]): string[] => all.map(({ people }) => countOf(people, lang));
  return {
    caption: words.alt, head: [words.head, words.cells.solicited, ...ORDER.map((part) => words.parts[part])],
    rows: [...rows.map((row) => [row.name, row.peopleText, ...cells(row.pieces)]), [words.total, formatNumber(solicited, lang), ...cells(pieces)]],
  };
}
