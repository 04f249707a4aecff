import { z } from 'zod';
import { assumptionId, usedAssumption } from './assumptions.ts';
import { figureValue } from './figures.ts';
import { analysisHead } from './scope.ts';

const quantiles = z.object({ p10: z.number(), p50: z.number(), p90: z.number() });
const amount = z.number().nullable();

/** One campaign, supplier or the whole: its counts, the four terms, and the range of their sum. Null is unknown. */
export const pricedHarm = z.object({
  id: z.string(), label: z.string(),
  counts: z.object({ unsubscribes: amount, complaints: amount, hard_bounces: amount, pressured_silent: amount, mean_excess: amount, months: amount, campaigns: z.int() }),
  c1_eur: amount, c2_eur: amount, c3_eur: amount, c4_eur: amount, total_eur: amount,
  range: quantiles.nullable(),
  status: figureValue.shape.status,
  /** Terms that are left out, because what they rest on is not known. */
  missing: z.array(z.enum(['value', 'complaints', 'unsubscribes', 'bounces', 'pressure', 'brand_mail', 'margin_per_mail'])),
  /** Margin less spend at the horizon, before and after the cost, and how likely it is below zero after it. */
  net_before_eur: amount, net_after_eur: amount, net_range: quantiles.nullable(), p_loss: z.number().nullable(),
  /** The value of a contact at which the net result changes sign. */
  sign_flip_eur: amount,
});
export type PricedHarm = z.infer<typeof pricedHarm>;

export const reputationCostAnalysis = z.object({
  ...analysisHead.shape,
  by: z.enum(['supplier', 'campaign']),
  assumptions_id: z.string(), assumptions: z.array(usedAssumption), seed: z.int(), draws: z.int(),
  total: pricedHarm, rows: z.array(pricedHarm),
  tornado: z.array(z.object({ parameter: assumptionId, low_eur: z.number(), high_eur: z.number() })),
  /** The worst 7 days of each provider and group of campaigns, and how their loss is shared: parts sum to the joint loss. */
  windows: z.array(z.object({
    provider: z.string(), from: z.string(), to: z.string(), r0: z.number(), r1: z.number(), joint_eur: z.number(), brand_inboxed: z.number(), brand_later_mails: z.number(),
    campaigns: z.array(z.object({ id: z.string(), label: z.string(), inboxed: z.number(), complaints: z.number(), loss_eur: z.number() })),
  })),
  /** C5, beside and never added: the yearly exposure, and the legal maximum, which is not an estimate. */
  exposure: z.object({ unproven_share: amount, expected_eur: amount, legal_maximum_eur: amount }),
});
export type ReputationCostAnalysis = z.infer<typeof reputationCostAnalysis>;
