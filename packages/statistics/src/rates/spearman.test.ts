import { describe, expect, it } from 'vitest';
import { spearman } from './spearman.ts';

describe('spearman', () => {
  it('equals the textbook example of intelligence and television', () => {
    // ρ = 1 − 6·194/(10·99) = −29/165.
    const found = spearman([106, 86, 100, 101, 99, 103, 97, 113, 112, 110], [7, 0, 27, 50, 28, 29, 20, 12, 6, 17]);
    expect(found?.rho).toBeCloseTo(-29 / 165, 14);
    // tanh(atanh ρ ± 1.959964 √((1 + ρ²/2)/7)), by hand.
    expect(found?.interval?.low).toBeCloseTo(-0.72783, 5);
    expect(found?.interval?.high).toBeCloseTo(0.514547, 5);
  });

  it('gives ties their mean rank', () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: ρ = 4.5/√(4.5·5).
    expect(spearman([1, 2, 2, 3], [10, 20, 30, 40])?.rho).toBeCloseTo(4.5 / Math.sqrt(22.5), 14);
  });

  it('is 1 along, −1 against, nothing without spread, without interval under four', () => {
    expect(spearman([1, 2, 3], [1, 8, 27])).toEqual({ rho: 1, n: 3, interval: null });
    expect(spearman([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])?.rho).toBe(-1);
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(spearman([], [])).toBeNull();
    expect(() => spearman([1], [1, 2])).toThrow(RangeError);
    expect(() => spearman([Number.NaN], [1])).toThrow(RangeError);
  });
});
