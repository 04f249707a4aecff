import { describe, expect, it } from 'vitest';
import { normalDraw, seeded } from '../numerics/random.ts';
import { meanFamily, shrinkMeans } from './shrink-means.ts';

describe('meanFamily', () => {
  it('takes chance off the spread: with equal errors, s² less their square', () => {
    expect(meanFamily([{ mean: 0, error: 1 }, { mean: 4, error: 1 }])).toEqual({ centre: 2, variance: expect.closeTo(7, 9) });
    // s² of 1, 2, 6 is 7; errors of 2 make 4 of it.
    expect(meanFamily([1, 2, 6].map((mean) => ({ mean, error: 2 })))).toEqual({ centre: expect.closeTo(3, 9), variance: expect.closeTo(3, 9) });
  });

  it('finds nothing between the eight schools (Rubin 1981) beyond chance: centre 7.6856', () => {
    const schools = [[28, 15], [8, 10], [-3, 16], [7, 11], [-1, 9], [1, 11], [18, 10], [12, 18]].map(([mean, error]) => ({ mean: mean!, error: error! }));
    const family = meanFamily(schools);
    expect(family).toEqual({ centre: expect.closeTo(7.6856, 4), variance: 0 });
    expect(new Set(shrinkMeans(schools, family).map(({ mean }) => mean))).toEqual(new Set([family.centre]));
  });

  it('refuses one mean alone, and a mean known without error', () => {
    expect(() => meanFamily([{ mean: 1, error: 1 }])).toThrow(RangeError);
    expect(() => meanFamily([{ mean: 1, error: 0 }, { mean: 2, error: 1 }])).toThrow(RangeError);
  });
});

describe('shrinkMeans', () => {
  it('keeps of a deviation the share that is not chance', () => {
    const [one] = shrinkMeans([{ mean: 4, error: 1 }], { centre: 2, variance: 7 });
    expect(one!.mean).toBeCloseTo(3.75, 12);
    expect(one!.error).toBeCloseTo(Math.sqrt(7 / 8), 12);
  });

  it('quotes a winner nearer to its truth than its own mean does, on seeded families', () => {
    const random = seeded(5);
    let [own, drawn] = [0, 0];
    for (let world = 0; world < 300; world += 1) {
      const truths = Array.from({ length: 8 }, () => 1 + 0.3 * normalDraw(random));
      const seen = truths.map((truth) => ({ mean: truth + 0.4 * normalDraw(random), error: 0.4 }));
      const best = seen.reduce((top, { mean }, at) => (mean > seen[top]!.mean ? at : top), 0);
      own += seen[best]!.mean - truths[best]!;
      drawn += shrinkMeans(seen, meanFamily(seen))[best]!.mean - truths[best]!;
    }
    expect(own / 300).toBeGreaterThan(0.2);
    expect(Math.abs(drawn / 300)).toBeLessThan(0.1);
  });
});
