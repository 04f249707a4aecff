import type { Box, Candidate, Placeable } from './label-placement.ts';
import type { LaidDot, LaidLabel, Skeleton } from './signature-layout-model.ts';
import type { SignatureDot, SignatureModel } from './signature-model.ts';
import { anchorX, px } from './signature-scales.ts';
import { shorten, textWidth } from '../format/text-width.ts';

type Size = { width: number; height: number };

const LONGEST_NAME = 28;
/** From this many dots on, a label is its name alone. */
const TWO_LINES_UP_TO = 14;
/** A pixel of distance weighs as much as this area of an ordinary mark covered. */
const DISTANCE = 5;
/** What a label pays for leaving its figures to the table. */
const SHORTENED = 160;

export const dotKey = (id: string): string => `dot ${id}`;

const lineHeight = (fontSize: number): number => fontSize * 1.28;
const sizeOf = (lines: readonly string[], fontSize: number): Size =>
  ({ width: Math.max(...lines.map((text, i) => textWidth(text, fontSize) * (i === 0 ? 1.05 : 1))), height: lines.length * lineHeight(fontSize) });

function linesOf(dot: SignatureDot, count: number): string[] {
  const name = shorten(dot.title, LONGEST_NAME);
  return count <= TWO_LINES_UP_TO ? [name, dot.detail] : [name];
}

export function dotItems(model: SignatureModel, { dots, fontSize }: Skeleton, unit: number): Placeable[] {
  const most = Math.max(1, ...model.dots.map(({ people }) => people));
  return model.dots.flatMap((dot) => {
    const laid = dots.find(({ id }) => id === dot.id);
    if (!laid) return [];
    const lines = linesOf(dot, model.dots.length);
    // In a crowd the name alone may find room where two lines would not.
    const candidates = lines.map((_, i) => sizeOf(lines.slice(0, i + 1), fontSize)).flatMap((size, i) => aroundDot(laid, size, unit).map((box) => ({ ...box, cost: box.cost + (lines.length - 1 - i) * SHORTENED })));
    const priority = 100 + (dot.onFront ? 20 : 0) + (dot.hollow ? -10 : 0) + 10 * Math.sqrt(dot.people / most);
    const others = dots.filter(({ id }) => id !== dot.id);
    return [{ id: dotKey(dot.id), priority, candidates: candidates.map((box) => ({ ...box, cost: box.cost + doubt(box, laid, others, unit) })) }];
  });
}

const SIDE_GAPS = [6, 12, 20, 30] as const;
const SIDE_SHIFTS = [0, -10, 10, -20, 20, -30, 30, -42, 42] as const;
const STACK_GAPS = [5, 12, 22] as const;
const STACK_SHIFTS = [0, -0.3, 0.3, -0.55, 0.55] as const;

function aroundDot({ cx, cy, r }: LaidDot, { width, height }: Size, unit: number): Candidate[] {
  const sides = SIDE_GAPS.flatMap((gap) => SIDE_SHIFTS.flatMap((shift) => {
    const [y, cost] = [cy - height / 2 + shift * unit, DISTANCE * (gap + Math.abs(shift))];
    return [
      { x: cx + r + gap * unit, y, width, height, anchor: 'start' as const, cost },
      { x: cx - r - gap * unit - width, y, width, height, anchor: 'end' as const, cost: cost + 6 * DISTANCE },
    ];
  }));
  const stacked = STACK_GAPS.flatMap((gap) => STACK_SHIFTS.flatMap((shift) => {
    const [x, cost] = [cx - width / 2 + shift * width, DISTANCE * (gap + Math.abs(shift) * 40 + 8)];
    return [
      { x, y: cy - r - gap * unit - height, width, height, anchor: 'middle' as const, cost },
      { x, y: cy + r + gap * unit, width, height, anchor: 'middle' as const, cost },
    ];
  }));
  return [...sides, ...stacked];
}

/** How far a label may be taken for the name of another disc: it should lie nearer to its own by a few pixels. */
function doubt(box: Box, own: LaidDot, others: readonly LaidDot[], unit: number): number {
  const near = gapTo(box, own);
  return others.reduce((sum, other) => sum + DOUBT * Math.max(0, near + CLEARLY * unit - gapTo(box, other)), 0);
}

const DOUBT = 60;
const CLEARLY = 8;

/** From the edge of a box to the rim of a disc. */
function gapTo({ x, y, width, height }: Box, { cx, cy, r }: LaidDot): number {
  return Math.hypot(Math.max(x - cx, 0, cx - x - width), Math.max(y - cy, 0, cy - y - height)) - r;
}

export function laidLabel(dot: SignatureDot, place: Candidate | undefined, count: number, fontSize: number): LaidLabel | null {
  if (!place) return null;
  const lines = linesOf(dot, count).slice(0, Math.round(place.height / lineHeight(fontSize))).map((text, i) => ({ text, strong: i === 0, y: px(place.y + fontSize * 0.95 + i * lineHeight(fontSize)) }));
  return { id: dot.id, anchor: place.anchor, x: anchorX(place), y: px(place.y), lines, box: { x: place.x, y: place.y, width: place.width, height: place.height } };
}
