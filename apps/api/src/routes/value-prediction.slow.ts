import { valuePredictionAnswer, type ValuePrediction, type ValuePredictionAnswer } from '@e-respect/contract';
import { betaDraw, compress, discountedOrders, expectedOrders, expectedSpend, fitLifetime, fitSpend, gammaDraw, seeded, type History } from '@e-respect/statistics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { SHOP_CAMPAIGNS, shopFiles, type Shop } from '../value/invented-shop.ts';

const DAY = 86_400_000;
const START = Date.parse('2024-01-01T12:00:00Z');
const DAYS = 450;
const END = START + DAYS * DAY;

/** Buyers who come back at a rate of their own and leave after some order: BG/NBD by construction, seen until the same day. */
function loyalShop(people: number): Shop {
  const random = seeded(9);
  const shop: Shop = { leads: [], orders: [] };
  for (let i = 0; i < people; i += 1) {
    const first = Math.floor(random() * 300);
    const [rate, leaving, worth] = [gammaDraw(random, 0.8) / 60, betaDraw(random, 1, 3), 10 / gammaDraw(random, 4)];
    shop.leads.push({ id: `L${i}`, person: `P${i}`, campaign: SHOP_CAMPAIGNS[i % 3]!.id, at: START + first * DAY - 3_600_000 });
    for (let day = first, nth = 0; day <= DAYS; nth += 1) {
      const revenue = Math.round(gammaDraw(random, 3) * worth * 100 + 1) / 100;
      shop.orders.push({ id: `O${i}-${nth}`, person: `P${i}`, at: START + Math.floor(day) * DAY, revenue, margin: Math.round(revenue * 30) / 100 });
      if (nth > 0 && random() < leaving) break;
      day += -Math.log(1 - random()) / rate;
    }
  }
  shop.orders.push({ id: 'LAST', person: 'nobody', at: END, revenue: 1, margin: 1 });
  return shop;
}

const SHOP = loyalShop(620);
const ADDRESS = 'from=2024-01-01&to=2025-12-31';

/** Each person's order days up to `until`, from the orders themselves. */
function histories(until: number): Map<string, History & { mean: number }> {
  const days = new Map<string, Map<number, number>>();
  for (const { person, at, revenue } of SHOP.orders) {
    if (person === 'nobody' || at > until) continue;
    const own = days.get(person) ?? new Map<number, number>();
    days.set(person, own.set(at, (own.get(at) ?? 0) + revenue));
  }
  return new Map([...days].map(([person, own]) => {
    const order = [...own.keys()].sort((a, b) => a - b);
    const repeats = order.slice(1).map((day) => own.get(day)!);
    const weeks = (to: number): number => Math.round((to - order[0]!) / DAY) / 7;
    return [person, { x: repeats.length, t_x: weeks(order.at(-1)!), T: weeks(until), mean: repeats.length === 0 ? 0 : repeats.reduce((a, b) => a + b, 0) / repeats.length }];
  }));
}

describe('the forecast of an invented shop', () => {
  let bench: AppBench;
  let answer: ValuePrediction;
  beforeAll(async () => {
    bench = await openAppBench();
    for (const { kind, text } of shopFiles(SHOP)) await bench.imported({ kind }, text);
    answer = await settled(`${ADDRESS}&by=supplier&horizon=365`) as ValuePrediction;
  });
  afterAll(() => bench.close());

  async function settled(query: string): Promise<ValuePredictionAnswer> {
    for (;;) {
      const told = valuePredictionAnswer.parse(await (await bench.get(`/lifetime-value/prediction?${query}`)).json());
      if (told.status !== 'fitting') return told;
      expect(told.progress).toBeLessThanOrEqual(1);
    }
  }

  it('fits what one counts from the orders: first orders left out, days of one person merged', () => {
    const people = [...histories(END).values()];
    expect(answer).toMatchObject({ status: 'ready', buyers: people.length, repeaters: people.filter(({ x }) => x > 0).length, repeat_orders: people.reduce((sum, { x }) => sum + x, 0) });
    for (const { model, parameters, log_likelihood: likelihood } of answer.models) {
      const fit = fitLifetime(model, compress(people));
      if ('reason' in fit) throw new Error(fit.reason);
      expect(likelihood).toBeCloseTo(fit.log_likelihood, 6);
      for (const [name, value] of Object.entries(fit.parameters)) expect(Math.abs(parameters![name]! / value - 1)).toBeLessThan(1e-3);
    }
  });

  it('is chosen by what came after a cut at two thirds of the time', () => {
    const cut = START + 300 * DAY;
    expect(answer.calibration).toEqual({ from: '2024-01-01', cut: '2024-10-27', to: '2025-03-26', people: histories(cut).size });
    const [before, after] = [histories(cut), histories(END)];
    for (const { model, hold_out: held } of answer.models) {
      const fit = fitLifetime(model, compress(before.values()));
      if ('reason' in fit) throw new Error(fit.reason);
      const gaps = [...before].map(([person, history]) => ({ x: Math.min(7, history.x), predicted: expectedOrders(model, fit.parameters, history, 150 / 7), actual: after.get(person)!.x - history.x }));
      const total = (of: typeof gaps, key: 'predicted' | 'actual'): number => of.reduce((sum, each) => sum + each[key], 0);
      expect(held!.actual).toBe(total(gaps, 'actual'));
      expect(held!.predicted).toBeCloseTo(total(gaps, 'predicted'), 2);
      const classes = [0, 1, 2, 3, 4, 5, 6, 7].map((x) => gaps.filter((each) => each.x === x));
      expect(held!.error).toBeCloseTo(classes.reduce((sum, each) => sum + Math.abs(total(each, 'predicted') - total(each, 'actual')), 0) / total(gaps, 'actual'), 3);
      expect(held!.dispersion).toBeCloseTo(gaps.reduce((sum, { predicted, actual }) => sum + (predicted - actual) ** 2, 0) / total(gaps, 'predicted'), 2);
    }
    const errors = answer.models.map(({ hold_out: held }) => held!.error);
    expect(answer.models.find(({ model }) => model === answer.chosen)!.hold_out!.error).toBe(Math.min(...errors));
  });

  it('is the sum over people of orders × spend × margin, by the supplier of each', () => {
    const parameters = answer.models.find(({ model }) => model === answer.chosen)!.parameters as { r: number; alpha: number; a: number; b: number };
    const all = [...histories(END)];
    const spend = fitSpend(all.filter(([, { x }]) => x > 0).map(([, { x, mean }]) => ({ x, mean })))!.parameters;
    const credited = SHOP.orders.filter(({ person }) => person !== 'nobody');
    const rate = credited.reduce((sum, { margin }) => sum + margin!, 0) / credited.reduce((sum, { revenue }) => sum + revenue, 0);
    expect(answer.margin_rate).toBeCloseTo(rate, 12);
    for (const group of answer.groups) {
      const own = all.filter(([person]) => SHOP_CAMPAIGNS[Number(person.slice(1)) % 3]!.supplier === group.id);
      const weekly = 1.1 ** (7 / 365) - 1;
      const margin = own.reduce((sum, [, history]) => sum + discountedOrders(answer.chosen, parameters, history, { horizon: 365 / 7, discount: weekly }) * expectedSpend(spend, history)! * rate, 0);
      expect(group.buyers).toBe(own.length);
      expect(group.margin_eur! / margin).toBeCloseTo(1, 3);
      expect(group.margin_interval!.low).toBeLessThan(group.margin_eur!);
    }
    expect(answer.total.margin_eur).toBeCloseTo(answer.groups.reduce((sum, { margin_eur: each }) => sum + each!, 0), 6);
    expect(answer.total.orders).toBeCloseTo(answer.groups.reduce((sum, { orders }) => sum + orders, 0), 6);
  });

  it('keeps to what was observed under 500 buyers', async () => {
    const some = await settled(`${ADDRESS}&supplier=S2`);
    expect(some).toMatchObject({ status: 'too_few', minimum: 500, buyers: [...histories(END).keys()].filter((person) => Number(person.slice(1)) % 3 === 2).length });
  });
});
