import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval, type Moments } from './t-interval.ts';

const momentsOf = (values: readonly number[]): Moments => ({
  n: values.length,
  sum: values.reduce((a, v) => a + v, 0),
  sumOfSquares: values.reduce((a, v) => a + v * v, 0),
});

describe('meanInterval', () => {
  it('equals the tables of Student', () => {
    // t(0.975, 4) = 2.776445, t(0.95, 4) = 2.131847: mean 3, s² = 2.5, n = 5.
    const sample = momentsOf([1, 2, 3, 4, 5]);
    expect(meanInterval(sample)).toMatchObject({ low: expect.closeTo(3 - 2.776445 * Math.SQRT1_2, 6), high: expect.closeTo(3 + 2.776445 * Math.SQRT1_2, 6) });
    expect(meanInterval(sample, 0.9)?.high).toBeCloseTo(3 + 2.131847 * Math.SQRT1_2, 6);
  });

  it('equals t.test of R on the sleep data (Student 1908)', () => {
    // R: t.test(extra[group == 2])$conf.int → 0.8976775 3.7623225
    const interval = meanInterval(momentsOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]));
    expect(interval?.low).toBeCloseTo(0.8976775, 6);
    expect(interval?.high).toBeCloseTo(3.7623225, 6);
  });

  it('does not exist below two values', () => {
    expect(meanInterval(momentsOf([]))).toBeNull();
    expect(meanInterval(momentsOf([4]))).toBeNull();
  });

  it('has no width when all values are equal, whatever the rounding', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 300 }), (value, n) => {
      const interval = meanInterval({ n, sum: value * n, sumOfSquares: value * value * n });
      return interval !== null && Number.isFinite(interval.low) && interval.high - interval.low <= Math.abs(value) * 1e-6;
    }));
  });

  it('holds the mean, scales with the values and narrows with n', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 3, maxLength: 50 }), (values) => {
      fc.pre(new Set(values).size > 1);
      const one = meanInterval(momentsOf(values));
      const tenfold = meanInterval(momentsOf(values.map((v) => v * 10)));
      const twice = meanInterval(momentsOf([...values, ...values]));
      if (!one || !tenfold || !twice) return false;
      const mean = momentsOf(values).sum / values.length;
      return one.low < mean && mean < one.high && Math.abs(tenfold.high - 10 * one.high) < 1e-6 * Math.abs(tenfold.high) + 1e-9 && twice.high - twice.low < one.high - one.low;
    }));
  });

  it('refuses what it cannot read', () => {
    expect(() => meanInterval({ n: 3, sum: Number.NaN, sumOfSquares: 1 })).toThrow(RangeError);
    expect(() => meanInterval({ n: 3, sum: 1, sumOfSquares: 1 }, 1)).toThrow(RangeError);
  });
});
