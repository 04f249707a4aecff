import type { PointKind, PointsGrid } from './points-grid.ts';

export type Point = { kind: PointKind; x: number; y: number };
export type PointsSpan = { kind: PointKind; people: number; /** horizontal extent of its columns */ x0: number; x1: number; /** whether it begins or ends inside a column */ rows: [number, number] };
export type PointsLayout = { width: number; height: number; radius: number; pitch: number; points: Point[]; spans: PointsSpan[] };

/** Fewest rows whose columns fit the width at a pitch that stays legible. */
function rowsFor(total: number, width: number, widestPitch: number): number {
  for (let rows = 15; rows < 60; rows += 1) {
    if (Math.ceil(total / rows) * widestPitch <= width) return rows;
  }
  return 60;
}

/** Points set column by column, each kind after the other, in pixels; `spans` say where labels may lean. */
export function layoutPoints(grid: PointsGrid, width: number, widestPitch = 12.6): PointsLayout {
  const rows = rowsFor(grid.total, width, widestPitch);
  const columns = Math.max(1, Math.ceil(grid.total / rows));
  const pitch = Math.min(widestPitch, width / columns);
  const kinds = grid.parts.flatMap((part) => Array.from({ length: part.points }, () => part.kind));
  const points = kinds.map((kind, i) => ({ kind, x: (Math.floor(i / rows) + 0.5) * pitch, y: ((i % rows) + 0.5) * pitch }));
  return { width: columns * pitch, height: Math.min(rows, Math.max(1, grid.total)) * pitch, radius: pitch * 0.357, pitch, points, spans: spansOf(grid, rows, pitch) };
}

function spansOf(grid: PointsGrid, rows: number, pitch: number): PointsSpan[] {
  let start = 0;
  return grid.parts.filter((part) => part.points > 0).map(({ kind, people, points }) => {
    const [first, last] = [start, start + points - 1];
    start += points;
    return { kind, people, x0: Math.floor(first / rows) * pitch, x1: (Math.floor(last / rows) + 1) * pitch, rows: [first % rows, last % rows] };
  });
}
