import type { Basis, FigureEntry, Language, Period, QueryAnswer } from '@e-respect/contract';
import {
  bridgePosition, euroBridge, headlineFigures, layoutSignature, leadsLedger, localDay, per100000, plainText, signature, standfirst, supplierTable, verdictModel,
  type EuroBridge, type HeadlineFigure, type LedgerRow, type Segment, type SignatureLayout, type SignatureModel, type SupplierColumn, type SupplierRow, type SupplierTable, type Verdict,
} from '@e-respect/figures';
import { breakable, shortName } from './breakable.ts';
import { definitionsOf, type Definition } from './definitions.ts';
import { pointsPicture } from './points-svg.ts';
import { REPORT_TEXT } from './report-text.ts';
import { furnitureOf, type Furniture } from './report-furniture.ts';
import { signatureSvg } from './signature-svg.ts';

export type Picture = { title: string; subtitle: string; svg: string; alt: string; notes: string[] };
export type ReportBridgeRow = { role: EuroBridge['rows'][number]['role']; label: string; detail: string; text: string; note: string; bar: [number, number] | null; whisker: [number, number] | null; gain: boolean };
export type ReportCell = { text: string; note: string; hollow: boolean };
export type ReportRow = { /** in pieces between which it may wrap */ name: string[]; /** at most two lines of them, for a full page */ short: string[]; cells: Record<SupplierColumn, ReportCell>; mark: { low: number; high: number; at: number; hollow: boolean } | null; verdict: Verdict | null; word: string; gain: boolean; kind: 'supplier' | 'special' | 'total' };

/** Everything that is printed, already formatted: plain data, so that it crosses to a worker and into Typst as JSON. */
export type ReportModel = Furniture & {
  lang: Language;
  /** year, month, day of the data: the document's only date */
  date: [number, number, number] | null;
  verdict: Segment[];
  standfirst: string;
  headline: { label: string; value: string; note: string }[];
  per100000: Picture & { ledger: LedgerRow[]; ledgerHead: string[] };
  bridge: { title: string; subtitle: string; zero: number; head: string[]; rows: ReportBridgeRow[] };
  /** the same chart at several heights, the tallest first: the page takes the one that it has room for */
  signature: Omit<Picture, 'svg' | 'notes'> & { variants: { svg: string; notes: string[] }[] };
  suppliers: { title: string; head: SupplierTable['head']; scale: string; mean: number | null; rows: ReportRow[]; empty: string; rule: string };
  definitions: { title: string; entries: Definition[] };
};

export type ReportInput = {
  lang: Language; period: Period; workspaceName: string;
  /** by nothing (OVERVIEW_FIGURES) and by supplier (SUPPLIER_FIGURES), of the same period and filters */
  overview: QueryAnswer; suppliers: QueryAnswer;
  catalogue: readonly FigureEntry[];
  basis?: Basis; horizonDays?: number; timeZone?: string;
};

/** Width of the text on A4 between margins of 22 mm, in points. */
const WIDTH = 470;
/** A long table takes its room from the chart above it, so that two pages hold up to some fifteen suppliers. */
const signatureHeight = (suppliers: number): number => Math.max(172, 262 - 9 * Math.max(0, suppliers - 6));
/** Taken off that height, in points, when the page is full, which takes more than a few suppliers. */
const SIGNATURE_CUT = 40;
const SUPPLIERS_OF_A_FULL_PAGE = 9;
const SIGNATURE_FONT = 7.5;

/** The report's content from the API's answers; no figure is computed here. */
export function reportModel(input: ReportInput): ReportModel {
  const { lang, overview, suppliers, catalogue, basis = 'cohort', horizonDays = 365, timeZone = 'Europe/Paris' } = input;
  const { figures, compare } = overview.totals;
  const day = overview.meta.as_of === null ? null : localDay(overview.meta.as_of, timeZone);
  const table = supplierTable(suppliers, { lang });
  return {
    lang,
    date: day === null ? null : dateOf(day),
    ...furnitureOf({ lang, basis, horizonDays, day, period: input.period, workspaceName: input.workspaceName, meta: overview.meta }),
    verdict: verdictModel(figures, lang, horizonDays).sentence,
    standfirst: standfirst(suppliers, lang),
    headline: headlineFigures(figures, compare, lang, horizonDays).map((figure) => headlineOf(figure, lang)),
    per100000: peoplePicture(overview, lang),
    bridge: bridgeOf(euroBridge(figures, lang), lang),
    signature: signaturePicture(signature(suppliers, { lang, horizonDays }), lang),
    suppliers: suppliersOf(table, lang),
    definitions: { title: REPORT_TEXT[lang].definitions, entries: definitionsOf(catalogue, lang) },
  };
}

function dateOf(day: string): [number, number, number] {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

function headlineOf({ label, value, note, delta }: HeadlineFigure, lang: Language): { label: string; value: string; note: string } {
  const compared = delta === null ? '' : REPORT_TEXT[lang].compared.replace('{delta}', delta.text);
  return { label, value, note: [note, compared].filter(Boolean).join(REPORT_TEXT[lang].separator) };
}

function peoplePicture({ totals }: QueryAnswer, lang: Language): ReportModel['per100000'] {
  const model = per100000(totals.figures, lang);
  const words = REPORT_TEXT[lang];
  const ledger = leadsLedger(model, totals.figures, lang);
  const refused = ledger.find(({ id }) => id === 'refused')?.detail ?? '';
  const { svg, unlabelled } = pointsPicture(model, lang, WIDTH);
  const beside = model.parts.filter(({ kind }) => unlabelled.includes(kind)).map(({ number, text }) => `${number} ${text}`);
  const notes = [
    ...(beside.length === 0 ? [] : [words.notLabelled.replace('{names}', () => beside.join(words.separator))]), ...(svg === '' ? [] : model.notes),
    ...(refused === '' ? [] : [words.refused + words.colon + refused + '.']),
  ];
  return { title: model.title, subtitle: svg === '' ? words.noPeople : model.subtitle, svg, alt: model.alt, notes, ledger, ledgerHead: [words.bridgeRow, '', words.ledgerValue, words.ledgerNote] };
}

function bridgeOf(bridge: EuroBridge, lang: Language): ReportModel['bridge'] {
  const extent = (bar: { from: number; to: number } | null): [number, number] | null => {
    if (bar === null) return null;
    const [a, b] = [bridgePosition(bridge, bar.from), bridgePosition(bridge, bar.to)];
    return [Math.min(a, b), Math.max(a, b)];
  };
  const rows = bridge.rows.map(({ role, label, detail, text, note, bar, whisker, amount }) => ({
    role, label, detail, text, note, bar: extent(bar), whisker: extent(whisker), gain: role === 'gain' || (role === 'total' && (amount ?? 0) > 0),
  }));
  return { title: bridge.title, subtitle: bridge.subtitle, zero: bridgePosition(bridge, 0), head: [REPORT_TEXT[lang].bridgeRow, '', REPORT_TEXT[lang].bridgeAmount], rows };
}

function signaturePicture(model: SignatureModel, lang: Language): ReportModel['signature'] {
  const variant = (cut: number, named: (name: string) => string): ReportModel['signature']['variants'][number] => {
    const layout = layoutSignature(model, WIDTH, signatureHeight(model.dots.length) - cut, { fontSize: SIGNATURE_FONT });
    return { svg: model.dots.length === 0 ? '' : signatureSvg(layout), notes: [model.note, ...listsOf(model, layout, named, lang)] };
  };
  const full = model.dots.length + model.missing.length < SUPPLIERS_OF_A_FULL_PAGE ? [] : [variant(SIGNATURE_CUT, shortName)];
  const variants = [variant(0, (name) => name), ...full];
  return { title: model.title, subtitle: model.subtitle, alt: model.alt, variants };
}

function listsOf(model: SignatureModel, layout: SignatureLayout, named: (name: string) => string, lang: Language): string[] {
  const words = REPORT_TEXT[lang];
  const list = (sentence: string, items: readonly string[]): string[] => (items.length === 0 ? [] : [sentence.replace('{names}', () => items.join(words.separator))]);
  return [
    ...list(words.notNamed, layout.culled.map(({ name, detail }) => `${named(name)} (${detail})`)),
    ...list(words.notPlaced, model.missing.map(({ name, reason }) => `${named(name)} (${reason})`)),
  ];
}

function suppliersOf(table: SupplierTable, lang: Language): ReportModel['suppliers'] {
  const high = conversionHigh(table);
  const rows = [...table.rows.map((row) => rowOf(row, 'supplier', high)), ...table.special.map((row) => rowOf(row, 'special', high)), rowOf(table.total, 'total', high)];
  const mean = table.total.cells.conversion.figure.value;
  return {
    title: table.title, head: table.head, scale: REPORT_TEXT[lang].scale.replace('{high}', `${Math.round(high * 100)}${lang === 'fr' ? '\u00a0' : ''}%`), mean: mean === null ? null : Math.min(1, mean / high),
    rows: table.rows.length === 0 ? [] : rows, empty: REPORT_TEXT[lang].noSuppliers, rule: table.rule,
  };
}

/** The scale of the intervals; without a firm row it would crush them all at its end, hence the highest rate of any row then. */
function conversionHigh(table: SupplierTable): number {
  const figures = [...table.rows, table.total].map(({ cells }) => cells.conversion);
  if (table.rows.some(({ cells: { conversion: { hollow, figure } } }) => !hollow && figure.value !== null)) return table.conversionDomain[1];
  const highest = Math.max(table.conversionDomain[1], ...figures.map(({ figure }) => figure.interval?.high ?? figure.value ?? 0));
  const step = highest > 0.2 ? 10 : 100;
  return Math.min(1, Math.ceil(highest * step) / step);
}

function rowOf(row: SupplierRow, kind: ReportRow['kind'], high: number): ReportRow {
  const cells = Object.fromEntries(Object.entries(row.cells).map(([column, { text, note, hollow }]) => [column, { text, note, hollow }])) as Record<SupplierColumn, ReportCell>;
  const { value, interval } = row.cells.conversion.figure;
  const share = (rate: number): number => Math.min(1, Math.max(0, rate / high));
  const mark = value === null ? null : { at: share(value), low: share(interval?.low ?? value), high: share(interval?.high ?? value), hollow: row.cells.conversion.hollow };
  return { name: breakable(row.name), short: breakable(shortName(row.name)), cells, mark, verdict: row.verdict, word: row.word, gain: row.verdict === 'keep', kind };
}

/** The sentence alone, for a mail's subject or a list of reports. */
export function reportSentence(model: ReportModel): string {
  return plainText(model.verdict);
}
