import { z } from 'zod';

const people = z.number().min(0).max(1e12);
const euros = z.number().min(0).max(1e9);
const share = z.number().min(0).max(1);

const providerWindow = z.strictObject({
  provider: z.string().min(1).max(200),
  campaign_inboxed: people, campaign_complaints: people, brand_inboxed_7d: people, brand_complaints_7d: people, brand_later_mails: people,
});

/** The cost of reputation from its counts and parameters (4-figures.md §4.4). Complaints default to the sum over providers. */
export const reputationCostInput = z.strictObject({
  inputs: z.strictObject({
    unsubscribes: people, complaints: people.optional(), hard_bounces: people, pressured_silent: people, mean_excess: z.number().min(0).max(1e6),
    months: z.number().min(0).max(24), providers: z.array(providerWindow).max(200),
  }),
  parameters: z.strictObject({
    value_per_contact_eur: euros, margin_per_inboxed_eur: euros, delta_u: share, delta_k: share, h: share, omega: share, d3: z.number().min(0).max(0.2),
    kappa: share, case_share: share, case_cost_eur: euros, fixed_eur: euros,
  }),
});
export type ReputationCostInput = z.infer<typeof reputationCostInput>;

export const reputationCostAnswer = z.object({
  c1_eur: z.number(), c2_eur: z.number(), c3_eur: z.number(), c4_eur: z.number(), total_eur: z.number(),
  providers: z.array(z.object({ provider: z.string(), r0: z.number(), r1: z.number(), loss_eur: z.number() })),
});
export type ReputationCostAnswer = z.infer<typeof reputationCostAnswer>;
