import { describe, expect, it } from 'vitest';
import { ordersWhileAlive } from './orders-while-alive.ts';
import { aliveProbability, discountedOrders, expectedOrders } from './predict-orders.ts';

const NEW = { x: 0, t_x: 0, T: 0 };
const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe('expected orders', () => {
  it('equal the published ones of BG/NBD', () => {
    // Fader, Hardie & Lee (2005): the person with x 2, t_x 30.43, T 38.86.
    const person = { x: 2, t_x: 30.43, T: 38.86 };
    expect(expectedOrders('bg_nbd', CDNOW, person, 39)).toBeCloseTo(1.226, 3);
    expect(aliveProbability('bg_nbd', CDNOW, person)).toBeCloseTo(0.726579, 6);
    // At the full precision of the fit: E[X(t)] of design 5.2.
    const fitted = { r: 0.2425929, alpha: 4.4135316, a: 0.7928861, b: 2.4257534 };
    expect(expectedOrders('bg_nbd', fitted, NEW, 1)).toBeCloseTo(0.0532, 4);
    expect(expectedOrders('bg_nbd', fitted, NEW, 32)).toBeCloseTo(1.0437, 4);
    expect(expectedOrders('bg_nbd', fitted, NEW, 78) / 1.8576).toBeCloseTo(1, 3);
  });

  // The published formulas with ₂F₁ at 30 digits (mpmath 1.3), at r ½, alpha 7, a 1.4, b 2.5, horizon 30: P(alive) and expected orders.
  it.each([
    ['bg_nbd', [0, 0, 26], 1, 0.371998335121236], ['bg_nbd', [3, 15, 26], 0.437448741814407, 1.00311082409399],
    ['bg_nbd', [12, 39, 40], 0.880522759998963, 5.15854007065303], ['bg_nbd', [400, 39, 40], 0.0495242643983354, 8.90047309119677],
    ['mbg_nbd', [0, 0, 26], 0.451284975513489, 0.174131293234846], ['mbg_nbd', [3, 15, 26], 0.48728973317809, 1.15771057473048],
    ['mbg_nbd', [12, 39, 40], 0.887838379248592, 5.28270862220054], ['mbg_nbd', [400, 39, 40], 0.0496414893202684, 8.92783075631103],
  ] as const)('of %s for %s', (model, [x, t_x, T], alive, expected) => {
    const parameters = { r: 0.5, alpha: 7, a: 1.4, b: 2.5 };
    expect(aliveProbability(model, parameters, { x, t_x, T })).toBeCloseTo(alive, 12);
    expect(expectedOrders(model, parameters, { x, t_x, T }, 30) / expected).toBeCloseTo(1, 10);
  });

  it('of Pareto/NBD, by integrals at 30 digits', () => {
    const parameters = { r: 0.6, alpha: 9, s: 0.7, beta: 20 };
    expect(aliveProbability('pareto_nbd', parameters, { x: 3, t_x: 15, T: 26 })).toBeCloseTo(0.688349087789090, 12);
    expect(expectedOrders('pareto_nbd', parameters, { x: 3, t_x: 15, T: 26 }, 30)).toBeCloseTo(1.76483104180364, 12);
  });

  it('have no hole at a = 1 nor at s = 1', () => {
    const around = (f: (at: number) => number): number => f(1) / ((f(1 - 1e-5) + f(1 + 1e-5)) / 2);
    expect(around((a) => ordersWhileAlive(4, 2.5, a, 3))).toBeCloseTo(1, 9);
    expect(around((s) => expectedOrders('pareto_nbd', { r: 1, alpha: 5, s, beta: 8 }, NEW, 20))).toBeCloseTo(1, 9);
    // One chance to leave is certain: the first order is the last. E = P(at least one order) = 1 − (α/(α+t))^r.
    expect(ordersWhileAlive(1, 2, 1e9, 1e-9)).toBeCloseTo(1 - 0.25, 8);
    // Nobody leaves: r·t/α.
    expect(ordersWhileAlive(3, 0.7, 1e-12, 1)).toBeCloseTo(2.1, 8);
    expect(ordersWhileAlive(1e5, 0.7, 1e-9, 1) / 7e4).toBeCloseTo(1, 5);
    expect(ordersWhileAlive(1e5, 2, 1, 1e-9)).toBeCloseTo(1, 6);
    // All leave with p = 3/8: (1 − (1 + p·ratio)^−shape) ÷ p.
    expect(ordersWhileAlive(1e5, 0.2, 3e7, 5e7)).toBeCloseTo((1 - (1 + 37_500) ** -0.2) / 0.375, 6);
  });

  // The formula with ₂F₁ at 60 digits (mpmath 1.3): far horizons, where the sum would be endless.
  it.each([
    [1e5, 0.3, 0.8, 2.4, 47.0508296336061], [1e5, 0.0163, 0.437, 0.2014, 9.16141201265312], [3000, 20, 1, 9, 79.5275138134609], [1000, 0.5, 0.05, 3, 389.619691196636],
  ])('far ahead: ratio %d, shape %d', (ratio, shape, a, b, expected) => {
    expect(ordersWhileAlive(ratio, shape, a, b) / expected).toBeCloseTo(1, 9);
  });

  it('do not jump from the sum to the integral', () => {
    const around = (ratio: number): number => ordersWhileAlive(ratio, 0.5, 0.7, 1.8);
    expect(around(492.5) / Math.sqrt(around(492) * around(493))).toBeCloseTo(1, 6);
  });

  it('begin at 0, grow with the horizon and bear extremes', () => {
    expect(expectedOrders('bg_nbd', CDNOW, NEW, 0)).toBe(0);
    expect(expectedOrders('bg_nbd', CDNOW, NEW, 20)).toBeGreaterThan(expectedOrders('bg_nbd', CDNOW, NEW, 19));
    expect(ordersWhileAlive(1, 10_000, 0.8, 10_002)).toBeGreaterThan(5000);
    expect(aliveProbability('bg_nbd', CDNOW, { x: 10_000, t_x: 1, T: 40 })).toBe(0);
    expect(aliveProbability('pareto_nbd', { r: 0.5, alpha: 10, s: 0.6, beta: 11 }, { x: 10_000, t_x: 1, T: 40 })).toBe(0);
  });
});

describe('discounted orders', () => {
  it('are the orders without discount, less with, and the plain integral', () => {
    const person = { x: 2, t_x: 30.43, T: 38.86 };
    const plain = expectedOrders('bg_nbd', CDNOW, person, 39);
    expect(discountedOrders('bg_nbd', CDNOW, person, { horizon: 39, discount: 0 })).toBeCloseTo(plain, 10);
    // Week by week, each order at the middle of a hundredth of a week.
    const fine = 100;
    let sum = 0;
    for (let i = 0; i < 39 * fine; i += 1) {
      const step = expectedOrders('bg_nbd', CDNOW, person, (i + 1) / fine) - expectedOrders('bg_nbd', CDNOW, person, i / fine);
      sum += step * 1.01 ** (-(i + 0.5) / fine);
    }
    expect(discountedOrders('bg_nbd', CDNOW, person, { horizon: 39, discount: 0.01 })).toBeCloseTo(sum, 6);
    expect(sum).toBeLessThan(plain);
  });
});
