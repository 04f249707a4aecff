import { type LaidContour, type LaidDot, type LaidLabel, type LaidText, type SignatureLayout } from '@e-respect/figures';
import { PRINT, SERIF } from './print-tokens.ts';
import { element, svgDocument, textElement, type Attributes } from './svg.ts';

/** The signature chart from its layout, in print tokens; the same marks as on screen. */
export function signatureSvg(layout: SignatureLayout): string {
  return svgDocument(layout.width, layout.height, [
    ...axes(layout), ...bands(layout), ...layout.contours.map(contourLine), ...means(layout), ...quadrants(layout),
    ...layout.dots.map(thread), front(layout), ...layout.dots.map((dot) => disc(dot, layout.fontSize / 13)),
    ...layout.contours.map((contour) => contourName(contour, layout.fontSize)), ...words(layout), ...layout.labels.map((label) => dotLabel(label, layout.fontSize)),
  ].join(''));
}

const line = (d: string, attributes: Attributes): string => element('path', { d, fill: 'none', ...attributes });
const HAIR = { stroke: PRINT.rule, 'stroke-width': 0.4 } as const;
const INK_HAIR = { stroke: PRINT.ink, 'stroke-width': 0.5 } as const;

/** A white halo keeps words legible where a curve passes under them. */
function word({ x, y, anchor, text }: LaidText, size: number, attributes: Attributes = {}): string {
  const halo = { stroke: PRINT.paper, 'stroke-width': size * 0.28, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return textElement(text, { x, y, 'text-anchor': anchor, 'font-size': size, fill: PRINT.ink3, ...halo, ...attributes });
}

function axes({ plot, xTicks, yTicks, axisLabels, fontSize }: SignatureLayout): string[] {
  const unit = fontSize / 13;
  return [
    ...yTicks.map(({ y }) => line(`M${plot.left} ${y}H${plot.right}`, HAIR)),
    ...yTicks.map(({ y, text }) => textElement(text, { x: plot.left - 9 * unit, y: y + fontSize * 0.35, 'text-anchor': 'end', 'font-size': fontSize, fill: PRINT.ink3 })),
    line(`M${plot.left} ${plot.bottom}H${plot.right}`, INK_HAIR),
    ...xTicks.map(({ x }) => line(`M${x} ${plot.bottom}v${5 * unit}`, INK_HAIR)),
    ...xTicks.map(({ x, text }) => textElement(text, { x, y: plot.bottom + 20 * unit, 'text-anchor': 'middle', 'font-size': fontSize, fill: PRINT.ink3 })),
    ...[axisLabels.x, axisLabels.y].map((label) => textElement(label.text, { x: label.x, y: label.y, 'text-anchor': label.anchor, 'font-size': fontSize, fill: PRINT.ink2 })),
  ];
}

function bands({ bands: levels, plot, fontSize }: SignatureLayout): string[] {
  return levels.flatMap(({ y, label }) => [line(`M${plot.left} ${y}H${plot.right}`, { stroke: PRINT.stop, 'stroke-width': 0.7, 'stroke-dasharray': '4 2' }), word(label, fontSize, { fill: PRINT.stop })]);
}

function contourLine({ path, strong }: LaidContour): string {
  return line(path, strong ? { stroke: PRINT.accent, 'stroke-width': 1 } : { stroke: PRINT.mute, 'stroke-width': 0.35, 'stroke-dasharray': '3 2' });
}

function contourName({ label, strong }: LaidContour, fontSize: number): string {
  if (label === null) return '';
  return word(label, fontSize, strong ? { fill: PRINT.accent, 'font-weight': 600 } : { fill: PRINT.ink3 });
}

function means({ means: { x, y }, plot, fontSize }: SignatureLayout): string[] {
  const dotted = { stroke: PRINT.mute, 'stroke-width': 0.6, 'stroke-dasharray': '0.6 2.4', 'stroke-linecap': 'round' };
  return [
    ...(x ? [line(`M${x.x} ${plot.top}V${plot.bottom}`, dotted), word(x.label, fontSize)] : []),
    ...(y ? [line(`M${plot.left} ${y.y}H${plot.right}`, dotted), word(y.label, fontSize)] : []),
  ];
}

function quadrants({ quadrants: names, fontSize }: SignatureLayout): string[] {
  return names.map(({ x, y, anchor, text }) => textElement(text, { x, y, 'text-anchor': anchor, 'font-family': SERIF, 'font-style': 'italic', 'font-size': fontSize * 1.3, fill: PRINT.ink3 }));
}

function thread({ thread: path, gross }: LaidDot): string {
  if (path === null || gross === null) return '';
  return line(path, { stroke: PRINT.mute, 'stroke-width': 0.6 }) + element('circle', { cx: gross.cx, cy: gross.cy, r: 1.6, fill: PRINT.paper, stroke: PRINT.mute, 'stroke-width': 0.7 });
}

function front({ front: best }: SignatureLayout): string {
  return best === null ? '' : line(best.path, { stroke: PRINT.ink, 'stroke-width': 0.7 });
}

const colorOf = ({ hollow, verdict }: LaidDot): string => (hollow ? PRINT.few : verdict === 'keep' ? PRINT.accent : PRINT.ink);

function disc(dot: LaidDot, unit: number): string {
  const { cx, cy, r, hollow } = dot;
  const color = colorOf(dot);
  return whisker(dot, color, unit) + (hollow
    ? element('circle', { cx, cy, r, fill: PRINT.paper, stroke: color, 'stroke-width': 0.8 })
    : element('circle', { cx, cy, r, fill: color, stroke: PRINT.paper, 'stroke-width': 1 }));
}

function whisker({ cx, whisker: bar, hollow }: LaidDot, color: string, unit: number): string {
  if (bar === null) return '';
  const cap = (y: number): string => line(`M${cx - 4 * unit} ${y}h${8 * unit}`, { stroke: color, 'stroke-width': 0.9 });
  const stem = line(`M${cx} ${bar.top}V${bar.bottom}`, { stroke: color, 'stroke-width': 0.9, ...(hollow ? { 'stroke-dasharray': '1.2 1.8' } : {}) });
  return stem + (bar.capTop ? cap(bar.top) : '') + (bar.capBottom ? cap(bar.bottom) : '');
}

function words({ front: best, grossLabel, fontSize }: SignatureLayout): string[] {
  return [best?.label ? word(best.label, fontSize, { fill: PRINT.ink }) : '', grossLabel ? word(grossLabel, fontSize) : ''];
}

function dotLabel({ x, anchor, lines }: LaidLabel, fontSize: number): string {
  return lines.map(({ text, strong, y }) => word({ x, y, anchor, text }, fontSize, strong ? { fill: PRINT.ink, 'font-weight': 600 } : { fill: PRINT.ink2 })).join('');
}
