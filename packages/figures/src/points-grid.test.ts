import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder, peoplePerPoint, POINT_KINDS, pointsGrid } from './points-grid.ts';
import { layoutPoints } from './points-layout.ts';

const people = fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: POINT_KINDS.length, maxLength: POINT_KINDS.length });
const gridOf = (counts: readonly number[]): ReturnType<typeof pointsGrid> => pointsGrid(new Map(POINT_KINDS.map((kind, i) => [kind, counts[i] ?? 0])), null);

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
      return grid.parts.reduce((a, part) => a + part.points, 0) === grid.total && grid.total <= 2600;
    }));
  });

  it('gives one point per 1 000 people whenever that makes a picture', () => {
    expect([1_230_000, 60_000, 2_600_000].map(peoplePerPoint)).toEqual([1000, 1000, 1000]);
    expect([500, 12_000, 9_000_000].map(peoplePerPoint)).toEqual([1, 10, 5000]);
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
});
