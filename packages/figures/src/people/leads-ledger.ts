import type { FigureSet, Language } from '@e-respect/contract';
import { formatRate } from '../format/format.ts';
import { formatNumber, UNKNOWN } from '../format/number-format.ts';
import { LEDGER_TEXT } from './leads-ledger-text.ts';
import { REFUSAL_FIGURES } from '../overview-query.ts';
import { flowOf, type Per100000Model } from './per-100000.ts';
import { FLOW_TEXT, type FlowId } from './per-100000-text.ts';
import { readFigure } from '../format/read-figure.ts';

/** One line of the leads of the picture, on one scale of 100 000 gross leads (0 to 1). */
export type LedgerRow = { id: 'gross' | 'refused' | 'net' | 'buyers' | 'repeat'; label: string; detail: string; value: string; note: string; bars: { from: number; to: number }[] };

const LEADS = 100_000;

/** From the leads billed to the buyers who came back; empty without leads. */
export function leadsLedger(model: Per100000Model, figures: FigureSet, lang: Language): LedgerRow[] {
  if (model.factor === null) return [];
  const words = LEDGER_TEXT[lang];
  const share = (id: FlowId): number => (flowOf(model, id)?.value ?? 0) / LEADS;
  const text = (id: FlowId): string => flowOf(model, id)?.text ?? UNKNOWN;
  const net = share('leads_net');
  const bar = (to: number): LedgerRow['bars'] => (to > 0 ? [{ from: 0, to: Math.min(1, to) }] : []);
  return [
    { id: 'gross', label: words.gross, detail: '', value: text('leads_gross'), note: '', bars: bar(1) },
    { id: 'refused', label: words.refused, detail: reasons(model, lang), value: formatNumber(net * LEADS - LEADS, lang), note: '', bars: refusedBars(model, net) },
    { id: 'net', label: words.net, detail: '', value: text('leads_net'), note: words.ofGross.replace('{share}', formatRate(net, lang)), bars: bar(net) },
    { id: 'buyers', label: words.buyers, detail: '', value: text('buyers'), note: conversion(figures, lang), bars: bar(share('buyers')) },
    { id: 'repeat', label: words.repeat, detail: '', value: text('repeat_buyers'), note: '', bars: bar(share('repeat_buyers')) },
  ];
}

function reasons(model: Per100000Model, lang: Language): string {
  return REFUSAL_FIGURES.filter((id) => (flowOf(model, id)?.value ?? 0) > 0).map((id) => `${FLOW_TEXT[lang].labels[id]} ${flowOf(model, id)?.text ?? ''}`).join(' · ');
}

/** The reasons side by side, from what is kept to what was billed. */
function refusedBars(model: Per100000Model, net: number): LedgerRow['bars'] {
  let start = net;
  return REFUSAL_FIGURES.flatMap((id) => {
    const share = (flowOf(model, id)?.value ?? 0) / LEADS;
    start += share;
    return share > 0 ? [{ from: start - share, to: start }] : [];
  });
}

function conversion(figures: FigureSet, lang: Language): string {
  const rate = readFigure(figures, 'conversion_rate').value;
  return rate === null ? '' : LEDGER_TEXT[lang].ofNet.replace('{share}', formatRate(rate, lang));
}
