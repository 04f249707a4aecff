import type { Box, Obstacle } from './label-placement.ts';
import type { LaidDot, SignatureLayout, Skeleton } from './signature-layout-model.ts';

const NUMBER = /-?\d+(?:\.\d+)?/g;
/** The costs of covering: a thread or a whisker is nearly as bad as another label. */
const [THREAD, FRONT, WHISKER] = [0.8, 4, 10];

/** What is drawn beside the skeleton, words that have their place included. */
type Drawn = Pick<SignatureLayout, 'means' | 'bands'> & { fixed: readonly Box[]; front: readonly string[]; unit: number };

/** Discs and fixed words are never covered; whiskers, curves, threads and hairlines cost what they are worth. */
export function signatureObstacles(skeleton: Skeleton, { means, bands, fixed, front, unit }: Drawn): Obstacle[] {
  const { plot, dots, contours } = skeleton;
  return [
    ...fixed.map((box): Obstacle => ({ ...box, weight: 5, hard: true })),
    ...dots.flatMap((dot) => ofDot(dot, unit)),
    ...contours.flatMap(({ path, strong }) => alongPath(path, 3 * unit, strong ? 1.5 : 0.15)),
    ...frontSegments(dots, front, unit),
    ...bands.map((band): Obstacle => ({ x: plot.left, y: band.y - 2 * unit, width: plot.right - plot.left, height: 4 * unit, weight: 0.8, line: true })),
    ...(means.x ? [{ x: means.x.x - 1, y: plot.top, width: 2, height: plot.bottom - plot.top, weight: 0.3 }] : []),
    ...(means.y ? [{ x: plot.left, y: means.y.y - 1, width: plot.right - plot.left, height: 2, weight: 0.3 }] : []),
  ];
}

function ofDot(dot: LaidDot, unit: number): Obstacle[] {
  const { cx, cy, r, whisker, gross } = dot;
  const rim = r + 1.5 * unit;
  const disc: Obstacle = { x: cx - rim, y: cy - rim, width: 2 * rim, height: 2 * rim, weight: 8, hard: true };
  const bar: Obstacle[] = whisker ? [{ x: cx - 4 * unit, y: whisker.top - 1, width: 8 * unit, height: whisker.bottom - whisker.top + 2, weight: WHISKER, line: true }] : [];
  const ring: Obstacle[] = gross ? [{ x: gross.cx - 4 * unit, y: gross.cy - 4 * unit, width: 8 * unit, height: 8 * unit, weight: WHISKER, line: true }] : [];
  return [disc, ...bar, ...ring, ...alongThread(dot, 4 * unit)];
}

/** Squares along a curve, close enough together that no word slips between two of them. */
function beads(at: (t: number) => { x: number; y: number }, length: number, thick: number, weight: number): Obstacle[] {
  const steps = Math.max(1, Math.ceil(length / thick));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const { x, y } = at(i / steps);
    return { x: x - thick / 2, y: y - thick / 2, width: thick, height: thick, weight, line: true };
  });
}

const between = (a: number, b: number, t: number): number => a + (b - a) * t;

/** The thread as it is drawn, a quadratic curve. */
function alongThread({ thread }: LaidDot, thick: number): Obstacle[] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (thread?.match(NUMBER) ?? []).map(Number);
  if (thread === null) return [];
  const at = (t: number) => ({ x: between(between(x0, x1, t), between(x1, x2, t), t), y: between(between(y0, y1, t), between(y1, y2, t), t) });
  return beads(at, Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x2 - x1, y2 - y1), thick, THREAD);
}

/** Consecutive points of a polyline, each pair as its bounding box: contours are sampled densely enough for that. */
function alongPath(path: string, thick: number, weight: number): Obstacle[] {
  const numbers = (path.match(NUMBER) ?? []).map(Number);
  const out: Obstacle[] = [];
  for (let i = 0; i + 3 < numbers.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers.slice(i, i + 4);
    out.push({ x: Math.min(x0, x1) - thick / 2, y: Math.min(y0, y1) - thick / 2, width: Math.abs(x1 - x0) + thick, height: Math.abs(y1 - y0) + thick, weight });
  }
  return out;
}

function frontSegments(dots: readonly LaidDot[], front: readonly string[], unit: number): Obstacle[] {
  const corners = front.flatMap((id) => dots.find((dot) => dot.id === id) ?? []);
  return corners.slice(1).flatMap((to, i) => {
    const from = corners[i];
    return from ? beads((t) => ({ x: between(from.cx, to.cx, t), y: between(from.cy, to.cy, t) }), Math.hypot(to.cx - from.cx, to.cy - from.cy), 5 * unit, FRONT) : [];
  });
}
