import { z } from 'zod';
import { analysisHead } from './scope.ts';

export const ATTRIBUTION_UNITS = ['channel', 'campaign', 'supplier'] as const;
export type AttributionUnit = (typeof ATTRIBUTION_UNITS)[number];
/** What ends a path: each order, each net lead, or a person's first order. */
export const CONVERSION_KINDS = ['order', 'lead', 'buyer'] as const;
export type ConversionKind = (typeof CONVERSION_KINDS)[number];
export const ATTRIBUTION_METHODS = ['first', 'last', 'linear', 'position', 'time_decay', 'shapley', 'markov'] as const;
export type AttributionMethod = (typeof ATTRIBUTION_METHODS)[number];

const days = (most: number, usual: number) => z.coerce.number().min(0.01).max(most).default(usual);
/** What an address may ask for beside its scope. */
export const attributionOptions = z.object({
  of: z.enum(ATTRIBUTION_UNITS).default('channel'),
  conversion: z.enum(CONVERSION_KINDS).default('order'),
  lookback_days: days(3650, 90),
  half_life_days: days(3650, 7),
});
export type AttributionOptions = z.infer<typeof attributionOptions>;

const byMethod = z.object({ first: z.number(), last: z.number(), linear: z.number(), position: z.number(), time_decay: z.number(), shapley: z.number(), markov: z.number() });
export type ByMethod = z.infer<typeof byMethod>;
const count = z.int().min(0);

/** A channel, campaign or supplier and what each method credits it with. */
export const attributedUnit = z.object({
  id: z.string(), label: z.string(),
  touches: count,
  credit: byMethod,
  /** Null where a conversion brings no amount, or a margin is unknown. */
  revenue_eur: byMethod.nullable(), margin_eur: byMethod.nullable(),
  /** Share of conversions that would be lost without it, by the Markov chain. */
  removal: z.number(),
  /** What the product's own credit gives it in the same period (calendar basis); null for the units gathered in `other`. */
  last_touch: z.number().nullable(),
  /** Conversions over a lead of its own that another claims too, and over a lead it claims that was another's first. */
  contested: z.object({ kept: count, claimed: count }),
});
export type AttributedUnit = z.infer<typeof attributedUnit>;

const armEffect = z.object({
  arm: z.string(), people: count, conversions: count, difference: z.number(), low: z.number(), high: z.number(), p: z.number(),
  status: z.enum(['ok', 'too_few']),
});
/** An experiment with a control arm: what contact added, which no path can tell. */
export const heldOut = z.object({
  experiment: z.string(), control: z.object({ arm: z.string(), people: count, conversions: count }),
  /** Confidence of each interval: the risk of 5 % is shared between the arms. */
  level: z.number(), arms: z.array(armEffect),
});
export type HeldOut = z.infer<typeof heldOut>;

export const attributionAnalysis = analysisHead.extend({
  options: attributionOptions,
  status: z.enum(['ok', 'too_few', 'no_data']),
  totals: z.object({
    /** Paths that end in the period: with a conversion, or without by as_of; `open` of these had a touch within the lookback before as_of. */
    converted_paths: count, null_paths: count, open_paths: count,
    /** Conversions of the period that have a path; those with none (null where the scope is narrowed). */
    conversions: count, conversions_without_path: count.nullable(),
    revenue_eur: z.number().nullable(), margin_eur: z.number().nullable(),
    /** Touches of these paths: told by files of touches, or known from leads alone. */
    touches_told: count, touches_of_leads: count,
    /** Touches left out: of these paths but older than the lookback; of the whole workspace but later than as_of. */
    touches_too_old: count, touches_later: count,
    /** Units beyond the most frequent, gathered in `other`. */
    gathered: count,
    /** Conversions the product's own credit leaves to nobody. */
    last_touch_unattributed: z.number().nullable(),
  }),
  rows: z.array(attributedUnit),
  /** The most frequent ways, cut after their first touches. */
  paths: z.array(z.object({ path: z.array(z.string()), touches: count, conversions: count, nulls: count })),
  contested: z.object({ claims: count, conversions: count }),
  experiments: z.array(heldOut),
});
export type AttributionAnalysis = z.infer<typeof attributionAnalysis>;
