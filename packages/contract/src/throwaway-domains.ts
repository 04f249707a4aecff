import { z } from 'zod';

export const DOMAIN_VERDICTS = ['throwaway', 'exempt'] as const;
export type DomainVerdict = (typeof DOMAIN_VERDICTS)[number];

/** A domain the user calls a throw-away, or exempts from the kept lists; it reaches the domains below it, and the closest decision stands. */
export const throwawayDomain = z.object({
  domain: z.string(),
  verdict: z.enum(DOMAIN_VERDICTS),
  decided_at: z.string(),
  decided_by: z.string(),
  /** Loaded addresses it decides of. */
  addresses: z.int(),
});
export type ThrowawayDomain = z.infer<typeof throwawayDomain>;

export const throwawayDomainsAnswer = z.object({
  data_version: z.int(),
  /** Latest first; at most the first thousand of `total`. */
  domains: z.array(throwawayDomain),
  total: z.int(),
  /** The last hundred decisions, latest first; one that took an earlier one back has no verdict. */
  decisions: z.array(z.object({ domain: z.string(), verdict: z.enum(DOMAIN_VERDICTS).nullable(), decided_at: z.string(), decided_by: z.string() })),
  /** Addresses loaded before domains had fingerprints: no decision reaches them until a file brings them again. */
  addresses_out_of_reach: z.int(),
});
export type ThrowawayDomainsAnswer = z.infer<typeof throwawayDomainsAnswer>;

export const throwawayDomainChange = z.strictObject({ verdict: z.enum(DOMAIN_VERDICTS) });
export const throwawayDomainChanged = z.object({ domain: z.string(), verdict: z.enum(DOMAIN_VERDICTS).nullable(), data_version: z.int() });
export type ThrowawayDomainChanged = z.infer<typeof throwawayDomainChanged>;
