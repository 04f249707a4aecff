import { aliveProbability, discountedOrders, expectedOrders } from './predict-orders.ts';
import type { LifetimeModel, LifetimeParameters } from './fit-lifetime.ts';
import type { Histories } from './repeat-history.ts';

/**
 * Repeat orders expected from one person of each row in the next `horizon`, and the same discounted. The orders of somebody still
 * active depend on x and T alone, so they are worked out once for rows of the same x and T that follow each other; only the chance of
 * being active is each row's own.
 *
 * @see predict-orders.ts, whose values these are.
 */
export function residualOrders(model: LifetimeModel, parameters: LifetimeParameters, { x, t_x, T }: Pick<Histories, 'x' | 't_x' | 'T'>, { horizon, discount }: { horizon: number; discount: number }): { orders: Float64Array; discounted: Float64Array } {
  const [orders, discounted] = [new Float64Array(x.length), new Float64Array(x.length)];
  let known = { x: Number.NaN, T: Number.NaN, orders: 0, discounted: 0 };
  for (let i = 0; i < x.length; i += 1) {
    if (x[i] !== known.x || T[i] !== known.T) known = { x: x[i]!, T: T[i]!, ...whileActive(model, parameters, x[i]!, T[i]!, horizon, discount) };
    const alive = aliveProbability(model, parameters, { x: x[i]!, t_x: t_x[i]!, T: T[i]! });
    orders[i] = alive * known.orders;
    discounted[i] = alive * known.discounted;
  }
  return { orders, discounted };
}

/** Orders of somebody known to be active: those of the one who ordered just now, ÷ the chance that this one is. */
function whileActive(model: LifetimeModel, parameters: LifetimeParameters, x: number, T: number, horizon: number, discount: number): { orders: number; discounted: number } {
  const latest = { x, t_x: x > 0 ? T : 0, T };
  const alive = aliveProbability(model, parameters, latest);
  if (!(alive > 0)) return { orders: 0, discounted: 0 };
  const orders = expectedOrders(model, parameters, latest, horizon) / alive;
  return { orders, discounted: discount === 0 ? orders : discountedOrders(model, parameters, latest, { horizon, discount }) / alive };
}
