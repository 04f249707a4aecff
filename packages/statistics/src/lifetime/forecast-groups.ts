import type { LifetimeFit, LifetimeParameters } from './fit-lifetime.ts';
import type { SpendFit, SpendParameters } from './gamma-gamma.ts';
import type { Histories } from './repeat-history.ts';
import { residualOrders } from './residual-orders.ts';

/** Equal histories of one group (numbered from 0), with the sum of their people's repeat spends; rows of one x and T together. */
export type GroupedHistories = Histories & { group: Float64Array; spend: Float64Array };
export type Forecast = { orders: number; ordersSe: number; revenue: number | null; revenueSe: number | null };
export type Forecasting = { groups: number; horizon: number; discount: number; /** Of a person's orders around what is expected, 1 for pure chance. */ dispersion: number };

/** Rows the slopes are taken on; the sums themselves are over all rows. */
const SLOPE_ROWS = 20_000;
const STEP = 1e-3;

interface Sums { orders: Float64Array; revenue: Float64Array; ordersNoise: Float64Array; revenueNoise: Float64Array }

/**
 * Orders and discounted revenue of each group within `horizon`, person by person: expected orders × expected spend, never averages
 * multiplied. The last item is all groups together. The standard errors join the error of the parameters (delta method: slopes in
 * their logarithms × their covariance from the information matrix) and the chance of orders and spends themselves (quasi-Poisson with
 * the given dispersion, 1 ÷ p for a spend). Revenue is null without a spend model, or where it has no mean (q ≤ 1).
 */
export function forecastGroups(fit: LifetimeFit, spend: SpendFit | null, rows: GroupedHistories, asked: Forecasting): Forecast[] {
  const priced = spend && spend.parameters.q > 1 ? spend : null;
  const all = sumsOf(fit.model, fit.parameters, priced?.parameters, rows, asked);
  const some = sketch(rows);
  const base = some === rows ? all : sumsOf(fit.model, fit.parameters, priced?.parameters, some, asked);
  const slopes = nudged(fit.parameters).map(([up, down]) => [sumsOf(fit.model, up, priced?.parameters, some, asked), sumsOf(fit.model, down, priced?.parameters, some, asked)] as const);
  const spendSlopes = priced ? nudged(priced.parameters).map(([up, down]) => [sumsOf(fit.model, fit.parameters, up, some, asked), sumsOf(fit.model, fit.parameters, down, some, asked)] as const) : [];
  return Array.from({ length: asked.groups + 1 }, (_, g) => {
    const relative = (of: 'orders' | 'revenue', from: readonly (readonly [Sums, Sums])[]): number[] => {
      const at = (base[of][g] ?? 0) === 0 ? asked.groups : g;
      const value = base[of][at] ?? 0;
      return from.map(([up, down]) => (value === 0 ? 0 : (up[of][at]! - down[of][at]!) / (2 * STEP * value)));
    };
    const ordersSe = Math.sqrt((all.orders[g]! ** 2) * quadratic(relative('orders', slopes), fit.covariance) + all.ordersNoise[g]!);
    if (!priced) return { orders: all.orders[g]!, ordersSe, revenue: null, revenueSe: null };
    const ofParameters = quadratic(relative('revenue', slopes), fit.covariance) + quadratic(relative('revenue', spendSlopes), priced.covariance);
    return { orders: all.orders[g]!, ordersSe, revenue: all.revenue[g]!, revenueSe: Math.sqrt(all.revenue[g]! ** 2 * ofParameters + all.revenueNoise[g]!) };
  });
}

function sumsOf(model: LifetimeFit['model'], parameters: LifetimeParameters, spend: SpendParameters | undefined, rows: GroupedHistories, { groups, horizon, discount, dispersion }: Forecasting): Sums {
  const { orders, discounted } = residualOrders(model, parameters, rows, { horizon, discount });
  const [all, zeros] = [groups, (): Float64Array => new Float64Array(groups + 1)];
  const sums: Sums = { orders: zeros(), revenue: zeros(), ordersNoise: zeros(), revenueNoise: zeros() };
  for (let i = 0; i < rows.x.length; i += 1) {
    const [n, x] = [rows.count[i]!, rows.x[i]!];
    // Expected spend is linear in a person's own total, so equal histories need only their sum.
    const spent = spend ? (spend.p * (n * spend.gamma + (x > 0 ? rows.spend[i]! : 0))) / (spend.p * x + spend.q - 1) : 0;
    const expected = n * orders[i]!;
    const revenue = discounted[i]! * spent;
    const noise = spend ? ((revenue * spent) / n) * (dispersion + 1 / spend.p) : 0;
    for (const g of [rows.group[i]!, all]) {
      sums.orders[g]! += expected;
      sums.revenue[g]! += revenue;
      sums.ordersNoise[g]! += dispersion * expected;
      sums.revenueNoise[g]! += noise;
    }
  }
  return sums;
}

/** The parameters a step up and a step down, one after the other. */
function nudged<P extends Record<string, number>>(parameters: P): (readonly [P, P])[] {
  return Object.keys(parameters).map((name) => {
    const moved = (by: number): P => ({ ...parameters, [name]: parameters[name]! * Math.exp(by) });
    return [moved(STEP), moved(-STEP)] as const;
  });
}

function quadratic(slopes: readonly number[], covariance: readonly (readonly number[])[]): number {
  return Math.max(0, slopes.reduce((sum, a, i) => sum + slopes.reduce((inner, b, j) => inner + a * b * (covariance[i]?.[j] ?? 0), 0), 0));
}

function sketch(rows: GroupedHistories): GroupedHistories {
  const step = Math.ceil(rows.x.length / SLOPE_ROWS);
  if (step <= 1) return rows;
  const kept = (column: Float64Array): Float64Array => column.filter((_, i) => i % step === 0);
  return { x: kept(rows.x), t_x: kept(rows.t_x), T: kept(rows.T), count: kept(rows.count), group: kept(rows.group), spend: kept(rows.spend) };
}
