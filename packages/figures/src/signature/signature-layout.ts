import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { placeSignatureLabels } from './signature-labels.ts';
import type { LaidContour, LaidDot, SignatureLayout } from './signature-layout-model.ts';
import type { Contour, SignatureDot, SignatureModel } from './signature-model.ts';
import { px, type Scales } from './signature-scales.ts';

export type LayoutOptions = { /** size of labels and ticks, 13 px on screen */ fontSize?: number };

/** The chart in pixels for one width and height; the same input gives the same output, letter for letter. */
export function layoutSignature(model: SignatureModel, width: number, height: number, { fontSize = 13 }: LayoutOptions = {}): SignatureLayout {
  const unit = fontSize / 13;
  const plot = { left: 46 * unit, top: 30 * unit, right: width - 10 * unit, bottom: height - 50 * unit };
  const scales: Scales = {
    x: scaleLinear().domain(model.x.domain).range([plot.left, plot.right]),
    y: scaleLinear().domain(model.y.domain).range([plot.bottom, plot.top]),
    unit,
  };
  const dots = model.dots.map((dot) => laidDot(dot, scales, radiusScale(model.dots, plot, unit), plot));
  const skeleton = {
    width, height, fontSize, plot, dots,
    xTicks: model.x.ticks.map(({ value, text }) => ({ x: px(scales.x(value)), text })),
    yTicks: model.y.ticks.map(({ value, text }) => ({ y: px(scales.y(value)), text })),
    axisLabels: {
      x: { x: plot.right, y: height - 8 * unit, anchor: 'end' as const, text: model.x.label },
      y: { x: 0, y: 12 * unit, anchor: 'start' as const, text: model.y.label },
    },
    contours: model.contours.flatMap((contour) => laidContour(contour, model, scales) ?? []),
    frontPath: frontPath(model, dots),
  };
  return placeSignatureLabels(model, skeleton, scales);
}

function radiusScale(dots: readonly SignatureDot[], plot: SignatureLayout['plot'], unit: number): (people: number) => number {
  const most = Math.max(1, ...dots.map(({ people }) => people));
  const crowd = dots.length > 16 ? 0.62 : 1;
  const largest = Math.min(23 * unit, (plot.right - plot.left) / 42) * crowd;
  return (people) => Math.max(4 * unit, largest * Math.sqrt(people / most));
}

function laidDot(dot: SignatureDot, { x, y }: Scales, radius: (people: number) => number, plot: SignatureLayout['plot']): LaidDot {
  const [cx, cy] = [px(x(dot.x)), px(y(dot.y))];
  const gross = dot.gross ? { cx: px(x(dot.gross.x)), cy: px(y(dot.gross.y)) } : null;
  return {
    id: dot.id, cx, cy, r: px(radius(dot.people)), hollow: dot.hollow, verdict: dot.verdict, onFront: dot.onFront,
    whisker: dot.interval && whiskerOf(y(dot.interval.low), y(dot.interval.high), plot),
    gross, thread: gross && `M${gross.cx} ${gross.cy}Q${px((gross.cx + cx) / 2)} ${px((gross.cy + cy) / 2 + Math.min(12, Math.abs(gross.cx - cx) / 8))} ${cx} ${cy}`,
  };
}

function whiskerOf(low: number, high: number, plot: SignatureLayout['plot']): LaidDot['whisker'] {
  return { top: px(Math.max(high, plot.top)), bottom: px(Math.min(low, plot.bottom)), capTop: high >= plot.top, capBottom: low <= plot.bottom };
}

const CONTOUR_STEPS = 60;

/** The part of x·y = product inside the plot; null when it does not cross it. */
function laidContour({ product, strong, text, short }: Contour, model: SignatureModel, { x, y }: Scales): LaidContour | null {
  const [[, xMost], [, yMost]] = [model.x.domain, model.y.domain];
  const from = product / yMost;
  if (!(from < xMost)) return null;
  const places = Array.from({ length: CONTOUR_STEPS + 1 }, (_, i): [number, number] => {
    const at = from * (xMost / from) ** (i / CONTOUR_STEPS);
    return [px(x(at)), px(y(product / at))];
  });
  return { path: line()(places) ?? '', strong, text, short, label: null };
}

function frontPath(model: SignatureModel, dots: readonly LaidDot[]): string | null {
  const places = model.front.flatMap((id): [number, number][] => {
    const dot = dots.find((candidate) => candidate.id === id);
    return dot ? [[dot.cx, dot.cy]] : [];
  });
  return places.length < 2 ? null : line()(places);
}
