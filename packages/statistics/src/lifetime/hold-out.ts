import type { LifetimeFit } from './fit-lifetime.ts';
import type { Histories } from './repeat-history.ts';
import { residualOrders } from './residual-orders.ts';

/** Histories up to a cut, with the orders that came after it: their sum over the row's people, and the sum of their squares. */
export type HeldOut = Histories & { later: Float64Array; laterSquares: Float64Array };
export type HoldOutCheck = { predicted: number; actual: number; error: number; dispersion: number; classes: { x: number; people: number; predicted: number; actual: number }[] };

/** People with so many repeat orders or more make one class. */
const LAST_CLASS = 7;

/**
 * What a model fitted up to a cut says of the time after it, beside what came: by repeat orders at the cut (0, 1, … 7 or more), the
 * gaps of these classes summed ÷ the actual orders (`error`), and the mean square gap of a person ÷ the predicted orders (`dispersion`:
 * 1 if orders came by chance alone). Null when nothing came, or nothing was predicted.
 *
 * @see Fader, Hardie & Lee (2005), Marketing Science 24, figure 4: conditional expectations.
 */
export function checkHoldOut({ model, parameters }: Pick<LifetimeFit, 'model' | 'parameters'>, rows: HeldOut, horizon: number): HoldOutCheck | null {
  const { orders } = residualOrders(model, parameters, rows, { horizon, discount: 0 });
  const classes = Array.from({ length: LAST_CLASS + 1 }, (_, x) => ({ x, people: 0, predicted: 0, actual: 0 }));
  let squares = 0;
  for (let i = 0; i < rows.x.length; i += 1) {
    const [n, each, later] = [rows.count[i]!, orders[i]!, rows.later[i]!];
    const into = classes[Math.min(LAST_CLASS, rows.x[i]!)]!;
    into.people += n;
    into.predicted += n * each;
    into.actual += later;
    squares += rows.laterSquares[i]! - 2 * each * later + n * each * each;
  }
  const [predicted, actual] = [classes.reduce((sum, c) => sum + c.predicted, 0), classes.reduce((sum, c) => sum + c.actual, 0)];
  if (!(actual > 0) || !(predicted > 0)) return null;
  return { predicted, actual, error: classes.reduce((sum, c) => sum + Math.abs(c.predicted - c.actual), 0) / actual, dispersion: squares / predicted, classes };
}
