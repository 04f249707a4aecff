import type { FigureSet } from '@e-respect/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominators, paretoFront } from '../signature/pareto.ts';
import { sideBySide } from './side-by-side.ts';
import { CRITERIA, readWeights, writeWeights, type Weights } from './weighted-criteria.ts';

const ok = (value: number | null) => ({ value, inputs: {}, status: value === null ? 'no_data' as const : 'ok' as const });
const supplier = (id: string, conversion: number, cost: number, complaints: number | null = null) =>
  ({ id, label: id, figures: { conversion_rate: ok(conversion), cost_per_person: ok(cost), complaint_rate: ok(complaints) } satisfies FigureSet });
const only = (weights: Partial<Weights>): Weights => ({ ...Object.fromEntries(CRITERIA.map((c) => [c, 0])) as Weights, ...weights });

describe('sideBySide', () => {
  // Conversion runs from 1 to 5, cost from 2 € (best) to 6 € (worst): A scores 1 and 0, B 0.5 and 1.
  const all = [supplier('A', 5, 6), supplier('B', 3, 2), supplier('C', 1, 4)];

  it('is a hand-worked case: scores, contributions, order, and where the order flips', () => {
    const { rows, left, flips } = sideBySide(all, ['A', 'B'], only({ conversion: 3, cost: 1 }));
    expect(rows.map(({ id, total }) => [id, total])).toEqual([['A', 0.75], ['B', 0.625]]);
    expect(rows[1]!.parts.map(({ contribution }) => contribution)).toEqual([0.375, 0.25]);
    expect(left).toEqual(['value', 'complaints', 'net_share', 'proof', 'reputation']);
    // A: w·1 + 0; B: w·0.5 + 1 — level at a conversion weight of 2; or at a cost weight of 1.5.
    expect(flips).toEqual([{ criterion: 'cost', from: 1, to: 1.5, leader: 'B' }, { criterion: 'conversion', from: 3, to: 2, leader: 'B' }]);
  });

  it('leaves out for all what is unknown for one, and scales on the whole view', () => {
    const wide = [...all, supplier('D', 9, 3, 0.001)];
    expect(sideBySide(wide, ['A', 'D'], readWeights(undefined)).left).toContain('complaints');
    expect(sideBySide(wide, ['A', 'B'], only({ conversion: 1 })).rows[0]!.total).toBeCloseTo(0.5, 12);
  });

  it('shares the first place fully, is its own leader at even weights, and never moves by the scale of the weights', () => {
    const numbers = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
    const suppliers = fc.array(fc.tuple(numbers, numbers), { minLength: 2, maxLength: 4 }).map((list) => list.map(([a, b], i) => supplier(`S${i}`, a, b)));
    fc.assert(fc.property(suppliers, fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }), (view, conversion, cost) => {
      const ids = view.map(({ id }) => id);
      const one = sideBySide(view, ids, only({ conversion, cost }));
      const twice = sideBySide(view, ids, only({ conversion: 2 * conversion, cost: 2 * cost }));
      expect(one.rows.reduce((sum, { first }) => sum + first, 0)).toBeCloseTo(1, 9);
      expect(twice.rows.map(({ first }) => first)).toEqual(one.rows.map(({ first }) => expect.closeTo(first, 9)));
      for (const { parts, total } of one.rows) expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(total, 12);
      for (const { criterion, to, leader } of one.flips) {
        const moved = sideBySide(view, ids, only({ conversion, cost, [criterion]: to })).rows;
        expect(moved.find(({ id }) => id === leader)!.total).toBeCloseTo(moved[0]!.total, 6);
      }
    }), { seed: 2, numRuns: 12 });
  });
});

describe('weights of an address', () => {
  it('come back as they went, and forgive what they do not know', () => {
    const weights = readWeights('conversion5.cost0.nothing4.proof9');
    expect([weights.conversion, weights.cost, weights.proof, weights.value]).toEqual([5, 0, 5, 3]);
    expect(readWeights(writeWeights(weights))).toEqual(weights);
    expect(writeWeights(readWeights(undefined))).toBeUndefined();
  });
});

describe('dominators', () => {
  it('are on the front, beat the item on both axes, and exist exactly for what is not on the front', () => {
    const places = fc.array(fc.record({ x: fc.integer({ min: 0, max: 6 }), y: fc.integer({ min: 0, max: 6 }) }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(places, fc.boolean(), (items, lowerY) => {
      const front = new Set(paretoFront(items, lowerY));
      for (const item of items) {
        const ahead = dominators(item, items, lowerY);
        expect(ahead.length === 0).toBe(front.has(item));
        for (const other of ahead) expect(front.has(other) && other.x >= item.x && (lowerY ? other.y <= item.y : other.y >= item.y)).toBe(true);
      }
    }), { seed: 3 });
  });
});
