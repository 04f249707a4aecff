import {
  checkHoldOut, correlation, fitLifetime, fitSpend, forecastGroups,
  type Forecast, type Forecasting, type GroupedHistories, type HeldOut, type Histories, type HoldOutCheck, type LifetimeFit, type LifetimeModel, type NoFit, type SpendFit,
} from '@e-respect/statistics';

/** What a thread is given: one model to fit and to hold against later orders, the spend to fit, or groups to forecast. */
export type ValueTask =
  | { kind: 'model'; model: LifetimeModel; rows: Histories; held: { rows: HeldOut; horizon: number } | null }
  | { kind: 'spend'; x: Float64Array; mean: Float64Array; count: Float64Array }
  | { kind: 'forecast'; fit: LifetimeFit; spend: SpendFit | null; rows: GroupedHistories; asked: Forecasting };
export interface FittedOnce { fit: LifetimeFit | NoFit; holdOut: HoldOutCheck | null }
export interface SpentOnce { spend: SpendFit | null; correlation: number | null }
export interface ValueDone { model: FittedOnce; spend: SpentOnce; forecast: Forecast[] }

export function doValueTask<K extends ValueTask['kind']>(task: Extract<ValueTask, { kind: K }>): ValueDone[K];
export function doValueTask(task: ValueTask): ValueDone[ValueTask['kind']] {
  switch (task.kind) {
    case 'model': return { fit: fitLifetime(task.model, task.rows), holdOut: heldAgainst(task) };
    case 'spend': {
      const { x, mean, count } = task;
      const spenders = Array.from(x, (orders, i) => ({ x: orders, mean: mean[i]!, count: count[i]! }));
      return { spend: spenders.length === 0 ? null : fitSpend(spenders), correlation: correlation(x, mean, count) };
    }
    case 'forecast': return forecastGroups(task.fit, task.spend, task.rows, task.asked);
  }
}

/** Fitted on what was known at the cut, held against what came after it. */
function heldAgainst({ model, held }: Extract<ValueTask, { kind: 'model' }>): HoldOutCheck | null {
  if (!held) return null;
  const fit = fitLifetime(model, held.rows);
  return 'reason' in fit ? null : checkHoldOut(fit, held.rows, held.horizon);
}
