import { integrate } from '../numerics/integrate.ts';
import { chances, geometricAlive, type Dropout } from './bg-nbd.ts';
import type { LifetimeModel, LifetimeParameters } from './fit-lifetime.ts';
import { ordersWhileAlive } from './orders-while-alive.ts';
import { paretoAlive, paretoExpected } from './pareto-nbd.ts';
import type { History } from './repeat-history.ts';

const dropoutOf = (model: LifetimeModel): Dropout => (model === 'mbg_nbd' ? 'from_the_first' : 'after_repeats');

/**
 * Probability that a person still orders, in [0, 1]. A person without repeat orders is certainly active in BG/NBD, by construction.
 *
 * @example aliveProbability('bg_nbd', { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { x: 2, t_x: 30.43, T: 38.86 }) // 0.726579
 */
export function aliveProbability(model: LifetimeModel, parameters: LifetimeParameters, history: History): number {
  return 's' in parameters ? paretoAlive(parameters, history) : geometricAlive(parameters, history, dropoutOf(model));
}

/**
 * Repeat orders expected from a person in the next `horizon` (unit of T). With the history { x: 0, t_x: 0, T: 0 } it is a new person.
 *
 * @example expectedOrders('bg_nbd', { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { x: 2, t_x: 30.43, T: 38.86 }, 39) // 1.226
 */
export function expectedOrders(model: LifetimeModel, parameters: LifetimeParameters, history: History, horizon: number): number {
  const alive = aliveProbability(model, parameters, history);
  if ('s' in parameters) return alive * paretoExpected(parameters, history, horizon);
  const { r, alpha, a, b } = parameters;
  return alive * ordersWhileAlive(horizon / (alpha + history.T), r + history.x, a, b + chances(history.x, dropoutOf(model)));
}

/**
 * Orders of the next `horizon`, each worth (1 + discount)^−t when it comes t after now; the discount is per unit of T.
 * ∫ e^−δt dE[X(t)], by parts, so that only E is needed.
 *
 * @see Fader, Hardie & Lee (2005), JMR 42, "RFM and CLV": discounted expected residual transactions.
 */
export function discountedOrders(model: LifetimeModel, parameters: LifetimeParameters, history: History, { horizon, discount }: { horizon: number; discount: number }): number {
  const force = Math.log1p(discount);
  const orders = (t: number): number => expectedOrders(model, parameters, history, t);
  return Math.exp(-force * horizon) * orders(horizon) + integrate((t) => force * Math.exp(-force * t) * orders(t), 0, horizon, 1e-8);
}
