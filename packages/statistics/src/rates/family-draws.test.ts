import { describe, expect, it } from 'vitest';
import { seeded } from '../numerics/random.ts';
import { familyDraws } from './family-draws.ts';
import type { KnownMean } from './shrink-means.ts';

const meanOf = (draws: Float64Array): number => draws.reduce((sum, each) => sum + each, 0) / draws.length;
const spreadOf = (draws: Float64Array): number => {
  const mean = meanOf(draws);
  return Math.sqrt(draws.reduce((sum, each) => sum + (each - mean) ** 2, 0) / draws.length);
};

/** Mean and standard deviation of the first true mean, summed over a plain grid of variances and centres, each integrated by cells. */
function bySums(items: readonly KnownMean[], widest: number): { mean: number; spread: number } {
  let [whole, first, second] = [0, 0, 0];
  const { mean: own, error } = items[0]!;
  for (let variance = 0.1; variance < widest ** 2; variance += 0.2) {
    for (let centre = -20; centre < 20; centre += 0.2) {
      const weight = items.reduce((product, each) => product * Math.exp(-((each.mean - centre) ** 2) / (2 * (each.error ** 2 + variance))) / Math.sqrt(each.error ** 2 + variance), 1);
      const kept = variance / (variance + error ** 2);
      const at = centre + kept * (own - centre);
      whole += weight;
      first += weight * at;
      second += weight * (at ** 2 + kept * error ** 2);
    }
  }
  return { mean: first / whole, spread: Math.sqrt(second / whole - (first / whole) ** 2) };
}

describe('familyDraws', () => {
  it('are those of every centre and spread summed by cells', () => {
    const items = [{ mean: 3, error: 1 }, { mean: 0, error: 0.5 }, { mean: 1, error: 1 }, { mean: -1, error: 2 }, { mean: 0.5, error: 1 }];
    const sums = bySums(items, 12);
    const [own] = familyDraws(items, seeded(2), 40_000);
    // Four standard errors of 40 000 draws.
    expect(Math.abs(meanOf(own!) - sums.mean)).toBeLessThan(4 * sums.spread / 200);
    expect(spreadOf(own!) / sums.spread).toBeCloseTo(1, 1);
    expect(sums.mean).toBeLessThan(2.7);
  });

  it('leaves means where they are that truly differ, and draws together those that do not', () => {
    const apart = familyDraws([1, 20, 45, 70].map((mean) => ({ mean, error: 0.5 })), seeded(1), 4000);
    expect(apart.map(meanOf)).toEqual([1, 20, 45, 70].map((mean) => expect.closeTo(mean, 1)));
    const alike = familyDraws([1, 1.2, 0.8, 1.1, 0.9, 1].map((mean) => ({ mean, error: 0.5 })), seeded(1), 4000);
    for (const draws of alike) expect(Math.abs(meanOf(draws) - 1)).toBeLessThan(0.1);
  });

  it('knows the large one best, whatever it weighs in', () => {
    const of = (unit: number): Float64Array[] => familyDraws([{ mean: 2 * unit, error: 0.01 * unit }, { mean: 5 * unit, error: 3 * unit }, { mean: unit, error: unit }], seeded(9), 4000);
    expect(meanOf(of(1)[0]!)).toBeCloseTo(2, 2);
    expect(of(1000).map((draws) => draws[17]! / 1000)).toEqual(of(1).map((draws) => expect.closeTo(draws[17]!, 6)));
  });

  it('refuses one mean alone, and a mean known without error', () => {
    expect(() => familyDraws([{ mean: 1, error: 1 }], seeded(1), 10)).toThrow(RangeError);
    expect(() => familyDraws([{ mean: 1, error: 0 }, { mean: 2, error: 1 }], seeded(1), 10)).toThrow(RangeError);
  });
});
