import { expect, it } from 'vitest';
import { correlation } from './correlation.ts';

it('is that of the rows written out, each as often as it counts', () => {
  // By hand: x 1 1 2 4, y 3 3 1 1; deviations −1 −1 0 2 and 1 1 −1 −1: −4 ÷ √(6 × 4).
  expect(correlation([1, 2, 4], [3, 1, 1], [2, 1, 1])).toBeCloseTo(-4 / Math.sqrt(24), 12);
  expect(correlation([1, 2], [1, 3], [5, 5])).toBeCloseTo(1, 12);
  expect([correlation([1, 1], [1, 3], [1, 1]), correlation([], [], [])]).toEqual([null, null]);
});
