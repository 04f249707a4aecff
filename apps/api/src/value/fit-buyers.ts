import { FEWEST_BUYERS, lifetimeModelName, type FittedModel, type LifetimeModelName } from '@e-respect/contract';
import type { LifetimeFit, SpendFit } from '@e-respect/statistics';
import { buyerHistories, buyerSpan, cutHistories, eurosIn, repeatSpends, type Recruited, type Row } from '@e-respect/warehouse';
import type { AskedScope } from '../routes/read-scope.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import type { FittedOnce } from './value-task.ts';
import type { DoValue } from './value-in-worker.ts';

/** What is known of the buyers of a scope once the models are fitted; `best` is null when none converged. */
export interface FittedBuyers {
  buyers: number; repeaters: number; repeatOrders: number;
  marginRate: number | null;
  calibration: { from: string; cut: string; to: string; people: number } | null;
  models: FittedModel[];
  best: { fit: LifetimeFit; by: 'hold_out' | 'log_likelihood'; dispersion: number } | null;
  spend: SpendFit | null; correlation: number | null;
}

/** Hold-out fits learn nothing more from more people than this. */
const MOST_HELD = 100_000;
/** Fewer on the calibration side, or a shorter time after it, would tell models apart by luck. */
const FEWEST_HELD = 100;
const SHORTEST_DAYS = 14;
const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Reads the buyers of a scope and fits the three models and the spend, each in its own thread. */
export async function fitBuyers({ snapshots, warehouse }: Workspace, doValue: DoValue, asked: AskedScope, signal: AbortSignal, onStep: () => void): Promise<FittedBuyers> {
  const of: Recruited = { period: asked.period, scope: asked.scope, by: 'none' };
  const read = await snapshots.lease(asked.asOf, ({ schema }) => warehouse.read(async (connection) => {
    const span = await buyerSpan(connection, schema, of);
    const buyers = Number(span['buyers']);
    if (buyers < FEWEST_BUYERS) return { span, buyers, rows: null };
    const [cut, to] = [String(span['cut']), String(span['last_day'])];
    const step = Math.ceil(buyers / MOST_HELD);
    return {
      span, buyers, rows: await buyerHistories(connection, schema, of, ['']), spends: await repeatSpends(connection, schema, of),
      held: daysBetween(cut, to) < SHORTEST_DAYS ? null : { rows: await cutHistories(connection, schema, of, cut, step), horizon: daysBetween(cut, to) / 7 },
    };
  }, signal));
  const counted = { buyers: read.buyers, repeaters: Number(read.span['repeaters']), repeatOrders: Number(read.span['repeat_orders']), marginRate: marginRateOf(read.span) };
  if (!read.rows) return { ...counted, calibration: null, models: [], best: null, spend: null, correlation: null };
  onStep();
  const heldPeople = read.held?.rows.count.reduce((sum, n) => sum + n, 0) ?? 0;
  const held = heldPeople < FEWEST_HELD ? null : read.held;
  const stepping = async <T>(task: Promise<T>): Promise<T> => { const done = await task; onStep(); return done; };
  // The longest first: two processors share four tasks.
  const fitOf = (model: LifetimeModelName): Promise<FittedOnce> => stepping(doValue({ kind: 'model', model, rows: read.rows, held }, signal));
  const [pareto_nbd, bg_nbd, mbg_nbd, spent] = await Promise.all([fitOf('pareto_nbd'), fitOf('bg_nbd'), fitOf('mbg_nbd'), stepping(doValue({ kind: 'spend', ...read.spends }, signal))]);
  const fitted = { bg_nbd, mbg_nbd, pareto_nbd };
  return {
    ...counted, ...spent,
    calibration: held ? { from: String(read.span['first_day']), cut: String(read.span['cut']), to: String(read.span['last_day']), people: heldPeople } : null,
    models: lifetimeModelName.options.map((model) => told(model, fitted[model])),
    best: chosen(lifetimeModelName.options.map((model) => fitted[model])),
  };
}

function marginRateOf(span: Row): number | null {
  const [revenue, margin] = [eurosIn(span['revenue']), eurosIn(span['margin'])];
  return span['margin_unknown'] === true || !(revenue > 0) ? null : margin / revenue;
}

function told(model: LifetimeModelName, { fit, holdOut }: FittedOnce): FittedModel {
  if ('reason' in fit) return { model, parameters: null, log_likelihood: null, at_limit: false, reason: fit.reason, hold_out: null };
  return { model, parameters: fit.parameters, log_likelihood: fit.log_likelihood, at_limit: !fit.settled, reason: null, hold_out: holdOut };
}

/** The least hold-out error; without a hold-out, the greatest likelihood. */
export function chosen(fitted: readonly FittedOnce[]): FittedBuyers['best'] {
  const converged = fitted.flatMap(({ fit, holdOut }) => ('reason' in fit ? [] : [{ fit, holdOut }]));
  const held = converged.flatMap(({ fit, holdOut }) => (holdOut ? [{ fit, holdOut }] : [])).sort((a, b) => a.holdOut.error - b.holdOut.error)[0];
  if (held) return { fit: held.fit, by: 'hold_out', dispersion: held.holdOut.dispersion };
  const likeliest = converged.sort((a, b) => b.fit.log_likelihood - a.fit.log_likelihood)[0];
  return likeliest ? { fit: likeliest.fit, by: 'log_likelihood', dispersion: 1 } : null;
}
