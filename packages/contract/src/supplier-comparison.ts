import { z } from 'zod';
import { figureSet, horizonDays } from './query.ts';
import { analysisHead } from './scope.ts';

const band = z.object({ value: z.number(), low: z.number(), high: z.number() });

/** A price at which the return at the horizon is 0, per lead of each kind; null where no lead of that kind is mature. */
const pricePerLead = z.object({ gross: band.nullable(), accepted: band.nullable(), net: band.nullable() });

/** Break-even price = (mature margin − spend other than what the supplier is paid [− reputation cost]) ÷ mature leads. */
export const breakEven = z.object({
  status: z.enum(['ok', 'too_few', 'immature', 'no_data']),
  margin_eur: z.number().nullable(),
  /** what the supplier was paid for mature leads: contract price and lead fees */
  paid_eur: z.number(),
  other_spend_eur: z.number(),
  reputation_cost_eur: z.number().nullable(),
  leads: z.object({ gross: z.int(), accepted: z.int(), net: z.int() }),
  paid_per_lead: z.object({ gross: z.number().nullable(), accepted: z.number().nullable(), net: z.number().nullable() }),
  without_reputation: pricePerLead,
  /** null where the reputation cost is unknown */
  with_reputation: pricePerLead.nullable(),
});
export type BreakEven = z.infer<typeof breakEven>;
export type PricePerLead = z.infer<typeof pricePerLead>;

const delivered = { gross: z.int(), accepted: z.int(), net: z.int() };

/** A contract that promises a number of leads, over its whole life up to as_of, whatever the period. */
export const contractDelivery = z.object({
  contract_id: z.string(), campaign: z.string().nullable(), price_model: z.string(), starts_on: z.string(), ends_on: z.string().nullable(),
  promised: z.int(),
  /** what should have come by as_of; null where the contract has no end: no rhythm was promised */
  promised_to_date: z.number().nullable(),
  ...delivered,
});
export type ContractDelivery = z.infer<typeof contractDelivery>;

/** Of all contracts of a supplier together; `promised` is null in a month that only contracts without an end cover. */
export const deliveryMonth = z.object({ month: z.string(), promised: z.number().nullable(), ...delivered });
export type DeliveryMonth = z.infer<typeof deliveryMonth>;

export const HANDLING_CLASSES = ['within_5_minutes', 'within_1_hour', 'within_24_hours', 'within_7_days', 'later', 'never', 'unknown'] as const;
export type HandlingClass = (typeof HANDLING_CLASSES)[number];

const ratio = z.object({ k: z.int(), n: z.int(), value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() });
export type DelayRate = z.infer<typeof ratio>;

/** From the arrival of a net lead to its first contact. Never: told, and not contacted by as_of. Unknown: its campaign tells of no contact. */
export const handlingDelay = z.object({
  leads: z.int(), contacted: z.int(), never: z.int(), unknown: z.int(),
  /** contacted before they were acquired: no delay, counted among the unknown */
  before: z.int(),
  median_seconds: z.number().nullable(),
  /** cumulative, among told leads old enough to have been contacted in that time */
  shares: z.array(z.object({ within: z.enum(HANDLING_CLASSES.slice(0, 4) as [HandlingClass, ...HandlingClass[]]), ...ratio.shape })),
  /** buyers among mature people by how soon their first lead was contacted: an association, never an effect */
  conversion: z.array(z.object({ class: z.enum(HANDLING_CLASSES), ...ratio.shape })),
});
export type HandlingDelay = z.infer<typeof handlingDelay>;

export const comparedSupplier = z.object({
  id: z.string(), label: z.string(),
  figures: figureSet,
  /** enough mature people to be ranked */
  ranked: z.boolean(),
  /** drawn towards the family of suppliers (empirical Bayes), 95 %; the intervals do not take the family as known */
  conversion_shrunk: band.nullable(),
  value_shrunk: band.nullable(),
  /** net value per euro: the figure with its interval (without the cost of reputation where that is not counted), and from the shrunk value */
  net_value: z.object({ ...band.shape, shrunk: z.number() }).nullable(),
  /** over the joint draws: share of each rank, mean rank, 90 % interval of ranks; null when not ranked */
  rank: z.object({ shares: z.array(z.number()), mean: z.number(), low: z.int(), high: z.int() }).nullable(),
  best: z.number().nullable(),
  /** on the front of net leads per euro × conversion, or behind these */
  dominated_by: z.array(z.string()).nullable(),
  break_even: breakEven,
  contracts: z.array(contractDelivery),
  months: z.array(deliveryMonth),
  handling: handlingDelay,
});
export type ComparedSupplier = z.infer<typeof comparedSupplier>;

export const supplierComparison = analysisHead.extend({
  horizon_days: horizonDays,
  seed: z.int(), draws: z.int(),
  /** false where the cost of reputation is unknown for every supplier: ranks are then without it; where it is known for some, the others are not ranked */
  reputation_counted: z.boolean(),
  assumptions_id: z.string().nullable(),
  /** best first by mean rank, then those that are not ranked */
  suppliers: z.array(comparedSupplier),
  totals: figureSet,
  /** ranked suppliers, best first; within a group nothing separates them with 90 % */
  groups: z.array(z.array(z.string())),
  /** P(a above b) among ranked suppliers: conversion from Beta posteriors, net value per euro from the joint draws */
  pairwise: z.array(z.object({ a: z.string(), b: z.string(), conversion: z.number(), net_value: z.number() })),
});
export type SupplierComparison = z.infer<typeof supplierComparison>;
