import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.ts';

describe('wilson', () => {
  // Values of Newcombe (1998), Statistics in Medicine 17, and of design 5.1.
  it.each([
    [81, 263, 0.255289, 0.36621],
    [0, 20, 0, 0.161125],
    [29, 29, 0.88303, 1],
    [3, 1000, 0.001021, 0.008783],
    [3880, 1_940_000, 0.001938, 0.002064],
  ])('%i of %i', (k, n, low, high) => {
    const interval = wilson(k, n);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
    expect(interval.level).toBe(0.95);
  });

  it('ends exactly at 0 and 1', () => {
    expect(wilson(0, 7).low).toBe(0);
    expect(wilson(7, 7).high).toBe(1);
  });

  it('refuses what is not a rate', () => {
    expect(() => wilson(1, 0)).toThrow(RangeError);
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(-1, 2)).toThrow(RangeError);
    expect(() => wilson(Number.NaN, 2)).toThrow(RangeError);
    expect(() => wilson(1, 2, 1)).toThrow(RangeError);
    expect(() => wilson(1, 2, 0)).toThrow(RangeError);
  });

  const rate = fc.integer({ min: 1, max: 1_000_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

  it('holds its rate, inside [0, 1], and is symmetric in successes and failures', () => {
    fc.assert(fc.property(rate, ([k, n]) => {
      const { low, high } = wilson(k, n);
      const mirror = wilson(n - k, n);
      return 0 <= low && low <= k / n + 1e-15 && k / n <= high + 1e-15 && high <= 1 && Math.abs(mirror.low - (1 - high)) < 1e-12;
    }));
  });

  it('widens with the level and narrows with n', () => {
    fc.assert(fc.property(rate, ([k, n]) => {
      const width = (interval: { low: number; high: number }): number => interval.high - interval.low;
      return width(wilson(k, n, 0.99)) > width(wilson(k, n)) && width(wilson(k * 4, n * 4)) < width(wilson(k, n));
    }));
  });
});
