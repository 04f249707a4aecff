import { describe, expect, it } from 'vitest';
import { descend, type Objective } from './descend.ts';
import { minimise } from './minimise.ts';

/** Rosenbrock (1960): the least value is 0 at (1, 1). */
const valley: Objective = ([x = 0, y = 0]) => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
});

describe('minimise', () => {
  it('finds the end of the curved valley', () => {
    const { at, value, converged } = minimise(valley, [-1.2, 1]);
    expect(converged).toBe(true);
    expect(at[0]).toBeCloseTo(1, 8);
    expect(at[1]).toBeCloseTo(1, 8);
    expect(value).toBeLessThan(1e-14);
  });

  it('gives the inverse of the curvature', () => {
    // Hessian at (1, 1): [[802, −400], [−400, 200]], determinant 400.
    const { covariance } = minimise(valley, [0.5, 0.5]);
    expect(covariance[0]?.[0]).toBeCloseTo(200 / 400, 3);
    expect(covariance[0]?.[1]).toBeCloseTo(400 / 400, 3);
    expect(covariance[1]?.[1]).toBeCloseTo(802 / 400, 2);
  });

  it('arrives at once when the curvature is known', () => {
    let calls = 0;
    const bowl: Objective = ([x = 0, y = 0]) => ({ value: 5 * (x - 3) ** 2 + (y + 1) ** 2 / 2, gradient: (calls += 1, [10 * (x - 3), y + 1]) });
    const { at } = descend(bowl, [2.5, -1.5], {}, [[0.1, 0], [0, 1]]);
    expect(at[0]).toBeCloseTo(3, 12);
    expect(at[1]).toBeCloseTo(-1, 12);
    expect(calls).toBe(2);
  });

  it('says when there is no least value', () => {
    expect(minimise(([x = 0]) => ({ value: -x * x, gradient: [-2 * x] }), [0.1]).converged).toBe(false);
    expect(minimise(() => ({ value: Number.NaN, gradient: [Number.NaN] }), [0]).converged).toBe(false);
  });

  it('stops where nothing more is to be won, and says that a coordinate ran away', () => {
    // e^−x + (y − 2)²: x has no least place, y has.
    const slide: Objective = ([x = 0, y = 0]) => ({ value: Math.exp(-x) + (y - 2) ** 2, gradient: [-Math.exp(-x), 2 * (y - 2)] });
    const free = minimise(slide, [0, 0]);
    expect([free.converged, free.settled]).toEqual([true, false]);
    expect(free.value).toBeLessThan(1e-3);
    const held = minimise(slide, [0, 0], { low: -3, high: 3 });
    expect([held.at[0], held.converged, held.settled]).toEqual([3, true, false]);
    expect(held.at[1]).toBeCloseTo(2, 8);
  });
});
