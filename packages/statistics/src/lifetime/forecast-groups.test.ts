import { describe, expect, it } from 'vitest';
import { gammaDraw, seeded } from '../numerics/random.ts';
import { fitLifetime, LIFETIME_MODELS, type LifetimeFit } from './fit-lifetime.ts';
import { forecastGroups, type GroupedHistories } from './forecast-groups.ts';
import { expectedSpend, fitSpend, type SpendFit } from './gamma-gamma.ts';
import { checkHoldOut } from './hold-out.ts';
import { discountedOrders, expectedOrders } from './predict-orders.ts';
import { residualOrders } from './residual-orders.ts';

/** Ordered by x and T, as a database gives them. */
function invented(people: number): { rows: GroupedHistories; means: number[] } {
  const random = seeded(4);
  const list = Array.from({ length: people }, () => {
    const T = 10 + Math.floor(random() * 5) * 10;
    const x = random() < 0.5 ? 0 : Math.floor(gammaDraw(random, 1) * 3);
    return { x, T, t_x: x === 0 ? 0 : random() * T, mean: x === 0 ? 0 : 5 + 20 * random(), group: random() < 0.3 ? 1 : 0 };
  }).sort((a, b) => a.x - b.x || a.T - b.T);
  const column = (value: (each: (typeof list)[number]) => number): Float64Array => Float64Array.from(list, value);
  return { means: list.map(({ mean }) => mean), rows: { x: column((e) => e.x), t_x: column((e) => e.t_x), T: column((e) => e.T), count: column(() => 1), group: column((e) => e.group), spend: column((e) => e.x * e.mean) } };
}
const { rows, means } = invented(400);
const spend = fitSpend(means.flatMap((mean, i) => (rows.x[i]! > 0 ? [{ x: rows.x[i]!, mean }] : []))) as SpendFit;
const asked = { groups: 2, horizon: 26, discount: 0.002, dispersion: 2 };

describe.each(LIFETIME_MODELS)('a forecast by %s', (model) => {
  const fit = fitLifetime(model, rows) as LifetimeFit;
  const person = (i: number) => ({ x: rows.x[i]!, t_x: rows.t_x[i]!, T: rows.T[i]! });

  it('says of each row what the model says of each person', () => {
    const { orders, discounted } = residualOrders(model, fit.parameters, rows, asked);
    for (let i = 0; i < 400; i += 7) {
      expect(orders[i]! / expectedOrders(model, fit.parameters, person(i), 26)).toBeCloseTo(1, 9);
      expect(discounted[i]! / discountedOrders(model, fit.parameters, person(i), asked)).toBeCloseTo(1, 9);
    }
  });

  it('sums people, never averages, and all groups make the last', () => {
    const [one, two, all] = forecastGroups(fit, spend, rows, asked);
    const worth = (group: number): number => means.reduce((sum, mean, i) => (rows.group[i] === group
      ? sum + discountedOrders(model, fit.parameters, person(i), asked) * expectedSpend(spend.parameters, { x: rows.x[i]!, mean })! : sum), 0);
    expect(one!.revenue! / worth(0)).toBeCloseTo(1, 9);
    expect(two!.revenue! / worth(1)).toBeCloseTo(1, 9);
    expect(all!.revenue).toBeCloseTo(one!.revenue! + two!.revenue!, 6);
    // More people, less error beside the sum.
    expect(all!.revenueSe! / all!.revenue!).toBeLessThan(two!.revenueSe! / two!.revenue!);
    expect(forecastGroups(fit, null, rows, asked)[2]).toMatchObject({ orders: all!.orders, revenue: null, revenueSe: null });
  });

  it('is as uncertain as its draws are wide', () => {
    // No noise of its own: what is left is the error of the parameters, here once more by draws.
    const [, , all] = forecastGroups(fit, null, rows, { ...asked, dispersion: 0 });
    const random = seeded(8);
    const names = Object.keys(fit.parameters) as (keyof typeof fit.parameters)[];
    const factor = choleskyOf(fit.covariance);
    const draws = Array.from({ length: 400 }, () => {
      const z = names.map(() => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
      const drawn = Object.fromEntries(names.map((name, i) => [name, fit.parameters[name] * Math.exp(factor[i]!.reduce((sum, each, j) => sum + each * z[j]!, 0))])) as typeof fit.parameters;
      return residualOrders(model, drawn, rows, { horizon: 26, discount: 0 }).orders.reduce((sum, each) => sum + each, 0);
    });
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    const spread = Math.sqrt(draws.reduce((sum, each) => sum + (each - mean) ** 2, 0) / draws.length);
    expect(all!.ordersSe / spread).toBeGreaterThan(0.8);
    expect(all!.ordersSe / spread).toBeLessThan(1.25);
  });
});

it('a hold-out is worked by hand in classes of repeat orders', () => {
  // One row of two people who said nothing, one of one person with 9 repeats: the last class.
  const held = { x: Float64Array.of(0, 9), t_x: Float64Array.of(0, 20), T: Float64Array.of(20, 20), count: Float64Array.of(2, 1), later: Float64Array.of(1, 3), laterSquares: Float64Array.of(1, 9) };
  const parameters = { r: 0.5, alpha: 5, a: 1, b: 3 };
  const [a, b] = [expectedOrders('bg_nbd', parameters, { x: 0, t_x: 0, T: 20 }, 10), expectedOrders('bg_nbd', parameters, { x: 9, t_x: 20, T: 20 }, 10)];
  const check = checkHoldOut({ model: 'bg_nbd', parameters }, held, 10)!;
  expect(check.classes[7]).toEqual({ x: 7, people: 1, predicted: expect.closeTo(b, 9) as number, actual: 3 });
  expect(check.error).toBeCloseTo((Math.abs(2 * a - 1) + Math.abs(b - 3)) / 4, 9);
  // (0 − a)² + (1 − a)² + (3 − b)², whichever of the two ordered.
  expect(check.dispersion).toBeCloseTo((a * a + (1 - a) ** 2 + (3 - b) ** 2) / (2 * a + b), 9);
  expect(checkHoldOut({ model: 'bg_nbd', parameters }, { ...held, later: Float64Array.of(0, 0), laterSquares: Float64Array.of(0, 0) }, 10)).toBeNull();
});

function choleskyOf(m: readonly (readonly number[])[]): number[][] {
  const l = m.map(() => m.map(() => 0));
  for (let i = 0; i < m.length; i += 1) for (let j = 0; j <= i; j += 1) {
    const rest = m[i]![j]! - l[i]!.slice(0, j).reduce((sum, each, k) => sum + each * l[j]![k]!, 0);
    l[i]![j] = i === j ? Math.sqrt(Math.max(0, rest)) : l[j]![j]! > 0 ? rest / l[j]![j]! : 0;
  }
  return l;
}
