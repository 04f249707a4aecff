import { z } from 'zod';
import { DIMENSIONS } from './dimensions.ts';
import { figureValue } from './figures.ts';
import { text } from './text.ts';

const isReasonable = (instant: string): boolean => instant >= '1970' && instant < '2200';
const isRealDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

/** A local day of the workspace, YYYY-MM-DD. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine(isRealDay, 'not a day of the calendar').refine(isReasonable, 'out of range');
export const period = z.strictObject({ from: day, to: day }).refine((p) => p.from <= p.to, 'from is after to');
export type Period = z.infer<typeof period>;

export const OPERATORS = ['is', 'is_not', 'gte', 'lte'] as const;
export const filter = z.strictObject({
  dimension: z.enum(DIMENSIONS),
  op: z.enum(OPERATORS),
  values: z.array(z.string().max(200)).min(1).max(500),
}).refine(({ dimension, op, values }) => dimension !== 'cohort_age_months' || op === 'is' || op === 'is_not' || values.every((value) => /^\d{1,4}$/.test(value)), 'months are whole numbers');
export type Filter = z.infer<typeof filter>;

export const HORIZONS = [30, 90, 180, 365] as const;
export const BASES = ['cohort', 'calendar'] as const;
export const basis = z.enum(BASES);
export type Basis = z.infer<typeof basis>;
export const horizonDays = z.union([z.literal(30), z.literal(90), z.literal(180), z.literal(365)]);

/** An instant, or a day that stands for its end in the workspace's zone. */
export const asOf = z.union([z.iso.datetime({ offset: true }).refine(isReasonable, 'out of range'), day]);
export const MAX_ROWS = 5000;

export const queryRequest = z.strictObject({
  figures: z.array(z.string().max(80)).min(1).max(200),
  by: z.array(z.enum(DIMENSIONS)).max(4).default([]),
  period,
  as_of: asOf.optional(),
  compare: period.optional(),
  filters: z.array(filter).max(20).default([]),
  basis: basis.default('cohort'),
  horizon_days: horizonDays.default(365),
  attribution: z.literal('last_touch').default('last_touch'),
  assumptions_id: z.string().max(80).optional(),
  order_by: z.strictObject({ figure: z.string().max(80), direction: z.enum(['asc', 'desc']).default('desc') }).optional(),
  limit: z.int().min(1).max(MAX_ROWS).default(MAX_ROWS),
});
export type QueryRequest = z.infer<typeof queryRequest>;
export type QueryInput = z.input<typeof queryRequest>;

export const figureSet = z.record(z.string(), figureValue);
export type FigureSet = z.infer<typeof figureSet>;

export const queryRow = z.object({
  by: z.record(z.string(), z.string()),
  labels: z.record(z.string(), z.string()),
  figures: figureSet,
  compare: figureSet.optional(),
});
export type QueryRow = z.infer<typeof queryRow>;

export const warning = z.object({ code: z.string(), message: text });
export type Warning = z.infer<typeof warning>;

export const queryAnswer = z.object({
  rows: z.array(queryRow),
  totals: z.object({ figures: figureSet, compare: figureSet.optional() }),
  meta: z.object({
    data_version: z.int(),
    as_of: z.string().nullable(),
    assumptions_id: z.string().nullable(),
    warnings: z.array(warning),
    explain: z.object({ sql: z.string(), rows: z.record(z.string(), z.int()) }).optional(),
  }),
});
export type QueryAnswer = z.infer<typeof queryAnswer>;
