import { DomainError, type ValuePredictionAnswer } from '@e-respect/contract';
import { Hono, type Context } from 'hono';
import { ForecastJobs } from '../value/forecast-jobs.ts';
import { FORECAST_STEPS, predictValue, type AskedForecast } from '../value/predict-value.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { scopeOf } from './read-scope.ts';
import { valueOf } from './value-cohorts.ts';

const DISCOUNT = '0.1';

/** What buyers would still bring in: asked for until it is ready, or stopped. */
export function valuePrediction(workspace: Workspace): Hono {
  const jobs = new ForecastJobs<Exclude<ValuePredictionAnswer, { status: 'fitting' }>>();
  const keyOf = (asked: AskedForecast): string => `${workspace.snapshots.dataVersion()} ${JSON.stringify(asked)}`;
  return new Hono()
    .get('/lifetime-value/prediction', async (c) => {
      const asked = askedOf(c);
      const answer = await jobs.ask(keyOf(asked), FORECAST_STEPS, (signal, onStep) => predictValue(workspace, asked, signal, onStep));
      return c.json('status' in answer ? answer : await fitting(workspace, asked, answer.progress));
    })
    .delete('/lifetime-value/prediction', (c) => c.json({ cancelled: jobs.cancel(keyOf(askedOf(c))) }));
}

function askedOf(c: Context): AskedForecast {
  const { by, horizon } = valueOf(c);
  const discount = Number(c.req.query('discount') ?? DISCOUNT);
  if (!(discount >= 0 && discount <= 1)) {
    throw new DomainError('invalid_request', { fr: 'Ce taux d’actualisation ne convient pas.', en: 'This discount rate does not fit.' }, { fr: 'De 0 à 1 par an : 0.1 est 10 %.', en: 'From 0 to 1 a year: 0.1 is 10%.' }, 'discount');
  }
  return { ...scopeOf(c, 'by', 'horizon', 'discount'), by, horizon, discount };
}

async function fitting({ snapshots }: Workspace, { period, asOf, scope, by, horizon, discount }: AskedForecast, progress: number): Promise<ValuePredictionAnswer> {
  const snapshot = await snapshots.at(asOf);
  return { data_version: snapshot.dataVersion, as_of: snapshot.asOf, period, scope, by, horizon_days: horizon, discount_per_year: discount, status: 'fitting', progress: Math.min(1, progress) };
}
