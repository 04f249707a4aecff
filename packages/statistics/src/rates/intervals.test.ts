import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jeffreys } from './jeffreys.ts';
import { newcombe } from './newcombe.ts';
import { wilson } from './wilson.ts';

const rate = fc.integer({ min: 1, max: 1_000_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('jeffreys', () => {
  // Design 5.1; the last three by scipy.stats.beta.ppf 1.17.
  it.each([
    [81, 263, 0.95, 0.254522, 0.365647], [0, 20, 0.95, 0, 0.116639],
    [29, 29, 0.95, 0.917714, 1], [3, 1000, 0.9, 0.001084, 0.007018], [500_000, 1_000_000, 0.99, 0.498712, 0.501288],
  ])('%i of %i at %d', (k, n, level, low, high) => {
    const interval = jeffreys(k, n, level);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  it('ends exactly at 0 and 1, and refuses what is no rate', () => {
    expect([jeffreys(0, 1).low, jeffreys(1, 1).high]).toEqual([0, 1]);
    expect(() => jeffreys(3, 2)).toThrow(RangeError);
    expect(() => jeffreys(1, 2, 1)).toThrow(RangeError);
  });

  it('is symmetric in successes and failures', () => {
    fc.assert(fc.property(rate, ([k, n]) => Math.abs(jeffreys(k, n).low - (1 - jeffreys(n - k, n).high)) < 1e-9), { numRuns: 40 });
  });
});

describe('newcombe', () => {
  // Newcombe (1998), table II, method 10, cases (a) to (h).
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339], [9, 10, 3, 10, 0.1705, 0.809], [6, 7, 2, 7, 0.0582, 0.8062], [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775], [0, 10, 0, 10, -0.2775, 0.2775], [10, 10, 0, 20, 0.6791, 1], [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i − %i/%i', (k1, n1, k2, n2, low, high) => {
    const interval = newcombe({ k: k1, n: n1 }, { k: k2, n: n2 });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('equals the design to six decimals and turns with the arms', () => {
    const [there, back] = [newcombe({ k: 56, n: 70 }, { k: 48, n: 80 }), newcombe({ k: 48, n: 80 }, { k: 56, n: 70 })];
    expect([there.low, there.high]).toEqual([expect.closeTo(0.052431, 6), expect.closeTo(0.333873, 6)]);
    expect([-back.high, -back.low]).toEqual([expect.closeTo(there.low, 14), expect.closeTo(there.high, 14)]);
  });
});

describe('wilson at other levels', () => {
  it('is the quadratic it solves: |p̂ − p| = z √(p(1 − p)/n) at both ends', () => {
    // z by the tables: 0.674490 at 50 %, 3.290527 at 99.9 %.
    for (const [level, z] of [[0.5, 0.6744897502], [0.999, 3.2905267315]] as const) {
      const { low, high } = wilson(30, 120, level);
      for (const p of [low, high]) expect(Math.abs(0.25 - p)).toBeCloseTo(z * Math.sqrt((p * (1 - p)) / 120), 9);
    }
  });
});
