import type { FigureSet, FigureStatus, Text } from '@e-respect/contract';
import { readFigure } from '../format/read-figure.ts';

export const VERDICTS = ['keep', 'watch', 'stop', 'few', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A loss of up to this share of the spend may be mended by a price: below, no plausible discount does. */
export const RENEGOTIABLE_LOSS = -0.35;

/**
 * Whom to keep, from the return on spend alone (roi = (margin − spend) ÷ spend over mature leads):
 * - `keep`: the margin covers the spend (roi ≥ 0);
 * - `watch` (to renegotiate): it does not, but chance alone may explain it (the 95 % interval of roi reaches 0) or a price cut of about a third mends it (roi ≥ −0.35);
 * - `stop`: anything lower;
 * - `few`: under the minimum number of people, or no person has reached the horizon yet: not ranked;
 * - `unknown`: no spend, or a margin nobody gave.
 */
export function verdictOf(figures: FigureSet): Verdict {
  const roi = readFigure(figures, 'roi');
  if (roi.status === 'too_few' || roi.status === 'immature') return 'few';
  if (roi.value === null) return 'unknown';
  if (roi.value >= 0) return 'keep';
  const reachesZero = roi.interval !== undefined && roi.interval.high >= 0;
  return reachesZero || roi.value >= RENEGOTIABLE_LOSS ? 'watch' : 'stop';
}

const WORDS: Record<Verdict, Text> = {
  keep: { fr: 'à garder', en: 'keep' },
  watch: { fr: 'à renégocier', en: 'renegotiate' },
  stop: { fr: 'à arrêter', en: 'stop' },
  few: { fr: 'trop peu', en: 'too few' },
  unknown: { fr: 'inconnu', en: 'unknown' },
};
const TOO_EARLY: Text = { fr: 'trop tôt', en: 'too early' };

/** The word that always stands beside the mark: « trop tôt » is the immature half of `few`. */
export function verdictWord(verdict: Verdict, roiStatus: FigureStatus = 'ok'): Text {
  return verdict === 'few' && roiStatus === 'immature' ? TOO_EARLY : WORDS[verdict];
}

/** The rule, as the reader of the table is told it. */
export const VERDICT_RULE: Text = {
  fr: 'À garder\u00a0: la marge couvre la dépense. À renégocier\u00a0: elle ne la couvre pas, mais l’intervalle à 95\u00a0% du ROI touche zéro ou la perte ne dépasse pas 35\u00a0% de la dépense. À arrêter\u00a0: au-delà. Trop peu, trop tôt\u00a0: trop peu de personnes, ou aucune au terme du suivi\u00a0; hors classement.',
  en: 'Keep: the margin covers the spend. Renegotiate: it does not, but the 95% interval of ROI reaches zero or the loss is at most 35% of the spend. Stop: beyond that. Too few, too early: too few people, or none at the horizon yet; not ranked.',
};
