import { betaDraw, discountedOrders, expectedSpend, gammaDraw, standardErrors, type Forecast, type GroupedHistories, type HeldOut, type LifetimeModel, type Random } from '@e-respect/statistics';
import { chosen } from '../value/fit-buyers.ts';
import { doValueTask } from '../value/value-task.ts';
import { coverageOf, inside, type Coverage } from './coverage.ts';

/** Orders and spends as published for the CDNOW sample, in weeks; buyers come over twelve weeks. */
const ORDERS = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const SPENDS = { p: 6.25, q: 3.74, gamma: 15.44 };
const [ARRIVING, CUT, NOW, HORIZON] = [12, 39, 78, 52];
const DISCOUNT = 1.1 ** (7 / 365) - 1;
const LEVEL = 0.95;
const Z = standardErrors(LEVEL);

type World = 'bg_nbd' | 'mbg_nbd';
interface Buyer { since: number; orders: { at: number; amount: number }[] }
interface Known extends GroupedHistories, HeldOut { means: number[] }

/** The predicted value of buyers of a known world: what they then brought, and what was to be expected of them. */
export function lifetimeCoverages(): Coverage[] {
  const what = 'predicted lifetime value of a year, what it then was';
  const fitted = (world: World, name: string, buyers: number, replications: number): Coverage => coverageOf(
    { what, setting: `${buyers} buyers of a ${name} world, fitted by it`, level: LEVEL, replications }, (random) => realised(random, world, buyers, [world]));
  return [
    fitted('bg_nbd', 'BG/NBD', 1000, 200), fitted('bg_nbd', 'BG/NBD', 4000, 80), fitted('mbg_nbd', 'MBG/NBD', 1000, 200),
    coverageOf({ what, setting: '1000 buyers of a MBG/NBD world, model chosen by its hold-out error', level: LEVEL, replications: 60 }, (random) => realised(random, 'mbg_nbd', 1000, ['bg_nbd', 'mbg_nbd', 'pareto_nbd'])),
    coverageOf({ what: 'predicted lifetime value of a year, what was expected of the same people', setting: '1000 buyers of a BG/NBD world, fitted by it', level: LEVEL, replications: 100, promised: 'at_least' }, expected),
  ];
}

function realised(random: Random, world: World, people: number, models: readonly LifetimeModel[]): boolean {
  const buyers = buyersOf(random, world, people);
  const brought = buyers.flatMap(({ orders }) => orders).reduce((sum, { at, amount }) => sum + (at > NOW ? amount * (1 + DISCOUNT) ** (NOW - at) : 0), 0);
  return inside(brought, intervalOf(forecast(buyers, models)));
}

function expected(random: Random): boolean {
  const buyers = buyersOf(random, 'bg_nbd', 1000);
  const { x, t_x, T, means } = historiesAt(buyers, NOW);
  const truth = means.reduce((sum, mean, i) => sum + discountedOrders('bg_nbd', ORDERS, { x: x[i]!, t_x: t_x[i]!, T: T[i]! }, { horizon: HORIZON, discount: DISCOUNT }) * expectedSpend(SPENDS, { x: x[i]!, mean })!, 0);
  return inside(truth, intervalOf(forecast(buyers, ['bg_nbd'])));
}

const intervalOf = ({ revenue, revenueSe }: Forecast): { low: number; high: number } | null => (revenue === null || revenueSe === null ? null : { low: revenue - Z * revenueSe, high: revenue + Z * revenueSe });

/** People whose orders come at a rate of their own until they leave, after an order or, in one world, at once. */
function buyersOf(random: Random, world: World, people: number): Buyer[] {
  return Array.from({ length: people }, () => {
    const since = random() * ARRIVING;
    const [rate, leaving, scale] = [gammaDraw(random, ORDERS.r) / ORDERS.alpha, betaDraw(random, ORDERS.a, ORDERS.b), gammaDraw(random, SPENDS.q) / SPENDS.gamma];
    const orders: Buyer['orders'] = [];
    let stays = world === 'bg_nbd' || random() >= leaving;
    for (let at = since; stays; stays = random() >= leaving) {
      at -= Math.log(1 - random()) / rate;
      if (at > NOW + HORIZON) break;
      orders.push({ at, amount: gammaDraw(random, SPENDS.p) / scale });
    }
    return { since, orders };
  });
}

/** What the product does: each model fitted now and at a cut, the best of them forecast with the dispersion it showed. */
function forecast(buyers: readonly Buyer[], models: readonly LifetimeModel[]): Forecast {
  const [rows, held] = [historiesAt(buyers, NOW), { rows: historiesAt(buyers, CUT), horizon: NOW - CUT }];
  const repeating = rows.means.map((_, i) => i).filter((i) => rows.x[i]! > 0);
  const best = chosen(models.map((model) => doValueTask({ kind: 'model', model, rows, held })))!;
  const { spend } = doValueTask({ kind: 'spend', x: Float64Array.from(repeating, (i) => rows.x[i]!), mean: Float64Array.from(repeating, (i) => rows.means[i]!), count: new Float64Array(repeating.length).fill(1) });
  return doValueTask({ kind: 'forecast', fit: best.fit, spend, rows, asked: { groups: 1, horizon: HORIZON, discount: DISCOUNT, dispersion: best.dispersion } }).at(-1)!;
}

/** Repeat orders up to a time, and how many came between it and now. */
function historiesAt(buyers: readonly Buyer[], now: number): Known {
  const seen = buyers.map(({ since, orders }) => {
    const known = orders.filter(({ at }) => at <= now);
    return { x: known.length, t_x: (known.at(-1)?.at ?? since) - since, T: now - since, spend: known.reduce((sum, { amount }) => sum + amount, 0), later: orders.filter(({ at }) => at > now && at <= NOW).length };
  }).sort((a, b) => a.x - b.x || a.T - b.T);
  const column = (value: (each: (typeof seen)[number]) => number): Float64Array => Float64Array.from(seen, value);
  return {
    x: column(({ x }) => x), t_x: column(({ t_x }) => t_x), T: column(({ T }) => T), count: column(() => 1), group: column(() => 0), spend: column(({ spend }) => spend),
    means: seen.map(({ x, spend }) => (x > 0 ? spend / x : 0)), later: column(({ later }) => later), laterSquares: column(({ later }) => later * later),
  };
}
