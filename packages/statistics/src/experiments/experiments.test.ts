import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMean } from './best-mean.ts';
import { effect, rateMoments } from './effect.ts';
import { probabilityWorse } from './guardrail.ts';
import { sampleRatio } from './sample-ratio.ts';
import { sampleSize } from './sample-size.ts';

describe('effect', () => {
  it('equals the design: who peeks would have won, wrongly', () => {
    const { difference, fixed, always_valid } = effect(rateMoments(130, 1000), rateMoments(100, 1000), { tau: 0.03 });
    expect(difference).toBeCloseTo(0.03, 14);
    expect(fixed.p).toBeCloseTo(0.035, 3);
    expect(always_valid).toEqual({ low: expect.closeTo(-0.013735, 6), high: expect.closeTo(0.073735, 6), p: expect.closeTo(1 / 2.6159451, 7) });
  });

  it('agrees with itself: p reaches alpha where the interval touches 0', () => {
    const control = rateMoments(100, 1000);
    const arm = { n: 1000, mean: 0.13, variance: 0.1131 };
    const { always_valid, fixed } = effect(arm, control, { tau: 0.03 });
    // 0 is the low end of an interval shifted by itself.
    const touched = effect({ ...arm, mean: arm.mean - always_valid.low }, control, { tau: 0.03 });
    expect(touched.always_valid.p).toBeCloseTo(0.05, 9);
    expect(effect({ ...arm, mean: arm.mean - fixed.low }, control, { tau: 0.03 }).fixed.p).toBeCloseTo(0.05, 9);
  });

  it('turns with the arms, and is wider when valid always', () => {
    const arms = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(fc.property(arms, ([k, l]) => {
      const [there, back] = [effect(rateMoments(k, 100), rateMoments(l, 100), { tau: 0.1 }), effect(rateMoments(l, 100), rateMoments(k, 100), { tau: 0.1 })];
      return Math.abs(there.always_valid.low + back.always_valid.high) < 1e-12 && there.always_valid.p === back.always_valid.p
        && there.always_valid.high > there.fixed.high && there.always_valid.p >= there.fixed.p;
    }));
  });

  it('is certain without variance, and refuses nonsense', () => {
    expect(effect(rateMoments(0, 10), rateMoments(0, 20), { tau: 0.1 })).toMatchObject({ se: 0, fixed: { p: 1 }, always_valid: { low: 0, high: 0, p: 1 } });
    expect(effect(rateMoments(10, 10), rateMoments(0, 20), { tau: 0.1 }).fixed.p).toBe(0);
    expect(() => effect(rateMoments(1, 10), rateMoments(1, 10), { tau: 0 })).toThrow(RangeError);
    expect(() => effect({ n: 0, mean: 0, variance: 0 }, rateMoments(1, 10), { tau: 1 })).toThrow(RangeError);
  });
});

describe('sampleRatio', () => {
  it('equals scipy.stats.chisquare', () => {
    expect(sampleRatio([21_307, 21_387, 21_306])).toBeCloseTo(0.9036929575604, 10);
    expect(sampleRatio([5000, 5300])).toBeCloseTo(0.003116693839867, 12);
    expect(sampleRatio([9000, 1000], [9, 1])).toBe(1);
  });

  it('keeps a tiny tail', () => {
    // χ² = 200 with two degrees of freedom: e^−100.
    expect(sampleRatio([300, 100, 200].map((n) => n * 2)) / Math.exp(-100)).toBeCloseTo(1, 9);
    expect(() => sampleRatio([10])).toThrow(RangeError);
    expect(() => sampleRatio([0, 0])).toThrow(RangeError);
  });
});

describe('sampleSize', () => {
  it('equals the design and the books', () => {
    expect(sampleSize(0.02, 0.022)).toBe(80_682);
    // Fleiss, Levin & Paik, table A.4 before its continuity correction; power.prop.test of R gives 685.6 and 355.9.
    expect(sampleSize(0.1, 0.15)).toBe(686);
    expect(sampleSize(0.6, 0.7)).toBe(356);
    expect(sampleSize(0.7, 0.6)).toBe(356);
    expect(sampleSize(0.15, 0.1)).toBe(sampleSize(0.85, 0.9));
  });

  it('refuses what has no answer', () => {
    expect(() => sampleSize(0.1, 0.1)).toThrow(RangeError);
    expect(() => sampleSize(0.1, 1.1)).toThrow(RangeError);
    expect(() => sampleSize(0.1, 0.2, { power: 1 })).toThrow(RangeError);
  });
});

describe('bestMean', () => {
  it('is Φ of the difference for two', () => {
    expect(bestMean([{ mean: 1, se: 1 }, { mean: 0, se: 1 }])).toEqual([expect.closeTo(0.7602499389065, 9), expect.closeTo(0.2397500610935, 9)]);
    // Means 3, 3, 3 with any errors of one size: a third each.
    expect(bestMean([1, 2, 3].map(() => ({ mean: 3, se: 0.01 })))).toEqual([1, 2, 3].map(() => expect.closeTo(1 / 3, 8)));
  });

  it('adds up to one, also with means known exactly', () => {
    const arm = fc.record({ mean: fc.integer({ min: -5, max: 5 }), se: fc.constantFrom(0, 0.001, 0.5, 3) });
    fc.assert(fc.property(fc.array(arm, { minLength: 1, maxLength: 5 }), (arms) => Math.abs(bestMean(arms).reduce((a, b) => a + b, 0) - 1) < 1e-6), { numRuns: 60 });
    expect(bestMean([{ mean: 1, se: 0 }, { mean: 1, se: 0 }, { mean: 0, se: 1 }])[2]).toBeCloseTo(0.1586552539315, 9);
  });
});

describe('guardrail', () => {
  it('is the probability of more complaints', () => {
    // scipy: ∫ beta.pdf(x, 30.5, 9970.5) beta.cdf(x, 10.5, 9990.5) dx
    expect(probabilityWorse({ k: 30, n: 10_000 }, { k: 10, n: 10_000 })).toBeCloseTo(0.9993826309920, 8);
    expect(probabilityWorse({ k: 10, n: 10_000 }, { k: 10, n: 10_000 })).toBeCloseTo(0.5, 8);
  });
});
