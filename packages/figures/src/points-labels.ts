import type { Language } from '@e-respect/contract';
import { formatNumber } from './number-format.ts';
import { FLOW_TEXT } from './per-100000-text.ts';
import type { PointKind } from './points-grid.ts';
import type { PointsLayout, PointsSpan } from './points-layout.ts';
import { textWidth } from './text-width.ts';

/** A bracket over the columns of a kind, a leader to its level, number and words; below the points, or above for the unsubscribed. */
export type PointsLabel = {
  kind: PointKind; number: string; text: string;
  side: 'above' | 'below';
  bracket: { x0: number; x1: number };
  /** x of the leader and of the text's start, middle or end; level 0 is the nearest to the points */
  x: number; anchor: 'start' | 'middle' | 'end'; level: number;
};

const NUMBER_SCALE = 1.35;
const GAP = 0.8;

type Taken = { level: number; from: number; to: number };
type Place = { anchor: PointsLabel['anchor']; side: PointsLabel['side'] };

/**
 * Labels never touch: those of the left half lean right and those of the right half lean left, the inner ones nearest to the points,
 * so that no leader crosses a text. The unsubscribed share a column with those who complained: their label stands above.
 */
export function labelPoints(layout: PointsLayout, lang: Language, fontSize: number): PointsLabel[] {
  const widest = layout.spans.reduce<PointsSpan | null>((best, span) => (best === null || span.x1 - span.x0 > best.x1 - best.x0 ? span : best), null);
  if (widest === null) return [];
  const at = layout.spans.indexOf(widest);
  const taken: Record<PointsLabel['side'], Taken[]> = { above: [], below: [] };
  const label = (span: PointsSpan, anchor: PointsLabel['anchor']): PointsLabel => {
    const side = span.kind === 'unsubscribed' && anchor === 'end' ? 'above' : 'below';
    return labelOf(span, { anchor, side }, taken[side], layout, lang, fontSize);
  };
  return [
    label(widest, 'middle'),
    ...layout.spans.slice(0, at).reverse().map((span) => label(span, 'start')),
    ...layout.spans.slice(at + 1).map((span) => label(span, 'end')),
  ];
}

function labelOf(span: PointsSpan, { anchor, side }: Place, taken: Taken[], layout: PointsLayout, lang: Language, fontSize: number): PointsLabel {
  const [number, text] = [formatNumber(span.people, lang), FLOW_TEXT[lang].kinds[span.kind]];
  const length = textWidth(number, fontSize * NUMBER_SCALE) + textWidth(text, fontSize) + fontSize * 0.5;
  const bracket = bracketOf(span, layout);
  const x = anchor === 'start' ? bracket.x0 : anchor === 'end' ? bracket.x1 : (bracket.x0 + bracket.x1) / 2;
  const from = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
  const [low, high] = [from - fontSize * GAP, from + length + fontSize * GAP];
  let level = 0;
  while (taken.some((other) => other.level === level && other.from < high && low < other.to)) level += 1;
  taken.push({ level, from: low, to: high });
  return { kind: span.kind, number, text, side, bracket, x, anchor, level };
}

/** The columns in which the kind is at home: a column that it only begins or ends in is left to its neighbour. */
function bracketOf({ x0, x1, rows: [first, last] }: PointsSpan, { pitch, height }: PointsLayout): { x0: number; x1: number } {
  const half = height / pitch / 2;
  const from = first >= half && x1 - x0 > 1.5 * pitch ? x0 + pitch : x0;
  const to = last + 1 < half && x1 - from > 1.5 * pitch ? x1 - pitch : x1;
  return { x0: from + 0.2 * pitch, x1: to - 0.2 * pitch };
}
