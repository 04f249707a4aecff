import betainc from '@stdlib/math-base-special-betainc';
import betaln from '@stdlib/math-base-special-betaln';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../numerics/random.ts';
import type { Beta } from './beta.ts';
import { betaPrior, type Counted } from './empirical-bayes.ts';
import { mixtureQuantile } from './mixture-quantile.ts';
import { shrink } from './shrink-rates.ts';
import { wilson } from './wilson.ts';

const items = (...counts: readonly (readonly [number, number])[]): Counted[] => counts.map(([k, n]) => ({ k, n }));
const width = ({ low, high }: { low: number; high: number }): number => high - low;

/** The share of the first rate that lies under each x, over every mean m and every 1 ÷ strength on a dense grid: the hyperprior is flat in both. */
function sharesUnder(family: readonly Counted[], ends: readonly number[]): number[] {
  const { k, n } = family[0]!;
  const cells: (Beta & { log: number })[] = [];
  const most = 4 * Math.max(...family.map((each) => (each.k + 1) / each.n));
  for (let m = most / 400; m < Math.min(1, most); m += most / 200) {
    for (let root = 0.005; root < 1; root += 0.01) {
      const strength = 1 / root ** 2;
      const [a, b] = [strength * m, strength * (1 - m)];
      cells.push({ a, b, log: family.reduce((sum, each) => sum + betaln(a + each.k, b + each.n - each.k) - betaln(a, b), Math.log(root)) });
    }
  }
  const top = Math.max(...cells.map(({ log }) => log));
  const kept = cells.filter(({ log }) => log > top - 12).map(({ a, b, log }) => ({ a, b, weight: Math.exp(log - top) }));
  const whole = kept.reduce((sum, { weight }) => sum + weight, 0);
  return ends.map((x) => kept.reduce((sum, { a, b, weight }) => sum + weight * betainc(x, a + k, b + n - k), 0) / whole);
}

describe('shrink', () => {
  it('draws small ones most, towards the family', () => {
    const [small, large] = shrink(items([8, 200], [800, 20_000]), { a: 6, b: 194 });
    expect(small?.rate).toBeCloseTo(14 / 400, 12);
    expect(large?.rate).toBeCloseTo(806 / 20_200, 12);
  });

  it('has the interval of the prior given where there is no family', () => {
    // scipy.stats.beta.ppf([0.05, 0.95], 14, 386)
    const [ninety] = shrink(items([8, 200]), { a: 6, b: 194 }, 0.9);
    expect(ninety?.interval.low).toBeCloseTo(0.0213351, 6);
    expect(ninety?.interval.high).toBeCloseTo(0.0513026, 6);
  });

  it.each([
    [items([1, 100], [5, 100], [9, 100], [20, 100])],
    [items([9, 300], [5, 200], [11, 250])],
    [items([30, 1000], [29, 1000], [31, 1000], [30, 1000], [30, 1000], [28, 1000])],
  ])('leaves a twentieth on each side, over all families weighed (%#)', (family) => {
    const [{ interval: { low, high } }] = shrink(family, betaPrior(family), 0.9) as [ReturnType<typeof shrink>[number]];
    const [under, within] = sharesUnder(family, [low, high]);
    expect(under).toBeCloseTo(0.05, 2);
    expect(within).toBeCloseTo(0.95, 2);
  });

  it('holds its own rate, in order, whatever was counted', () => {
    const counted = fc.tuple(fc.nat({ max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([extra, share]) => ({ k: Math.floor(share ** 3 * (extra + 1)), n: extra + 1 }));
    fc.assert(fc.property(fc.array(counted, { minLength: 1, maxLength: 9 }), (family) => {
      for (const { rate, interval: { low, high } } of shrink(family, betaPrior(family))) expect(0 <= low && low <= rate && rate <= high && high <= 1).toBe(true);
    }), { numRuns: 150, seed: 1 });
  });

  it('reaches down to a rate that its most likely prior takes for the luck of its family', () => {
    const family = items([10, 100], [200, 5000], [400, 10_000]);
    const [lucky] = shrink(family, betaPrior(family));
    expect(lucky!.interval.low).toBe(lucky!.rate);
    expect(lucky!.interval.high).toBeGreaterThan(0.1);
  });

  it('is narrower than the rate by itself on average, and hardly wider than under a known family of sixty', () => {
    const random = seeded(3);
    const [a, b] = [4, 196];
    const family = Array.from({ length: 60 }, (_, i) => {
      const [n, p] = [200 + Math.floor(random() * 2000), mixtureQuantile([{ a, b, weight: 1 }], (i + 0.5) / 60)];
      return { k: Math.round(n * p), n };
    });
    const prior = betaPrior(family);
    const found = shrink(family, prior).reduce((sum, { interval }) => sum + width(interval), 0);
    expect(found).toBeLessThan(family.reduce((sum, { k, n }) => sum + width(wilson(k, n)), 0));
    const known = family.reduce((sum, { k, n }) => sum + [0.025, 0.975].reduce((ends, p) => mixtureQuantile([{ a: prior.a + k, b: prior.b + n - k, weight: 1 }], p) - ends, 0), 0);
    expect(found / known).toBeGreaterThan(0.99);
    expect(found / known).toBeLessThan(1.05);
  });

  it('knows less of a family of three than of the one prior that fits it best', () => {
    const family = items([30, 1000], [31, 1000], [29, 1000]);
    const prior = betaPrior(family);
    const [one] = shrink(family, prior);
    const plugged = [0.025, 0.975].map((p) => mixtureQuantile([{ a: prior.a + 30, b: prior.b + 970, weight: 1 }], p));
    expect(one!.interval.low).toBeLessThan(plugged[0]!);
    expect(one!.interval.high).toBeGreaterThan(plugged[1]!);
    expect(width(one!.interval)).toBeLessThan(width(wilson(30, 1000)));
  });

  it('refuses what is no rate and no level', () => {
    expect(() => shrink(items([3, 2]), { a: 1, b: 1 })).toThrow(RangeError);
    expect(() => shrink(items([1, 2]), { a: 1, b: 1 }, 1)).toThrow(RangeError);
  });
});
