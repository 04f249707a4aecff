import { z } from 'zod';
import { interval } from './figures.ts';
import { analysisHead } from './scope.ts';
import { valueGrouping } from './lifetime-value-analysis.ts';

/** Under so many buyers there is no prediction. */
export const FEWEST_BUYERS = 500;

/** People with x repeat orders at the cut (the last class: x or more), and their orders after it, as the model said and as they came. */
const holdOutClass = z.object({ x: z.int(), people: z.int(), predicted: z.number(), actual: z.int() });
const holdOut = z.object({
  predicted: z.number(), actual: z.int(),
  /** Gaps between predicted and actual, summed over the classes, ÷ the actual orders: what the model is chosen by. */
  error: z.number(),
  /** Mean square gap per person ÷ predicted orders: 1 if orders came by pure chance. */
  dispersion: z.number(),
  classes: z.array(holdOutClass),
});
export type HoldOut = z.infer<typeof holdOut>;

export const NO_FIT_REASONS = ['no_repeat', 'no_time', 'too_few', 'no_optimum'] as const;
export const lifetimeModelName = z.enum(['bg_nbd', 'mbg_nbd', 'pareto_nbd']);
export type LifetimeModelName = z.infer<typeof lifetimeModelName>;

export const fittedModel = z.object({
  model: lifetimeModelName,
  /** On everything up to as_of, time in weeks; null with the reason when the fit does not converge. */
  parameters: z.record(z.string(), z.number()).nullable(),
  log_likelihood: z.number().nullable(),
  at_limit: z.boolean(),
  reason: z.enum(NO_FIT_REASONS).nullable(),
  hold_out: holdOut.nullable(),
});
export type FittedModel = z.infer<typeof fittedModel>;

/** What the buyers of a group would still order within the horizon after as_of, discounted; intervals at 95 %. */
export const valueForecast = z.object({
  id: z.string(), label: z.string(), people: z.int(), buyers: z.int(),
  orders: z.number(), orders_interval: interval,
  revenue_eur: z.number().nullable(),
  /** Null when a margin or the spend is unknown. */
  margin_eur: z.number().nullable(), margin_interval: interval.nullable(),
  margin_per_person_eur: z.number().nullable(),
});
export type ValueForecast = z.infer<typeof valueForecast>;

const asked = analysisHead.extend({ by: valueGrouping, horizon_days: z.int(), discount_per_year: z.number() });
const counted = asked.extend({ buyers: z.int() });

export const valuePredictionAnswer = z.discriminatedUnion('status', [
  counted.extend({ status: z.literal('too_few'), minimum: z.int() }),
  asked.extend({ status: z.literal('fitting'), /** From 0 to 1. */ progress: z.number() }),
  /** No model converged: keep to what was observed. */
  counted.extend({ status: z.literal('no_fit'), models: z.array(fittedModel) }),
  counted.extend({
    status: z.literal('ready'),
    repeaters: z.int(), repeat_orders: z.int(),
    models: z.array(fittedModel),
    chosen: lifetimeModelName, chosen_by: z.enum(['hold_out', 'log_likelihood']),
    /** Local days: fitted on orders up to `cut`, held against those after it. Null when too little was left on one side. */
    calibration: z.object({ from: z.string(), cut: z.string(), to: z.string(), people: z.int() }).nullable(),
    spend: z.object({ p: z.number(), q: z.number(), gamma: z.number(), mean_eur: z.number().nullable() }).nullable(),
    /** Of repeat orders and their mean spend, over people: the spend model takes it for 0. */
    correlation: z.number().nullable(),
    /** Margin ÷ revenue of the same people's orders; null when one margin is unknown. */
    margin_rate: z.number().nullable(),
    total: valueForecast, groups: z.array(valueForecast), left_out: z.int(),
  }),
]);
export type ValuePredictionAnswer = z.infer<typeof valuePredictionAnswer>;
export type ValuePrediction = Extract<ValuePredictionAnswer, { status: 'ready' }>;

export const predictionStopped = z.object({ cancelled: z.boolean() });
