import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jeffreysPosterior, type Beta } from './beta.ts';
import { probabilityAbove } from './probability-above.ts';
import { probabilityBest } from './probability-best.ts';

const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1));
const beta = (a: number, b: number): [bigint, bigint] => [factorial(a - 1) * factorial(b - 1), factorial(a + b - 1)];

/** P(B > A) for whole shapes, in exact fractions: Σᵢ B(a_A + i, b_A + b_B) ÷ ((b_B + i) B(1 + i, b_B) B(a_A, b_A)), i < a_B (Miller 2015). */
function exactAbove(b: Beta, a: Beta): number {
  let [top, bottom] = [0n, 1n];
  for (let i = 0; i < b.a; i += 1) {
    const [n1, d1] = beta(a.a + i, a.b + b.b);
    const [n2, d2] = beta(1 + i, b.b);
    const [n3, d3] = beta(a.a, a.b);
    const [n, d] = [n1 * d2 * d3, d1 * BigInt(b.b + i) * n2 * n3];
    [top, bottom] = [top * d + n * bottom, bottom * d];
  }
  return Number((top * 10n ** 30n) / bottom) / 1e30;
}

describe('probabilityAbove', () => {
  it('equals the published sum', () => {
    expect(probabilityAbove({ a: 31, b: 71 }, [{ a: 21, b: 81 }])).toBeCloseTo(0.9476031, 8);
    expect(probabilityAbove({ a: 31, b: 71 }, [{ a: 31, b: 71 }])).toBeCloseTo(0.5, 10);
  });

  it('equals exact fractions', () => {
    const shape = fc.record({ a: fc.integer({ min: 1, max: 12 }), b: fc.integer({ min: 1, max: 12 }) });
    fc.assert(fc.property(shape, shape, (b, a) => Math.abs(probabilityAbove(b, [a]) / exactAbove(b, a) - 1) < 1e-7), { numRuns: 30 });
    // Hardly any overlap: 1e-13 to the same digits.
    expect(probabilityAbove({ a: 2, b: 30 }, [{ a: 25, b: 3 }]) / exactAbove({ a: 2, b: 30 }, { a: 25, b: 3 })).toBeCloseTo(1, 7);
  });

  it('holds for a million trials', () => {
    // scipy.integrate.quad over the log-odds, scipy 1.17.
    expect(probabilityAbove(jeffreysPosterior(1000, 1e6), [jeffreysPosterior(1100, 1e6)]) / 0.0144939382328).toBeCloseTo(1, 6);
    expect(probabilityAbove(jeffreysPosterior(1000, 1e6), [jeffreysPosterior(1500, 1e6)]) / 5.0981631345342e-24).toBeCloseTo(1, 6);
    expect(probabilityAbove(jeffreysPosterior(1000, 1e6), [jeffreysPosterior(500_000, 1e6)])).toBe(0);
    expect(probabilityAbove(jeffreysPosterior(500_000, 1e6), [jeffreysPosterior(1000, 1e6)])).toBeCloseTo(1, 12);
  });

  it('of one and of the other make one, at the ends too', () => {
    const count = fc.integer({ min: 0, max: 500 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(fc.property(count, count, ([k, n], [l, m]) => {
      const [one, other] = [jeffreysPosterior(k, n), jeffreysPosterior(l, m)];
      return Math.abs(probabilityAbove(one, [other]) + probabilityAbove(other, [one]) - 1) < 1e-7;
    }), { numRuns: 30 });
  });

  it('refuses shapes that are none', () => {
    expect(() => probabilityAbove({ a: 0, b: 1 }, [{ a: 1, b: 1 }])).toThrow(RangeError);
  });
});

describe('probabilityBest', () => {
  it('equals the design', () => {
    const best = probabilityBest([[30, 1000], [45, 1200], [8, 200], [120, 4000]].map(([k = 0, n = 0]) => jeffreysPosterior(k, n)));
    [0.060824, 0.359103, 0.562211, 0.017862].forEach((p, i) => expect(best[i]).toBeCloseTo(p, 6));
    expect(best.reduce((a, b) => a + b)).toBeCloseTo(1, 8);
  });

  it('is even among equals, sure when alone, and the pair’s when two', () => {
    expect(probabilityBest(Array.from({ length: 5 }, () => jeffreysPosterior(0, 40)))).toEqual(Array.from({ length: 5 }, () => expect.closeTo(0.2, 7)));
    expect(probabilityBest([jeffreysPosterior(1, 2)])).toEqual([1]);
    expect(probabilityBest([{ a: 31, b: 71 }, { a: 21, b: 81 }])[0]).toBeCloseTo(0.9476031, 8);
  });
});
