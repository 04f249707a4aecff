import type { PointKind, PointsGrid } from './points-grid.ts';

export type Point = { kind: PointKind; x: number; y: number };
export type PointsSpan = { kind: PointKind; people: number; /** horizontal extent of its columns */ x0: number; x1: number; /** whether it begins or ends inside a column */ rows: [number, number] };
/** `width` is the measure given, in which labels must stay. */
export type PointsLayout = { width: number; height: number; radius: number; pitch: number; points: Point[]; spans: PointsSpan[] };

const ROWS = 15;
const MOST_ROWS = 60;
/** A handful of points stays a handful of points: a pitch never grows beyond this many times the one asked for. */
const WIDEST = 3;

/** Fifteen rows when they fit the width at this pitch; more when the points are too many, fewer and wider apart when they are too few, so that the picture keeps its height. */
function rowsFor(total: number, width: number, pitch: number): number {
  const across = (rows: number): number => Math.ceil(total / rows) * pitch;
  if (across(ROWS) <= width) return Math.min(ROWS, Math.max(1, Math.round(Math.sqrt((ROWS * pitch * total) / width))));
  let rows = ROWS + 1;
  while (rows < MOST_ROWS && across(rows) > width) rows += 1;
  return rows;
}

/** Points set column by column over the whole width, each kind after the other, in pixels; `spans` say where labels may lean. */
export function layoutPoints(grid: PointsGrid, width: number, usualPitch = 12.6): PointsLayout {
  const rows = rowsFor(grid.total, width, usualPitch);
  const columns = Math.max(1, Math.ceil(grid.total / rows));
  const pitch = Math.min(width / columns, usualPitch * WIDEST);
  const kinds = grid.parts.flatMap((part) => Array.from({ length: part.points }, () => part.kind));
  const points = kinds.map((kind, i) => ({ kind, x: (Math.floor(i / rows) + 0.5) * pitch, y: ((i % rows) + 0.5) * pitch }));
  return { width, height: Math.min(rows, Math.max(1, grid.total)) * pitch, radius: pitch * 0.357, pitch, points, spans: spansOf(grid, rows, pitch) };
}

function spansOf(grid: PointsGrid, rows: number, pitch: number): PointsSpan[] {
  let start = 0;
  return grid.parts.filter((part) => part.points > 0).map(({ kind, people, points }) => {
    const [first, last] = [start, start + points - 1];
    start += points;
    return { kind, people, x0: Math.floor(first / rows) * pitch, x1: (Math.floor(last / rows) + 1) * pitch, rows: [first % rows, last % rows] };
  });
}
