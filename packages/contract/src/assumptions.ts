import { z } from 'zod';
import { text } from './text.ts';

/** Parameters of the cost of reputation (4-figures.md §4.4), in the order they are shown. */
export const ASSUMPTIONS = [
  'value_per_contact_eur', 'margin_per_inboxed_eur', 'delta_u', 'delta_k', 'h', 'omega', 'd3', 'kappa', 'case_share', 'case_cost_eur', 'fixed_eur',
  'recovery_days', 'consent_risk', 'turnover_eur',
] as const;
export const assumptionId = z.enum(ASSUMPTIONS);
export type AssumptionId = z.infer<typeof assumptionId>;

/** Estimated from the workspace's data, taken from published work, or typed. */
export const assumptionOrigin = z.enum(['DATA', 'BENCHMARK', 'YOURS']);
export type AssumptionOrigin = z.infer<typeof assumptionOrigin>;

/** A value as a user types it, with the range in which it is plausible; without one it is certain. */
export const givenAssumption = z.strictObject({ value: z.number(), low: z.number().optional(), high: z.number().optional() });
export type GivenAssumption = z.infer<typeof givenAssumption>;
export const givenAssumptions = z.partialRecord(assumptionId, givenAssumption);
export type GivenAssumptions = z.infer<typeof givenAssumptions>;

export const assumptionSetName = z.string().trim().min(1).max(80);
export const assumptionSet = z.object({
  id: z.string(), version: z.int(), name: assumptionSetName, given: givenAssumptions, saved_at: z.string().nullable(), saved_by: z.string().nullable(),
});
export type AssumptionSet = z.infer<typeof assumptionSet>;

export const assumptionSetChange = z.strictObject({ name: assumptionSetName, given: givenAssumptions });

/** What an assumption is, and what it may be. */
export const assumptionKind = z.object({
  id: assumptionId, label: text, explain: text, unit: z.enum(['eur', 'rate', 'days']), allowed: z.object({ low: z.number(), high: z.number() }),
  /** Whether the data tell it, once there is enough of them. */
  from_data: z.boolean(),
  benchmark: z.object({ low: z.number(), value: z.number(), high: z.number() }).nullable(), source: text,
});
export type AssumptionKind = z.infer<typeof assumptionKind>;

/** The set in use, the latest version of each, and what can be assumed. `versions` are all of one set, newest first. */
export const assumptionsAnswer = z.object({ current: z.string(), sets: z.array(assumptionSet), kinds: z.array(assumptionKind) });
export type AssumptionsAnswer = z.infer<typeof assumptionsAnswer>;
export const assumptionVersions = z.object({ versions: z.array(assumptionSet) });

/** An assumption as it was used: null when neither data nor user tell it. */
export const usedAssumption = z.object({
  id: assumptionId, origin: assumptionOrigin, value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(),
  /** What the data said it rests on: people, mails or departures. */
  n: z.number().nullable(),
});
export type UsedAssumption = z.infer<typeof usedAssumption>;
