import type { PointKind, PointsLayout } from '@e-respect/figures';
import type { SVGProps } from 'react';

interface Place {
  x: number;
  y: number;
}

const disc = (r: number) => ({ x, y }: Place): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const square = (r: number) => ({ x, y }: Place): string => `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
const diamond = (r: number) => ({ x, y }: Place): string => `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
const cross = (r: number) => ({ x, y }: Place): string => `M${x - r} ${y - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`;

const SHAPES: Record<PointKind, (radius: number) => (at: Place) => string> = {
  net: (r) => disc(r), refused: (r) => disc(r - 0.6), ordered: (r) => diamond(r), clicked: (r) => disc(r * 0.62),
  silent: (r) => disc(r * 0.55), unsubscribed: (r) => disc(r - 0.7), complained: (r) => square(r - 0.3), not_reached: (r) => cross(r - 1.4),
};

/** All points of one kind as one path: a thousand marks, eight elements. */
export const marksPath = (kind: PointKind, places: readonly Place[], radius: number): string => places.map(SHAPES[kind](radius)).join('');

const STYLES: Record<PointKind, SVGProps<SVGPathElement>> = {
  net: { fill: 'var(--accent)' },
  refused: { fill: 'none', stroke: 'var(--accent)', strokeWidth: 1.3 },
  ordered: { fill: 'var(--ink-2)' },
  clicked: { fill: 'none', stroke: 'var(--mute)', strokeWidth: 1.3 },
  silent: { fill: 'var(--mute)' },
  unsubscribed: { fill: 'none', stroke: 'var(--ink)', strokeWidth: 1.4 },
  complained: { fill: 'var(--ink)' },
  not_reached: { fill: 'none', stroke: 'var(--ink-2)', strokeWidth: 1.2 },
};
export const markStyle = (kind: PointKind): SVGProps<SVGPathElement> => STYLES[kind];

function slice({ x, y }: Place, r: number, share: number): string {
  const turn = 2 * Math.PI * share;
  return `M${x} ${y}V${y - r}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${x + r * Math.sin(turn)} ${y - r * Math.cos(turn)}z`;
}

/** Buyers over the first points, in ink: 1.4 is one whole point and two fifths of the next. */
export function buyersPath(buyers: number, layout: PointsLayout): string {
  const r = layout.pitch * 0.48;
  const whole = Math.floor(buyers);
  const full = layout.points.slice(0, whole).map(disc(r)).join('');
  const next = layout.points[whole];
  return next && buyers > whole ? full + slice(next, r, buyers - whole) : full;
}
