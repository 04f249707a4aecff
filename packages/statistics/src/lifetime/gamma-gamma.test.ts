import { describe, expect, it } from 'vitest';
import { expectedSpend, fitSpend, type Spender } from './gamma-gamma.ts';

/** Invented: purchases, mean spend, people. */
const BUYERS: Spender[] = [[1, 20, 30], [2, 35, 20], [1, 55, 14], [4, 41, 9], [3, 28, 12], [7, 60, 3], [2, 90, 4], [5, 33, 6], [1, 9, 11], [10, 47, 2]]
  .map(([x = 0, mean = 0, count = 0]) => ({ x, mean, count }));

describe('Gamma-Gamma', () => {
  it('equals an independent fit', () => {
    // The likelihood written anew with scipy 1.17, brought to its best by Nelder–Mead.
    const fit = fitSpend(BUYERS);
    expect(fit?.parameters.p).toBeCloseTo(3.09655044, 5);
    expect(fit?.parameters.q).toBeCloseTo(31.75395041, 3);
    expect(fit?.parameters.gamma).toBeCloseTo(363.55422129, 2);
    expect(fit?.log_likelihood).toBeCloseTo(-451.6818058522467, 8);
  });

  it('scales with the currency', () => {
    const [euros, cents] = [fitSpend(BUYERS), fitSpend(BUYERS.map((buyer) => ({ ...buyer, mean: buyer.mean * 100 })))];
    expect(cents!.parameters.p / euros!.parameters.p).toBeCloseTo(1, 6);
    expect(cents!.parameters.gamma / euros!.parameters.gamma).toBeCloseTo(100, 4);
  });

  it('gives the published means on CDNOW', () => {
    const published = { p: 6.25, q: 3.74, gamma: 15.44 };
    expect(expectedSpend(published, { x: 0, mean: 0 })).toBeCloseTo(35.22, 2);
    expect(expectedSpend(published, { x: 2, mean: 22.35 })).toBeCloseTo(24.66, 2);
    expect(expectedSpend({ p: 1, q: 0.5, gamma: 3 }, { x: 0, mean: 0 })).toBeNull();
  });

  it('has no fit where spends say nothing, and refuses what is no spend', () => {
    expect(fitSpend([])).toBeNull();
    expect(fitSpend([{ x: 3, mean: 12 }])).toBeNull();
    expect(fitSpend([1, 2, 3, 4, 5].map((x) => ({ x, mean: 20 })))).toBeNull();
    expect(() => fitSpend([{ x: 0, mean: 12 }])).toThrow(RangeError);
    expect(() => fitSpend([{ x: 2, mean: 0 }])).toThrow(RangeError);
  });
});
