import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalOfDifference } from './interval-of-difference.ts';
import { rankJointly } from './joint-ranking.ts';
import { meanInterval } from './t-interval.ts';

const worlds = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }))
  .chain(([items, draws]) => fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: draws, maxLength: draws }), { minLength: items, maxLength: items }));

describe('rankJointly', () => {
  it('is a hand-worked case: ahead, mean ranks, order, groups', () => {
    const { ahead, ranks, order, groups } = rankJointly([[1, 1, 1, 1], [5, 5, 5, 0], [2, 0, 2, 1]]);
    expect([ahead(1, 0), ahead(2, 0), ahead(1, 2)]).toEqual([3 / 4, 2.5 / 4, 3 / 4]);
    expect(ranks.map(({ mean }) => mean)).toEqual([expect.closeTo(9.5 / 4), expect.closeTo(6 / 4), expect.closeTo(8.5 / 4)]);
    expect(order).toEqual([1, 2, 0]);
    expect(groups).toEqual([[1, 2, 0]]);
    expect(rankJointly([[1, 1], [2, 2]]).groups).toEqual([[1], [0]]);
  });

  it('gives every rank once, complements every pair, and cuts the order into groups', () => {
    fc.assert(fc.property(worlds, (draws) => {
      const { ranks, ahead, order, groups } = rankJointly(draws);
      const column = (rank: number): number => ranks.reduce((sum, { shares }) => sum + shares[rank]!, 0);
      draws.forEach((_, i) => {
        expect(column(i)).toBeCloseTo(1, 9);
        expect(ranks[i]!.shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        // A mean rank is one more than the others' chances of being above.
        expect(ranks[i]!.mean).toBeCloseTo(1 + draws.reduce((sum, __, j) => (j === i ? sum : sum + ahead(j, i)), 0), 9);
        draws.forEach((__, j) => expect(ahead(i, j) + ahead(j, i)).toBeCloseTo(1, 12));
      });
      expect(groups.flat()).toEqual(order);
      for (const [first, ...rest] of groups) for (const other of rest) expect(ahead(first!, other)).toBeLessThan(0.9);
    }), { seed: 4, numRuns: 60 });
  });
});

describe('intervalOfDifference', () => {
  it('is near the interval of Welch for two means', () => {
    const [a, b] = [meanInterval({ n: 400, sum: 800, sumOfSquares: 3196 })!, meanInterval({ n: 900, sum: 900, sumOfSquares: 4496 })!];
    // Variances (3196 − 1600) ÷ 399 = 4 and (4496 − 900) ÷ 899 = 4: error √(4/400 + 4/900).
    const half = 1.963 * Math.sqrt(4 / 400 + 4 / 900);
    const { low, high } = intervalOfDifference({ value: 2, ...a }, { value: 1, ...b });
    expect([low, high]).toEqual([expect.closeTo(1 - half, 2), expect.closeTo(1 + half, 2)]);
  });
});
