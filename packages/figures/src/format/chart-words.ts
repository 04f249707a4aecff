import type { Anchor, Candidate, Placeable } from '../signature/label-placement.ts';
import type { LaidDot, SignatureLayout, Skeleton } from '../signature/signature-layout-model.ts';
import type { QuadrantPlace, SignatureModel } from '../signature/signature-model.ts';
import type { Scales } from '../signature/signature-scales.ts';
import { textWidth } from './text-width.ts';

type Size = { width: number; height: number };

/** Names of quadrants are set larger than labels, in the serif italic. */
export const QUADRANT_SIZE = 1.3;
/** Literata's italic is wider than the face by which widths are estimated. */
const ITALIC = 1.06;

const CONTOUR_SPOTS = [1, 0.93, 0.86, 0.78, 0.7, 0.6, 0.5, 0.4] as const;

/** A contour's name sits on its upper side, the end of the text under the curve's next descent, as far right as there is room. */
export function contourItems({ contours, fontSize, plot }: Skeleton, model: SignatureModel, { x, y, unit }: Scales): Placeable[] {
  return contours.flatMap((contour, i) => {
    const product = model.contours.find(({ text }) => text === contour.text)?.product;
    if (product === undefined) return [];
    const [width, height] = [textWidth(contour.short, fontSize) * (contour.strong ? 1.05 : 1), fontSize * 1.2];
    const candidates = CONTOUR_SPOTS.map((spot, rank): Candidate => {
      const right = plot.left + (plot.right - plot.left) * spot - 3 * unit;
      const top = y(product / Math.max(x.invert(right - width), 1e-9)) - height - 2 * unit;
      return { x: right - width, y: top, width, height, anchor: 'end', cost: rank * 25 };
    });
    return [{ id: `contour ${i}`, priority: contour.strong ? 90 : 20 - i, candidates }];
  });
}

/** A quadrant's name stays inside it: on its side of both means, near its corner. */
export function quadrantItems(model: SignatureModel, { plot, fontSize }: Skeleton, { x, y, unit }: Scales): Placeable[] {
  const size = fontSize * QUADRANT_SIZE;
  const middle = { x: model.means.x ? x(model.means.x.value) : (plot.left + plot.right) / 2, y: model.means.y ? y(model.means.y.value) : (plot.top + plot.bottom) / 2 };
  return model.quadrants.map(({ place, text }) => {
    const [width, height] = [textWidth(text, size) * ITALIC, size * 1.25];
    const candidates = corner(place, plot, { width, height }, unit).filter((box) => withinQuadrant(box, place, middle, plot.left));
    return { id: `quadrant ${place}`, priority: 50, candidates, clear: true };
  });
}

/** A left quadrant too narrow for its name lends it room across the mean. */
function withinQuadrant(box: Candidate, place: QuadrantPlace, middle: { x: number; y: number }, left: number): boolean {
  const fits = middle.x - left >= box.width;
  const across = place.endsWith('left') ? (fits ? box.x + box.width <= middle.x : box.x < middle.x) : box.x >= middle.x;
  const down = place.startsWith('top') ? box.y + box.height <= middle.y + 1 : box.y >= middle.y - 1;
  return across && down;
}

const SHIFTS = [0, 11, 22, 33, 44, 66, 90, 120, 160, 200] as const;

function corner(place: QuadrantPlace, plot: SignatureLayout['plot'], { width, height }: Size, unit: number): Candidate[] {
  const [left, top] = [place.endsWith('left'), place.startsWith('top')];
  return SHIFTS.flatMap((down) => SHIFTS.map((across): Candidate => ({
    x: left ? plot.left + (10 + across) * unit : plot.right - (4 + across) * unit - width,
    y: top ? plot.top + (4 + down) * unit : plot.bottom - (6 + down) * unit - height,
    width, height, anchor: left ? 'start' : 'end', cost: (down + across) * 0.6,
  })));
}

/** The front is named at the middle of one of its segments. */
export function frontItem(model: SignatureModel, { dots, fontSize, frontPath }: Skeleton, unit: number): Placeable[] {
  if (frontPath === null) return [];
  const [width, height] = [textWidth(model.frontLabel, fontSize), fontSize * 1.2];
  const corners = model.front.flatMap((id) => dots.find((dot) => dot.id === id) ?? []);
  const candidates = corners.slice(1).flatMap((to, i) => {
    const from = corners[i];
    if (!from) return [];
    return [0.5, 0.35, 0.65].flatMap((t, rank) => {
      const [x, y] = [from.cx + (to.cx - from.cx) * t, from.cy + (to.cy - from.cy) * t];
      return [
        { x: x + 6 * unit, y: y - height, width, height, anchor: 'start' as const, cost: rank * 4 },
        { x: x - 6 * unit - width, y, width, height, anchor: 'end' as const, cost: rank * 4 + 3 },
      ];
    });
  });
  return [{ id: 'front', priority: 40, candidates, clear: true }];
}

/** One gross ring says what all of them are: the farthest from its disc of those that no disc hides. */
export function grossItem(model: SignatureModel, { dots, fontSize }: Skeleton, unit: number): Placeable[] {
  const seen = dots.filter(({ gross }) => gross && dots.every(({ cx, cy, r }) => Math.hypot(gross.cx - cx, gross.cy - cy) > r + 5 * unit));
  const far = seen.reduce<LaidDot | null>((best, dot) => (reach(dot) > (best ? reach(best) : 30 * unit) ? dot : best), null);
  if (!far?.gross) return [];
  const [width, height] = [textWidth(model.grossLabel, fontSize), fontSize * 1.2];
  const { cx, cy } = far.gross;
  const at = (x: number, y: number, anchor: Anchor, cost: number): Candidate => ({ x, y, width, height, anchor, cost });
  return [{
    id: 'gross', priority: 30, clear: true,
    candidates: [at(cx - width / 2, cy - 5 * unit - height, 'middle', 0), at(cx + 6 * unit, cy - height / 2, 'start', 4), at(cx - width / 2, cy + 6 * unit, 'middle', 6), at(cx - width, cy - 6 * unit - height, 'end', 2)],
  }];
}

const reach = (dot: LaidDot): number => (dot.gross ? Math.hypot(dot.gross.cx - dot.cx, dot.gross.cy - dot.cy) : 0);
