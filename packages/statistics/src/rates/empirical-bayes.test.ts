import { describe, expect, it } from 'vitest';
import { betaPrior, type Counted } from './empirical-bayes.ts';

const items = (...counts: readonly (readonly [number, number])[]): Counted[] => counts.map(([k, n]) => ({ k, n }));

describe('betaPrior', () => {
  // scipy 1.17: Σ betaln(a + k, b + n − k) − betaln(a, b), brought to its best by Nelder–Mead.
  it.each([
    [items([1, 100], [5, 100], [9, 100], [20, 100]), 1.38369065, 14.49088384],
    [items([20_000, 1e6], [21_000, 1e6], [30_000, 1e6]), 29.008, 1196.64],
  ])('equals an independent fit (%#)', (family, a, b) => {
    const prior = betaPrior(family);
    expect(prior.a / a).toBeCloseTo(1, 4);
    expect(prior.b / b).toBeCloseTo(1, 4);
  });

  it('finds again the family the rates were made from', () => {
    // 99 quantiles of the uniform Beta(1, 1), each on a million trials.
    const prior = betaPrior(Array.from({ length: 99 }, (_, i) => ({ k: (i + 0.5) * 10_101, n: 1e6 })));
    expect([prior.a, prior.b]).toEqual([expect.closeTo(1, 1), expect.closeTo(1, 1)]);
  });

  it('is as strong as all the data when the rates differ no more than by chance', () => {
    const prior = betaPrior(items([30, 1000], [30, 1000], [30, 1000]));
    expect(prior.a + prior.b).toBeCloseTo(3000, 6);
    expect(prior.a / 3000).toBeCloseTo(0.03, 3);
  });

  it('says nothing of a family that shows nothing', () => {
    expect(betaPrior(items([3, 10]))).toEqual({ a: 0.5, b: 0.5 });
    expect(betaPrior(items([0, 10], [0, 500]))).toEqual({ a: 0.5, b: 0.5 });
    expect(betaPrior(items([10, 10], [7, 7]))).toEqual({ a: 0.5, b: 0.5 });
    expect(betaPrior([])).toEqual({ a: 0.5, b: 0.5 });
    const split = betaPrior(items([0, 10], [10, 10], [0, 10], [10, 10]));
    expect(split.a + split.b).toBeLessThan(0.1);
    expect(() => betaPrior(items([3, 2]))).toThrow(RangeError);
  });
});
