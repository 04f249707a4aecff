import { labelPoints, layoutPoints, type Per100000Model, type Point, type PointKind, type PointsGrid, type PointsLabel, type PointsLayout } from '@e-respect/figures';
import type { Language } from '@e-respect/contract';
import { PRINT, SERIF } from './print-tokens.ts';
import { element, escapeXml, svgDocument } from './svg.ts';
import { printable } from './printable.ts';

const FONT = 7.5;
const NUMBER = 10;
const LEVEL = 14;
/** From the points to the top of the drawing: one row of words and a leader, more rows when they are used. */
const HEAD = 20;
const PITCH = 5.72;
const LEVELS = { above: 2, below: 4 } as const;

export type PointsPicture = { svg: string; /** the kinds that found no room beside the points */ unlabelled: PointKind[] };

/** The field of points per 100 000 leads, one unit per point of type; empty when the people are not known. */
export function pointsPicture(model: Per100000Model, lang: Language, width: number): PointsPicture {
  const { grid } = model;
  if (grid === null || grid.total === 0) return { svg: '', unlabelled: [] };
  const layout = layoutPoints(grid, width, PITCH);
  const labels = labelPoints(layout, lang, FONT, LEVELS);
  const deepest = (side: PointsLabel['side']): number => Math.max(0, ...labels.filter((label) => label.side === side).map(({ level }) => level));
  const top = HEAD + LEVEL * deepest('above');
  const height = top + layout.height + 19 + LEVEL * deepest('below') + 6;
  const inner = [
    ...layout.points.map((point) => pointMark(point, layout.radius)),
    ...buyerMarks(grid, layout), buyersLabel(model, layout),
    ...labels.map((label) => labelMark(label, layout)),
  ];
  const unlabelled = grid.parts.map(({ kind }) => kind).filter((kind) => labels.every((label) => label.kind !== kind));
  return { svg: svgDocument(width, Math.ceil(height), element('g', { transform: `translate(0 ${top})` }, inner.join(''))), unlabelled };
}

const ROUND: Record<Exclude<PointKind, 'complained' | 'not_reached'>, { scale: number; fill: string; stroke?: string }> = {
  net: { scale: 1, fill: PRINT.accent },
  refused: { scale: 0.86, fill: 'none', stroke: PRINT.accent },
  ordered: { scale: 0.8, fill: PRINT.accentSoft, stroke: PRINT.accent },
  clicked: { scale: 0.62, fill: 'none', stroke: PRINT.mute },
  silent: { scale: 0.62, fill: PRINT.mute },
  unsubscribed: { scale: 0.84, fill: 'none', stroke: PRINT.ink },
};

/** Colour is never alone: disc, ring, small disc, square and cross tell the kinds apart. */
function pointMark({ kind, x, y: cy }: Point, radius: number): string {
  if (kind === 'complained') return element('rect', { x: x - radius * 0.9, y: cy - radius * 0.9, width: radius * 1.8, height: radius * 1.8, fill: PRINT.ink });
  if (kind === 'not_reached') {
    const arm = radius * 0.7;
    return element('path', { d: `M${short(x - arm)} ${short(cy - arm)}l${short(2 * arm)} ${short(2 * arm)}m0 ${short(-2 * arm)}l${short(-2 * arm)} ${short(2 * arm)}`, stroke: PRINT.ink2, 'stroke-width': 0.6, fill: 'none' });
  }
  const { scale, fill, stroke } = ROUND[kind];
  return element('circle', { cx: x, cy, r: radius * scale, fill, ...(stroke ? { stroke, 'stroke-width': 0.6 } : {}) });
}

const short = (value: number): number => Math.round(value * 100) / 100;

/** Whole points that bought, then the part of the next one as a sector: a point and a half reads as such. */
function buyerMarks({ buyerPoints }: PointsGrid, layout: PointsLayout): string[] {
  if (buyerPoints === null || buyerPoints === 0) return [];
  const r = layout.radius * 1.25;
  return layout.points.slice(0, Math.ceil(buyerPoints)).map(({ x, y }, i) => {
    const part = Math.min(1, buyerPoints - i);
    if (part === 1) return element('circle', { cx: x, cy: y, r, fill: PRINT.ink });
    const angle = 2 * Math.PI * part;
    const end = `${short(x + r * Math.sin(angle))} ${short(y - r * Math.cos(angle))}`;
    return element('path', { d: `M${short(x)} ${short(y)}V${short(y - r)}A${short(r)} ${short(r)} 0 ${part > 0.5 ? 1 : 0} 1 ${end}z`, fill: PRINT.ink });
  });
}

function buyersLabel({ buyers }: Per100000Model, layout: PointsLayout): string {
  const first = layout.points[0];
  if (buyers === null || !first) return '';
  return hairline(`M${short(first.x)} ${short(first.y - layout.radius * 1.6)}V${12 - HEAD}`) + words(0, 9 - HEAD, 'start', buyers.number, buyers.text, PRINT.ink);
}

function labelMark({ bracket, x, anchor, level, side, number, text, kind }: PointsLabel, layout: PointsLayout): string {
  const below = side === 'below';
  const base = below ? layout.height + 3.5 : -3.5;
  const y = below ? base + 12.5 + level * LEVEL : 9 - HEAD - level * LEVEL;
  const lead = below && level === 0 ? '' : `M${short(x)} ${short(base)}V${short(below ? y - 8.5 : y + 3)}`;
  return hairline(`M${short(bracket.x0)} ${short(base)}H${short(bracket.x1)}${lead}`) + words(x, y, anchor, number, text, kind === 'net' ? PRINT.accent : PRINT.ink);
}

const hairline = (d: string): string => element('path', { d, fill: 'none', stroke: PRINT.ink, 'stroke-width': 0.4 });

function words(x: number, y: number, anchor: string, number: string, text: string, color: string): string {
  const figure = element('tspan', { 'font-family': SERIF, 'font-size': NUMBER, fill: color }, escapeXml(printable(number)));
  const body = element('tspan', { 'font-size': FONT }, escapeXml(printable(` ${text}`)));
  return element('text', { x, y, 'text-anchor': anchor, fill: PRINT.ink2, 'font-family': 'Source Sans 3', 'font-size': FONT }, figure + body);
}
