import { describe, expect, it } from 'vitest';
import { betaDraw, seeded } from '../numerics/random.ts';
import { groupsNotDistinguishable, rankDistribution } from './rank-distribution.ts';
import { probabilityBest } from './probability-best.ts';

describe('rankDistribution', () => {
  it('counts ranks, ties shared', () => {
    const [a, b, c] = rankDistribution([[3, 3, 5, 1], [1, 4, 5, 1], [0, 0, 5, 1]]);
    expect(a?.shares).toEqual([expect.closeTo(1 / 4 + 2 / 12), expect.closeTo(1 / 4 + 2 / 12), expect.closeTo(2 / 12)]);
    expect(b?.shares).toEqual(a?.shares);
    expect(c?.mean).toBeCloseTo((3 + 3 + 2 + 2) / 4);
    expect([c?.low, c?.high]).toEqual([1, 3]);
  });

  it('agrees with the integral on who is first', () => {
    const shapes = [{ a: 31, b: 970 }, { a: 46, b: 1156 }, { a: 9, b: 193 }];
    const random = seeded(11);
    const draws = 20_000;
    const ranks = rankDistribution(shapes.map(({ a, b }) => Float64Array.from({ length: draws }, () => betaDraw(random, a, b))));
    probabilityBest(shapes).forEach((p, i) => expect(Math.abs(ranks[i]!.shares[0]! - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / draws)));
    ranks.forEach(({ shares }) => expect(shares.reduce((x, y) => x + y)).toBeCloseTo(1, 9));
  });

  it('refuses what cannot be ranked', () => {
    expect(() => rankDistribution([[1], [1, 2]])).toThrow(RangeError);
    expect(() => rankDistribution([])).toThrow(RangeError);
  });
});

describe('groupsNotDistinguishable', () => {
  it('opens a group where the first of it is ahead for sure enough', () => {
    const ahead = [[0.5, 0.7, 0.95, 0.99], [0.3, 0.5, 0.91, 0.97], [0.05, 0.09, 0.5, 0.89], [0.01, 0.03, 0.11, 0.5]];
    expect(groupsNotDistinguishable(4, (i, j) => ahead[i]![j]!)).toEqual([[0, 1], [2, 3]]);
    expect(groupsNotDistinguishable(4, (i, j) => ahead[i]![j]!, 0.98)).toEqual([[0, 1, 2], [3]]);
    expect(groupsNotDistinguishable(0, () => 1)).toEqual([]);
  });
});
