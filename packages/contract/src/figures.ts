import { z } from 'zod';
import { DIMENSIONS } from './dimensions.ts';
import { text } from './text.ts';

export const STATUSES = ['ok', 'too_few', 'immature', 'no_data', 'partial'] as const;
export const UNITS = ['eur', 'count', 'people', 'leads', 'rate', 'ratio', 'days', 'per_eur'] as const;

export const interval = z.object({ low: z.number(), high: z.number(), level: z.number() });
export type Interval = z.infer<typeof interval>;

/** One figure of one row: 0 is measured, null is unknown. */
export const figureValue = z.object({
  value: z.number().nullable(),
  inputs: z.record(z.string(), z.number().nullable()),
  interval: interval.optional(),
  status: z.enum(STATUSES),
});
export type FigureValue = z.infer<typeof figureValue>;
export type FigureStatus = FigureValue['status'];

export const figureEntry = z.object({
  id: z.string(),
  kind: z.enum(['measure', 'ratio']),
  domain: z.string(),
  unit: z.enum(UNITS),
  better: z.enum(['higher', 'lower', 'neither']),
  label: text,
  explain: text,
  formula: z.string().nullable(),
  words: text,
  example: z.object({ given: z.record(z.string(), z.number().nullable()), gives: z.number().nullable() }).nullable(),
  interval: z.enum(['wilson', 't', 'draws', 'none']),
  minimum: z.object({ of: z.string(), n: z.number() }).nullable(),
  horizon: z.boolean(),
  dimensions: z.array(z.enum(DIMENSIONS)),
  /** Counts that only this figure reads: they stand among its inputs, and are no figures themselves. */
  counts: z.array(z.object({ id: z.string(), unit: z.enum(UNITS), label: text })),
});
export type FigureEntry = z.infer<typeof figureEntry>;
export type Unit = FigureEntry['unit'];

export const figuresAnswer = z.object({ figures: z.array(figureEntry) });
export type FiguresAnswer = z.infer<typeof figuresAnswer>;
