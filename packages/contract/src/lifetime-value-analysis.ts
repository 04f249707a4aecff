import { z } from 'zod';
import { figureValue, interval, STATUSES } from './figures.ts';
import { figureSet } from './query.ts';
import { analysisHead } from './scope.ts';

export const VALUE_GROUPINGS = ['none', 'supplier', 'campaign', 'address_class', 'incentive', 'channel'] as const;
export const valueGrouping = z.enum(VALUE_GROUPINGS);
export type ValueGrouping = z.infer<typeof valueGrouping>;

/** What the people recruited in one local month did so many calendar months later; a month the data do not cover whole is not complete. */
export const cohortCell = z.object({
  age_months: z.int(), complete: z.boolean(),
  active: z.int(), orders: z.int(), revenue_eur: z.number(),
  /** Null once an order of the cohort has no known margin. */
  margin_eur: z.number().nullable(),
  /** All orders so far ÷ the original size of the cohort. */
  cumulative_revenue_per_person_eur: z.number(), cumulative_margin_per_person_eur: z.number().nullable(),
});
export type CohortCell = z.infer<typeof cohortCell>;
export const monthCohort = z.object({ month: z.string(), people: z.int(), acquisitions: z.int(), cells: z.array(cohortCell) });
export type MonthCohort = z.infer<typeof monthCohort>;

/**
 * A group at one age in days: mean cumulative margin per person (each day's margin ÷ the people watched for the whole of that day)
 * and the share that has ordered (Kaplan–Meier, Greenwood). `complete`: everybody has been watched that long, so both are plain counts.
 */
export const valuePoint = z.object({
  age_days: z.int(), at_risk: z.int(), complete: z.boolean(),
  margin_per_person_eur: z.number().nullable(), revenue_per_person_eur: z.number().nullable(),
  converted: z.number().nullable(), converted_interval: interval.nullable(),
});
export type ValuePoint = z.infer<typeof valuePoint>;

export const valueGroup = z.object({
  id: z.string(), label: z.string(),
  people: z.int(), acquisitions: z.int(), buyers: z.int(), orders: z.int(), revenue_eur: z.number(), margin_eur: z.number().nullable(),
  /** Mean days since the acquisition, at as_of. */
  mean_age_days: z.number(), oldest_age_days: z.int(),
  /** Buyers so far ÷ people, young ones included. */
  converted_to_date: figureValue,
  /** 1 − Ŝ(horizon): null and `immature` beyond the oldest age; n is who was watched that long. */
  converted_expected: z.object({ value: z.number().nullable(), interval: interval.nullable(), n: z.int(), status: z.enum(STATUSES) }),
  curve: z.array(valuePoint),
  /** The figures of POST /query at each horizon, for the same people. */
  horizons: z.array(z.object({ horizon_days: z.int(), figures: figureSet })),
});
export type ValueGroup = z.infer<typeof valueGroup>;

/** Figures read at 30, 90, 180 and 365 days. */
export const REPEAT_FIGURES = ['people_mature', 'buyers', 'conversion_rate', 'orders_per_buyer', 'repeat_rate', 'margin_per_person_eur', 'payback_days'] as const;

export const valueCohortsAnswer = analysisHead.extend({
  by: valueGrouping, horizon_days: z.int(),
  /** The group whose cohorts are told; null: all of the scope. */
  group: z.string().nullable(),
  total: valueGroup,
  groups: z.array(valueGroup),
  /** Groups beyond the largest that are told. */
  left_out: z.int(),
  cohorts: z.array(monthCohort),
  /** Orders of the period that belong to no acquisition: of strangers, or before any lead. */
  orders_not_credited: z.int(),
});
export type ValueCohortsAnswer = z.infer<typeof valueCohortsAnswer>;
