import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder, peoplePerPoint, POINT_KINDS, pointsGrid } from './points-grid.ts';
import { labelPoints, type PointsLabel } from './points-labels.ts';
import { layoutPoints } from './points-layout.ts';
import { textWidth } from '../format/text-width.ts';

const people = fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: POINT_KINDS.length, maxLength: POINT_KINDS.length });
const gridOf = (counts: readonly number[]): ReturnType<typeof pointsGrid> => pointsGrid(new Map(POINT_KINDS.map((kind, i) => [kind, counts[i] ?? 0])), null);
type Laid = Pick<PointsLabel, 'level' | 'x'> & { from: number; to: number };
const crossesNot = (leader: Laid, other: Laid): boolean => leader.level <= other.level || leader.x <= other.from || leader.x >= other.to;

describe('points', () => {
  it('uses every seat and never strays by one or more', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 1e6 }), { minLength: 1, maxLength: 9 }), fc.nat({ max: 3000 }), (weights, seats) => {
      const sum = weights.reduce((a, w) => a + w, 0);
      const points = largestRemainder(weights, seats);
      if (sum === 0) return points.every((n) => n === 0);
      return points.reduce((a, n) => a + n, 0) === seats && points.every((n, i) => Math.abs(n - ((weights[i] ?? 0) / sum) * seats) < 1);
    }));
  });

  it('has cells that add up exactly, in a picture that stays legible', () => {
    fc.assert(fc.property(people, (counts) => {
      const grid = gridOf(counts);
      return grid.parts.reduce((a, part) => a + part.points, 0) === grid.total && grid.total <= 1300;
    }));
  });

  it('takes the unit that makes some 500 to 1 300 points, at any scale', () => {
    expect([1_230_000, 60_000, 2_600_000, 55_263].map(peoplePerPoint)).toEqual([1000, 50, 2000, 50]);
    expect([500, 12_000, 9_000_000].map(peoplePerPoint)).toEqual([1, 10, 10_000]);
    fc.assert(fc.property(fc.integer({ min: 1301, max: 1e9 }), (sum) => {
      const points = sum / peoplePerPoint(sum);
      return points >= 500 && points <= 1301;
    }));
  });

  it('fills the width and keeps its height whenever there are points enough', () => {
    for (const [total, width, pitch] of [[1230, 470, 5.72], [1105, 470, 5.72], [520, 470, 5.72], [1230, 1056, 12.6], [520, 1056, 18], [1105, 342, 11.4]] as const) {
      const layout = layoutPoints({ peoplePerPoint: 1, total, parts: [{ kind: 'net', people: total, points: total }], buyerPoints: null }, width, pitch);
      expect(Math.max(...layout.points.map(({ x }) => x)) + layout.pitch / 2).toBeCloseTo(width, 6);
      expect(layout.height).toBeGreaterThanOrEqual(pitch * 13);
    }
  });

  it('draws each point once, inside the width, with spans that cover their points', () => {
    fc.assert(fc.property(people, fc.integer({ min: 320, max: 1200 }), (counts, width) => {
      const grid = gridOf(counts);
      const layout = layoutPoints(grid, width);
      const places = new Set(layout.points.map(({ x, y }) => `${x} ${y}`));
      return places.size === grid.total && layout.points.every(({ kind, x }) => {
        const span = layout.spans.find((each) => each.kind === kind);
        return x <= width && span !== undefined && span.x0 <= x && x <= span.x1;
      });
    }));
  });

  it('labels its kinds inside the width, apart from each other, and never a part that is zero', () => {
    fc.assert(fc.property(people, fc.constantFrom<[number, number, number]>([470, 5.72, 7.5], [1056, 12.6, 13]), (counts, [width, pitch, size]) => {
      const layout = layoutPoints(gridOf(counts), width, pitch);
      const labels = labelPoints(layout, 'fr', size, { above: 2, below: 4 }).map((label) => {
        const length = textWidth(label.number, size * 1.35) + textWidth(label.text, size);
        const from = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - length : label.x - length / 2;
        return { ...label, from, to: from + length };
      });
      return labels.every((a, i) => a.from >= 0 && a.to <= width && (counts[POINT_KINDS.indexOf(a.kind)] ?? 0) > 0
        && labels.slice(i + 1).every((b) => a.side !== b.side || ((a.level !== b.level || a.to <= b.from || b.to <= a.from) && crossesNot(a, b) && crossesNot(b, a))));
    }));
  });

  it('keeps a label for every kind when its levels are not counted', () => {
    fc.assert(fc.property(people, (counts) => {
      const layout = layoutPoints(gridOf(counts), 1056);
      return labelPoints(layout, 'en', 13).length === layout.spans.length;
    }));
  });
});
