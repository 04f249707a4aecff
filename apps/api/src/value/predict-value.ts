import { FEWEST_BUYERS, type AnalysisHead, type Interval, type ValueForecast, type ValuePredictionAnswer } from '@e-respect/contract';
import { expectedSpend, standardErrors, type Forecast } from '@e-respect/statistics';
import { buyerHistories, namesOf, peopleByLatest, type Recruited } from '@e-respect/warehouse';
import type { AskedScope } from '../routes/read-scope.ts';
import { labelOf, MOST_GROUPS, type AskedValue } from '../routes/value-cohorts.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { fitBuyers, type FittedBuyers } from './fit-buyers.ts';

const Z = standardErrors(0.95);

export interface AskedForecast extends AskedScope, Pick<AskedValue, 'by' | 'horizon'> { discount: number }
type Settled = Exclude<ValuePredictionAnswer, { status: 'fitting' }>;

/** Steps of a forecast: read, three models, the spend, the groups. */
export const FORECAST_STEPS = 6;
const DAYS_PER_YEAR = 365;

/** Fits, or takes up the fits of the same people, and forecasts each group. */
export async function predictValue(workspace: Workspace, asked: AskedForecast, signal: AbortSignal, onStep: () => void): Promise<Settled> {
  const { snapshots, warehouse, cache } = workspace;
  const { period, asOf, scope, by, horizon, discount } = asked;
  const version = snapshots.dataVersion();
  const fitted = await cache.get(`${version} value-fits ${JSON.stringify({ period, asOf, scope })}`, () => fitBuyers(workspace, workspace.doValue, { period, asOf, scope }, signal, onStep));
  const of: Recruited = { period, scope, by };
  const { head, groups, names, rows } = await snapshots.lease(asOf, (snapshot) => warehouse.read(async (connection) => {
    const everyone = await peopleByLatest(connection, snapshot.schema, of);
    return {
      head: { data_version: snapshot.dataVersion, as_of: snapshot.asOf, period, scope } satisfies AnalysisHead,
      groups: everyone, names: await namesOf(connection),
      rows: fitted.best ? await buyerHistories(connection, snapshot.schema, of, everyone.map(({ id }) => id)) : null,
    };
  }, signal));
  const common = { ...head, by, horizon_days: horizon, discount_per_year: discount, buyers: fitted.buyers };
  if (fitted.buyers < FEWEST_BUYERS) return { ...common, status: 'too_few', minimum: FEWEST_BUYERS };
  if (!fitted.best || !rows) return { ...common, status: 'no_fit', models: fitted.models };
  const weekly = (1 + discount) ** (7 / DAYS_PER_YEAR) - 1;
  const forecasts = await workspace.doValue({ kind: 'forecast', fit: fitted.best.fit, spend: fitted.spend, rows, asked: { groups: groups.length, horizon: horizon / 7, discount: weekly, dispersion: fitted.best.dispersion } }, signal);
  const all = { id: '', people: groups.reduce((sum, { people }) => sum + people, 0), buyers: fitted.buyers };
  return {
    ...common, status: 'ready', repeaters: fitted.repeaters, repeat_orders: fitted.repeatOrders,
    models: fitted.models, chosen: fitted.best.fit.model, chosen_by: fitted.best.by, calibration: fitted.calibration,
    spend: fitted.spend && { ...fitted.spend.parameters, mean_eur: fitted.spend.parameters.q > 1 ? expectedSpend(fitted.spend.parameters, { x: 0, mean: 0 }) : null },
    correlation: fitted.correlation, margin_rate: fitted.marginRate,
    total: forecastOf({ ...all, label: '' }, forecasts.at(-1)!, fitted),
    groups: by === 'none' ? [] : groups.slice(0, MOST_GROUPS).map((group, i) => forecastOf({ ...group, label: labelOf(names, by, group.id) }, forecasts[i]!, fitted)),
    left_out: by === 'none' ? 0 : Math.max(0, groups.length - MOST_GROUPS),
  };
}

function forecastOf(group: Pick<ValueForecast, 'id' | 'label' | 'people' | 'buyers'>, { orders, ordersSe, revenue, revenueSe }: Forecast, { marginRate }: FittedBuyers): ValueForecast {
  const margin = revenue === null || marginRate === null ? null : revenue * marginRate;
  return {
    ...group, orders, orders_interval: around(orders, ordersSe), revenue_eur: revenue,
    margin_eur: margin, margin_interval: revenue === null || revenueSe === null || marginRate === null ? null : times(around(revenue, revenueSe), marginRate),
    margin_per_person_eur: margin === null || group.people === 0 ? null : margin / group.people,
  };
}

/** Nobody orders less than nothing. */
const around = (value: number, se: number): Interval => ({ low: Math.max(0, value - Z * se), high: value + Z * se, level: 0.95 });

/** A margin rate below 0 turns the ends round. */
const times = ({ low, high, level }: Interval, rate: number): Interval => ({ low: Math.min(low * rate, high * rate), high: Math.max(low * rate, high * rate), level });
