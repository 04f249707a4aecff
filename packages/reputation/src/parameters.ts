import type { ReputationParameters } from './cost.ts';

export type ParameterId = keyof ReputationParameters;
export interface Range { low: number; mode: number; high: number }
export interface Bounds { low: number; high: number }

/**
 * Benchmarks of 4-figures.md §4.4, with the range in which each is plausible. V (value of a contact) and v (margin per inboxed mail) have
 * none: they come from the data or from the user.
 */
export const BENCHMARKS: Readonly<Partial<Record<ParameterId, Range>>> = {
  delta_u: { low: 0.2, mode: 0.5, high: 0.8 },
  delta_k: { low: 0, mode: 0.2, high: 0.5 },
  h: { low: 0.1, mode: 0.25, high: 0.5 },
  omega: { low: 0, mode: 0.3, high: 1 },
  d3: { low: 0.02, mode: 0.05, high: 0.2 },
  kappa: { low: 0, mode: 0.053, high: 0.1 },
  case_share: { low: 0.02, mode: 0.02, high: 0.02 },
  case_cost_eur: { low: 1, mode: 4, high: 15 },
  fixed_eur: { low: 0, mode: 0, high: 0 },
};

/** What a parameter may be at all; beyond it a value is refused. */
export const ALLOWED: Readonly<Record<ParameterId, Bounds>> = {
  value_per_contact_eur: { low: 0, high: 1_000_000 },
  margin_per_inboxed_eur: { low: 0, high: 10_000 },
  delta_u: { low: 0, high: 1 },
  delta_k: { low: 0, high: 1 },
  h: { low: 0, high: 1 },
  omega: { low: 0, high: 1 },
  d3: { low: 0, high: 0.2 },
  kappa: { low: 0, high: 1 },
  case_share: { low: 0, high: 1 },
  case_cost_eur: { low: 0, high: 1_000_000 },
  fixed_eur: { low: 0, high: 1_000_000_000 },
};
