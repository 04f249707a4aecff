import type { FigureSet, FigureStatus, Language } from '@e-respect/contract';
import { BRIDGE_TEXT } from './euro-bridge-text.ts';
import { formatEuros, formatRate } from '../format/format.ts';
import { formatCountOf } from '../format/number-format.ts';
import { SPEND_KINDS } from '../overview-query.ts';
import { readFigure, readValue } from '../format/read-figure.ts';
import type { DataTable } from '../format/sentence.ts';
import { resultOf } from '../verdict/verdict.ts';

export type BridgeRowId = 'paid' | 'margin' | 'result' | 'margin_excluded' | 'claimable' | 'final' | (string & {});
/** cost and gain move the running total, total draws it from zero, aside is never added. */
export type BridgeRow = {
  id: BridgeRowId; role: 'cost' | 'gain' | 'total' | 'aside';
  label: string; detail: string; note: string;
  amount: number | null; text: string; status: FigureStatus;
  /** bar extents in euros, null when there is nothing to draw */
  bar: { from: number; to: number } | null;
  /** p10 to p90 of an estimate, as running totals */
  whisker: { from: number; to: number } | null;
};
export type EuroBridge = { title: string; subtitle: string; domain: [number, number]; rows: BridgeRow[]; alt: string; table: DataTable };

const CENT = 0.005;
const REPUTATION = 'reputation_cost_eur';

/**
 * From the euros paid to the euros earned, over mature leads: paid, margin, result (its roi beside); when the cost of reputation was asked
 * for, that and what is left after it. An unknown one is a line that says so, never 0. What may be claimed from suppliers and the margin of people known only by excluded leads stand beside, never added.
 */
export function euroBridge(figures: FigureSet, lang: Language): EuroBridge {
  const rows = [paidRow(figures, lang), marginRow(figures, lang), resultRow(figures, lang), ...reputationRows(figures, lang), ...asideRows(figures, lang)];
  return { ...headings(figures, lang), domain: domainOf(rows), rows, alt: altOf(rows, lang), table: tableOf(rows, lang) };
}

/** Position of an amount on the bar scale, 0 to 1. */
export function bridgePosition(bridge: { domain: readonly [number, number] }, amount: number): number {
  const [low, high] = bridge.domain;
  return high === low ? 0 : (amount - low) / (high - low);
}

type RowParts = Pick<BridgeRow, 'id' | 'role' | 'label' | 'amount'> & Partial<BridgeRow>;

function bridgeRow(parts: RowParts, lang: Language): BridgeRow {
  const text = formatEuros(parts.amount, lang, { decimals: 0, signed: parts.role !== 'total' });
  return { detail: '', note: '', text, status: parts.amount === null ? 'no_data' : 'ok', bar: null, whisker: null, ...parts };
}

function paidRow(figures: FigureSet, lang: Language): BridgeRow {
  const spend = readValue(figures, 'spend_mature_eur');
  return bridgeRow({
    id: 'paid', role: 'cost', label: BRIDGE_TEXT[lang].paid, detail: paidDetail(figures, lang), amount: negative(spend),
    bar: spend === null ? null : { from: 0, to: -spend },
  }, lang);
}

function paidDetail(figures: FigureSet, lang: Language): string {
  const words = BRIDGE_TEXT[lang];
  const [all, mature] = [readValue(figures, 'spend_eur'), readValue(figures, 'spend_mature_eur')];
  if (all === null || mature === null) return '';
  if (Math.abs(all - mature) >= CENT) return words.immaturePart.replace('{amount}', formatEuros(all - mature, lang, { decimals: 0 }));
  return spendKinds(figures, lang);
}

const MOST_KINDS = 3;

/** The largest natures of cost, the rest as one. */
function spendKinds(figures: FigureSet, lang: Language): string {
  const words = BRIDGE_TEXT[lang];
  const kinds = SPEND_KINDS.map((kind) => ({ name: words.kinds[kind], amount: readValue(figures, `spend_${kind}_eur`) ?? 0 }))
    .filter(({ amount }) => amount >= CENT).sort((a, b) => b.amount - a.amount);
  const rest = kinds.slice(MOST_KINDS).reduce((sum, { amount }) => sum + amount, 0);
  const shown = rest > 0 ? [...kinds.slice(0, MOST_KINDS), { name: words.kinds.other, amount: rest }] : kinds;
  return shown.map(({ name, amount }) => `${name} ${formatEuros(amount, lang, { decimals: 0 })}`).join(', ');
}

function marginRow(figures: FigureSet, lang: Language): BridgeRow {
  const [margin, spend, orders] = [readFigure(figures, 'margin_eur'), readValue(figures, 'spend_mature_eur') ?? 0, readValue(figures, 'orders')];
  const words = BRIDGE_TEXT[lang];
  const each = margin.value !== null && orders ? ` × ${formatEuros(margin.value / orders, lang)}` : '';
  return bridgeRow({
    id: 'margin', role: 'gain', label: words.margin, detail: orders === null ? '' : formatCountOf(orders, words.order, lang) + each,
    amount: margin.value, status: margin.status, bar: margin.value === null ? null : { from: -spend, to: margin.value - spend },
  }, lang);
}

function resultRow(figures: FigureSet, lang: Language): BridgeRow {
  const [result, roi] = [resultOf(figures), readFigure(figures, 'roi')];
  return bridgeRow({
    id: 'result', role: 'total', label: BRIDGE_TEXT[lang][figures[REPUTATION] ? 'before' : 'result'], note: roi.value === null ? '' : `ROI ${formatRate(roi.value, lang)}`,
    amount: result, status: roi.status, bar: result === null ? null : { from: 0, to: result },
  }, lang);
}

function reputationRows(figures: FigureSet, lang: Language): BridgeRow[] {
  if (!figures[REPUTATION]) return [];
  const words = BRIDGE_TEXT[lang];
  const [result, net, { value: cost, interval, status }] = [resultOf(figures), readFigure(figures, 'roi_net'), readFigure(figures, REPUTATION)];
  const amount = negative(cost);
  const after = result === null || cost === null ? null : result - cost;
  return [
    bridgeRow({
      id: 'reputation', role: 'cost', label: words.reputation, detail: costDetail(figures, lang), amount, status,
      bar: after === null || result === null ? null : { from: result, to: after },
      whisker: after === null || result === null || !interval ? null : { from: result - interval.high, to: result - interval.low },
    }, lang),
    bridgeRow({
      id: 'final', role: 'total', label: words.after, note: net.value === null ? '' : `${words.roiNet} ${formatRate(net.value, lang)}`,
      amount: after, status: after === null ? 'no_data' : status, bar: after === null ? null : { from: 0, to: after },
    }, lang),
  ];
}

/** How wide the estimate is, or what it lacks. */
function costDetail(figures: FigureSet, lang: Language): string {
  const words = BRIDGE_TEXT[lang];
  const { value, interval, status } = readFigure(figures, REPUTATION);
  if (value === null) return words.costUnknown;
  const range = interval ? [words.range.replace('{low}', formatEuros(interval.low, lang, { decimals: 0 })).replace('{high}', formatEuros(interval.high, lang, { decimals: 0 }))] : [];
  return [...range, ...(status === 'partial' ? [words.costPartial] : [])].join(words.separator);
}

function asideRows(figures: FigureSet, lang: Language): BridgeRow[] {
  const words = BRIDGE_TEXT[lang];
  const base = (resultOf(figures) ?? 0) - (readValue(figures, REPUTATION) ?? 0);
  const aside = (id: 'claimable' | 'margin_excluded', figure: string): BridgeRow => {
    const { value, status } = readFigure(figures, figure);
    return bridgeRow({ id, role: 'aside', label: words[id], detail: words.details[id], amount: value, status, note: value ? words.notes[id] : '', bar: value ? { from: base, to: base + value } : null }, lang);
  };
  return [aside('claimable', 'claimable_eur'), aside('margin_excluded', 'margin_excluded_eur')];
}

const negative = (amount: number | null): number | null => (amount === null ? null : amount === 0 ? 0 : -amount);

function domainOf(rows: readonly BridgeRow[]): [number, number] {
  const ends = rows.flatMap(({ bar, whisker }) => [bar, whisker].flatMap((extent) => (extent ? [extent.from, extent.to] : [])));
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}

function headings(figures: FigureSet, lang: Language): { title: string; subtitle: string } {
  const words = BRIDGE_TEXT[lang];
  const result = resultOf(figures);
  const claim = readValue(figures, 'claimable_eur') ? ` ${words.claim}` : '';
  const subtitle = result === null ? words.resultUnknown : (result >= 0 ? words.covers : words.doesNotCover) + claim;
  return { title: words.title, subtitle };
}

function altOf(rows: readonly BridgeRow[], lang: Language): string {
  const words = BRIDGE_TEXT[lang];
  return `${words.title}${words.colon}${rows.map(({ label, text, note }) => `${label} ${text}${note ? ` (${note})` : ''}`).join(words.separator)}.`;
}

function tableOf(rows: readonly BridgeRow[], lang: Language): DataTable {
  const words = BRIDGE_TEXT[lang];
  return { caption: words.title, head: words.tableHead, rows: rows.map(({ label, detail, text, note }) => [label, text, [detail, note].filter(Boolean).join(words.separator)]) };
}
