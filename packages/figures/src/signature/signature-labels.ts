import { contourItems, frontItem, grossItem, QUADRANT_SIZE, quadrantItems } from '../format/chart-words.ts';
import { dotItems, dotKey, laidLabel } from './dot-labels.ts';
import { placeLabels, type Box, type Candidate } from './label-placement.ts';
import type { LaidContour, LaidText, SignatureLayout, Skeleton } from './signature-layout-model.ts';
import type { SignatureModel } from './signature-model.ts';
import { signatureObstacles } from './signature-obstacles.ts';
import { anchorX, px, type Scales } from './signature-scales.ts';
import { textWidth } from '../format/text-width.ts';

/** All words of the chart, placed at once: names of dots before contours before quadrants, so that what matters keeps the best room. */
export function placeSignatureLabels(model: SignatureModel, skeleton: Skeleton, scales: Scales): SignatureLayout {
  const { frontPath, ...rest } = skeleton;
  const means = meansOf(model, skeleton, scales);
  const bands = model.bands.filter(({ value }) => value <= model.y.domain[1]).map(({ value, text }) => ({
    y: px(scales.y(value)), label: { x: skeleton.plot.right - 4 * scales.unit, y: px(scales.y(value) - 5 * scales.unit), anchor: 'end' as const, text },
  }));
  const fixed = [means.x?.label, means.y?.label, ...bands.map((band) => band.label)].flatMap((text) => (text ? [boxOf(text, skeleton.fontSize)] : []));
  const obstacles = signatureObstacles(skeleton, { means, bands, fixed, front: model.front, unit: scales.unit });
  const bounds = { x: skeleton.plot.left + 3, y: skeleton.plot.top - 2, width: skeleton.plot.right - skeleton.plot.left - 3, height: skeleton.plot.bottom - skeleton.plot.top - 2 };
  const { placed, culled } = placeLabels([
    ...dotItems(model, skeleton, scales.unit), ...contourItems(skeleton, model, scales), ...quadrantItems(model, skeleton, scales), ...frontItem(model, skeleton, scales.unit), ...grossItem(model, skeleton, scales.unit),
  ], obstacles, bounds);
  return {
    ...rest, means, bands,
    contours: skeleton.contours.map((contour, i): LaidContour => ({ ...contour, label: laidText(placed.get(`contour ${i}`), contour.short, skeleton.fontSize) })),
    front: frontPath === null ? null : { path: frontPath, label: laidText(placed.get('front'), model.frontLabel, skeleton.fontSize) },
    quadrants: model.quadrants.flatMap(({ place, text }) => laidText(placed.get(`quadrant ${place}`), text, skeleton.fontSize * QUADRANT_SIZE) ?? []),
    grossLabel: laidText(placed.get('gross'), model.grossLabel, skeleton.fontSize),
    labels: model.dots.flatMap((dot) => laidLabel(dot, placed.get(dotKey(dot.id)), model.dots.length, skeleton.fontSize) ?? []),
    culled: model.dots.filter(({ id }) => culled.includes(dotKey(id))).map(({ id, name, detail }) => ({ id, name, detail })),
  };
}

function laidText(place: Candidate | undefined, text: string, size: number): LaidText | null {
  return place ? { x: anchorX(place), y: px(place.y + size * 0.92), anchor: place.anchor, text } : null;
}

function boxOf({ x, y, anchor, text }: LaidText, size: number): Box {
  const width = textWidth(text, size);
  return { x: anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x, y: y - size, width, height: size * 1.25 };
}

function meansOf(model: SignatureModel, skeleton: Skeleton, { x, y, unit }: Scales): SignatureLayout['means'] {
  const { plot, fontSize } = skeleton;
  const within = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;
  const { x: meanX, y: meanY } = model.means;
  return {
    x: meanX && within(meanX.value, model.x.domain) ? { x: px(x(meanX.value)), label: { x: px(x(meanX.value) + 6 * unit), y: px(plot.top + fontSize), anchor: 'start', text: meanX.text } } : null,
    y: meanY && within(meanY.value, model.y.domain) ? { y: px(y(meanY.value)), label: meanYLabel(meanY.text, px(y(meanY.value) - 5 * unit), skeleton, unit) } : null,
  };
}

/** At the end of the line that lies farther from any disc. */
function meanYLabel(text: string, y: number, { plot, dots, fontSize }: Skeleton, unit: number): LaidText {
  const left: LaidText = { x: plot.left + 6 * unit, y, anchor: 'start', text };
  const right: LaidText = { x: plot.right - 4 * unit, y, anchor: 'end', text };
  const room = (label: LaidText): number => {
    const box = boxOf(label, fontSize);
    return Math.min(...dots.map(({ cx, cy }) => Math.hypot(cx - box.x - box.width / 2, cy - box.y - box.height / 2)));
  };
  return room(left) > room(right) ? left : right;
}
