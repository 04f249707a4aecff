import type { FigureSet, Language } from '@e-respect/contract';
import { formatEuros } from '../format/format.ts';
import { formatCountOf, formatNumber } from '../format/number-format.ts';
import { readFigure, readValue } from '../format/read-figure.ts';
import { segmentsOf, type Segment } from '../format/sentence.ts';
import { VERDICT_TEXT, type VerdictCase } from './verdict-text.ts';

export type VerdictModel = { case: VerdictCase; sentence: Segment[]; /** margin − spend of the mature cohort, in euros */ result: number | null };

const CENT = 0.005;

/** margin − spend, over the same mature leads; null when either is unknown. */
export function resultOf(figures: FigureSet): number | null {
  const [margin, spend] = [readValue(figures, 'margin_eur'), readValue(figures, 'spend_mature_eur')];
  return margin === null || spend === null ? null : margin - spend;
}

export function verdictCase(figures: FigureSet): VerdictCase {
  const [spend, leads] = [readValue(figures, 'spend_eur'), readValue(figures, 'leads_gross') ?? 0];
  if (spend === null) return 'unknown_spend';
  if (leads === 0) return spend === 0 ? 'nothing' : 'no_leads';
  if (readFigure(figures, 'conversion_rate').status === 'immature') return 'immature';
  if (spend === 0) return readValue(figures, 'margin_eur') === null ? 'nothing_known' : 'no_spend';
  const result = resultOf(figures);
  if (result === null) return 'unknown_margin';
  if (Math.abs(result) < 0.5) return 'balance';
  return result > 0 ? 'profit' : 'loss';
}

/**
 * The verdict said aloud: what was paid, for how many leads, how many bought, what is left or missing.
 * When part of the spend is younger than the horizon, the second sentence names the part that is judged.
 */
export function verdictModel(figures: FigureSet, lang: Language, horizonDays: number): VerdictModel {
  const kind = verdictCase(figures);
  const words = VERDICT_TEXT[lang];
  const result = resultOf(figures);
  const sentence = words.sentences[kind]
    .replace('{spend}', whole(readValue(figures, 'spend_eur'), lang))
    .replace('{leads}', formatCountOf(readValue(figures, 'leads_gross') ?? 0, words.lead, lang))
    .replace('{behind}', behind(figures, lang, horizonDays))
    .replace('{buyers}', buyers(figures, lang))
    .replace('{days}', formatNumber(horizonDays, lang))
    .replace('{margin}', whole(readValue(figures, 'margin_eur'), lang))
    .replace('{result}', whole(result === null ? null : Math.abs(result), lang));
  return { case: kind, sentence: segmentsOf(sentence), result };
}

const whole = (amount: number | null, lang: Language): string => formatEuros(amount, lang, { decimals: 0 });

function behind(figures: FigureSet, lang: Language, horizonDays: number): string {
  const [spend, mature] = [readValue(figures, 'spend_eur'), readValue(figures, 'spend_mature_eur')];
  const words = VERDICT_TEXT[lang];
  if (spend === null || mature === null || Math.abs(spend - mature) < CENT) return words.behind;
  return words.behindMature.replace('{mature}', whole(mature, lang)).replace('{days}', formatNumber(horizonDays, lang));
}

function buyers(figures: FigureSet, lang: Language): string {
  const count = readValue(figures, 'buyers');
  const words = VERDICT_TEXT[lang];
  if (count === null) return words.unknownBuyers;
  return count === 0 ? words.nobody : formatCountOf(count, words.bought, lang);
}
