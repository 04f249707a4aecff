import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstTouch, lastTouch, linear, positionBased, timeDecay } from './heuristics.ts';
import { markov } from './markov.ts';
import { channelsOf, totalConversions, type Credit, type Path } from './path.ts';
import { shapley } from './shapley.ts';

const TOY: Path[] = [{ path: ['C1', 'C2', 'C3'], conversions: 1 }, { path: ['C1'], conversions: 0, nulls: 1 }, { path: ['C2', 'C3'], conversions: 0, nulls: 1 }];
const paths = fc.array(fc.record({
  path: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 6 }),
  conversions: fc.integer({ min: 0, max: 9 }), nulls: fc.integer({ min: 0, max: 9 }),
}), { minLength: 1, maxLength: 12 });
const near = (one: Credit, other: Credit, by = 1e-9): boolean => Object.keys(one).every((key) => Math.abs(one[key]! - other[key]!) < by);
const sum = (credit: Credit): number => Object.values(credit).reduce((a, b) => a + b, 0);

describe('heuristics', () => {
  const one: Path[] = [{ path: ['a', 'b', 'a', 'c'], conversions: 10 }, { path: ['b'], conversions: 3 }, { path: ['c', 'b'], conversions: 4 }, { path: ['d'], conversions: 0, nulls: 5 }];
  it('credit touches as they say', () => {
    expect(firstTouch(one)).toEqual({ a: 10, b: 3, c: 4, d: 0 });
    expect(lastTouch(one)).toEqual({ a: 0, b: 7, c: 10, d: 0 });
    expect(linear(one)).toEqual({ a: 5, b: 2.5 + 3 + 2, c: 2.5 + 2, d: 0 });
    expect(positionBased(one)).toEqual({ a: expect.closeTo(5), b: expect.closeTo(1 + 3 + 2), c: expect.closeTo(4 + 2), d: 0 });
    // Half-life of one step: 1/8, 1/4, 1/2, 1 over 15/8; 1/2, 1 over 3/2.
    expect(timeDecay(one, 1)).toEqual({ a: expect.closeTo((10 * 5) / 15), b: expect.closeTo((10 * 2) / 15 + 3 + 8 / 3), c: expect.closeTo((10 * 8) / 15 + 4 / 3), d: 0 });
  });

  it('decay between last touch and linear', () => {
    fc.assert(fc.property(paths, (given) => near(timeDecay(given, 1e-3), lastTouch(given)) && near(timeDecay(given, 1e12), linear(given), 1e-7)));
    expect(() => timeDecay(one, 0)).toThrow(RangeError);
  });

  it('all add up to the conversions', () => {
    fc.assert(fc.property(paths, (given) => [firstTouch(given), lastTouch(given), linear(given), positionBased(given), timeDecay(given, 2), shapley(given)]
      .every((credit) => Math.abs(sum(credit) - totalConversions(given)) < 1e-9)));
  });
});

describe('shapley', () => {
  /** By definition: the mean of what each channel adds, over all orders of arrival. */
  function byOrders(given: readonly Path[]): Credit {
    const channels = channelsOf(given);
    const worth = (present: Set<string>): number => given.filter(({ path }) => path.every((channel) => present.has(channel))).reduce((total, { conversions }) => total + conversions, 0);
    const orders = (rest: readonly string[]): string[][] => (rest.length === 0 ? [[]] : rest.flatMap((first) => orders(rest.filter((other) => other !== first)).map((tail) => [first, ...tail])));
    const all = orders(channels);
    const credit: Credit = Object.fromEntries(channels.map((channel) => [channel, 0]));
    for (const order of all) {
      const present = new Set<string>();
      for (const channel of order) {
        const before = worth(present);
        credit[channel]! += (worth(present.add(channel)) - before) / all.length;
      }
    }
    return credit;
  }

  it('equals the definition by enumeration', () => {
    fc.assert(fc.property(paths, (given) => near(shapley(given), byOrders(given))), { numRuns: 60 });
  });
});

describe('markov', () => {
  /** People walk the chain step by step until nearly all have ended; a channel removed swallows them. */
  function byWalking(given: readonly Path[], removed: string | null): number {
    const moves = new Map<string, Map<string, number>>();
    const add = (from: string, to: string, n: number): void => { const row = moves.get(from) ?? new Map<string, number>(); row.set(to, (row.get(to) ?? 0) + n); moves.set(from, row); };
    for (const { path, conversions, nulls = 0 } of given) {
      ['(start)', ...path].forEach((from, i) => { if (path[i] !== undefined) add(from, path[i], conversions + nulls); });
      add(path.at(-1)!, '(yes)', conversions);
      add(path.at(-1)!, '(no)', nulls);
    }
    let here = new Map([['(start)', 1]]);
    let converted = 0;
    for (let step = 0; step < 3000; step += 1) {
      const next = new Map<string, number>();
      for (const [state, share] of here) {
        const row = moves.get(state);
        const all = row ? [...row.values()].reduce((a, b) => a + b, 0) : 0;
        if (state === removed || !row || all === 0) continue;
        for (const [to, n] of row) {
          if (to === '(yes)') converted += (share * n) / all;
          else if (to !== '(no)') next.set(to, (next.get(to) ?? 0) + (share * n) / all);
        }
      }
      here = next;
    }
    return converted;
  }

  it('equals the toy of the design', () => {
    const { credit, removal, conversion } = markov(TOY);
    expect(conversion).toBeCloseTo(1 / 3, 14);
    expect(removal).toEqual({ C1: expect.closeTo(0.5, 14), C2: expect.closeTo(1, 14), C3: expect.closeTo(1, 14) });
    expect(credit).toEqual({ C1: expect.closeTo(0.2, 14), C2: expect.closeTo(0.4, 14), C3: expect.closeTo(0.4, 14) });
  });

  it('equals walking the chain', () => {
    fc.assert(fc.property(paths, (given) => {
      const { removal, conversion } = markov(given);
      const whole = byWalking(given, null);
      return Math.abs(conversion! - whole) < 1e-9 && channelsOf(given).every((channel) => Math.abs(removal[channel]! - (whole > 0 ? 1 - byWalking(given, channel) / whole : 0)) < 1e-8);
    }), { numRuns: 25 });
  });

  it('adds up to the conversions and has none to give without any', () => {
    fc.assert(fc.property(paths, (given) => Math.abs(sum(markov(given).credit) - totalConversions(given)) < 1e-9));
    expect(markov([{ path: ['a', 'b'], conversions: 0, nulls: 4 }])).toEqual({ credit: { a: 0, b: 0 }, removal: { a: 0, b: 0 }, conversion: 0 });
    expect(markov([])).toEqual({ credit: {}, removal: {}, conversion: null });
  });

  it('does not mind a channel that follows itself', () => {
    const once = markov([{ path: ['a', 'b'], conversions: 2, nulls: 3 }, { path: ['b'], conversions: 1, nulls: 6 }]);
    const twice = markov([{ path: ['a', 'a', 'a', 'b'], conversions: 2, nulls: 3 }, { path: ['b'], conversions: 1, nulls: 6 }]);
    expect(near(once.credit, twice.credit)).toBe(true);
  });
});
