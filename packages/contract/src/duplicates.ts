import { z } from 'zod';
import { analysisHead } from './scope.ts';

const instant = z.string();
const seller = { supplier: z.string(), campaign: z.string(), acquired_at: instant };

/** A lead whose person was already recruited within its contract's window, beside the first lead of that window. */
export const duplicateLead = z.object({
  lead_id: z.string(), ...seller,
  reason: z.enum(['duplicate_cross', 'duplicate_own']),
  /** The first touch: of another supplier for duplicate_cross, of the same for duplicate_own. */
  earlier: z.object({ lead_id: z.string(), ...seller }),
  same_day: z.boolean(),
  hours_between: z.number(),
  window_days: z.int(),
  price_eur: z.number(),
  claimable: z.boolean(),
});
export type DuplicateLead = z.infer<typeof duplicateLead>;

export const duplicatesAnswer = analysisHead.extend({
  totals: z.object({
    leads_duplicate_cross: z.int(), leads_duplicate_own: z.int(), same_day: z.int(),
    paid_twice_eur: z.number(), claimable_eur: z.number(),
    /** People of the scope with accepted leads of two suppliers or more in the period, and people recruited several times on one local day. */
    people_of_several_suppliers: z.int(), people_several_times_a_day: z.int(),
  }),
  /** Accepted leads that are no net ones, by their one reason, and what the contracts let one claim of them. */
  claims: z.array(z.object({ reason: z.string(), leads: z.int(), claimable_leads: z.int(), price_eur: z.number(), claimable_eur: z.number() })),
  suppliers: z.array(z.object({ id: z.string(), label: z.string(), people: z.int() })),
  /** Pairs with people in common: b recruited some of them after a, and was paid for those. */
  overlap: z.array(z.object({ a: z.string(), b: z.string(), people: z.int(), sold_again_leads: z.int(), sold_again_eur: z.number() })),
  rows: z.array(duplicateLead),
  next: z.string().nullable(),
});
export type DuplicatesAnswer = z.infer<typeof duplicatesAnswer>;
