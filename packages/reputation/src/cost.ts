import { placementLoss, windowRate, type ProviderWindow } from './placement.ts';

/** What was counted: people, except for the windows, which count mails. */
export interface ReputationInputs {
  unsubscribes: number;
  /** Absent: the sum over the providers' windows. */
  complaints?: number | undefined;
  hard_bounces: number;
  /** Silent people under pressure, and the mean number of mails above the threshold they received. */
  pressured_silent: number;
  mean_excess: number;
  /** Months of the 24-month horizon that the pressure lasted. */
  months: number;
  providers: readonly ProviderWindow[];
}

export interface ReputationParameters {
  /** V: residual margin of a reachable contact, in euros. */
  value_per_contact_eur: number;
  /** v: margin per inboxed mail of the brand, in euros. */
  margin_per_inboxed_eur: number;
  /** Share of the value kept after an unsubscribe, and after a complaint. */
  delta_u: number;
  delta_k: number;
  /** Share of the value lost with a hard bounce. */
  h: number;
  /** Share of the harm that lands on the brand, in the inbox-placement loss only. */
  omega: number;
  d3: number;
  /** Value lost per mail above the threshold. */
  kappa: number;
  case_share: number;
  case_cost_eur: number;
  fixed_eur: number;
}

export interface ReputationCost {
  c1_eur: number;
  c2_eur: number;
  c3_eur: number;
  c4_eur: number;
  total_eur: number;
  providers: { provider: string; r0: number; r1: number; loss_eur: number }[];
}

const HORIZON_MONTHS = 24;
const MOST_PRESSURE = 0.5;

/**
 * Reputation cost in euros, RC = C1 + C2 + C3 + C4 (4-figures.md §4.4): future value forfeited, inbox placement lost on the brand's
 * later mail, pressure on the silent, remediation. Nothing is rounded.
 */
export function reputationCost(inputs: ReputationInputs, parameters: ReputationParameters): ReputationCost {
  const complaints = inputs.complaints ?? inputs.providers.reduce((sum, each) => sum + each.campaign_complaints, 0);
  const providers = inputs.providers.map((window) => placementCost(window, parameters));
  const c1_eur = forfeited(inputs, complaints, parameters);
  const c2_eur = providers.reduce((sum, each) => sum + each.loss_eur, 0);
  const c3_eur = pressure(inputs, parameters);
  const c4_eur = parameters.fixed_eur + parameters.case_share * complaints * parameters.case_cost_eur;
  return { c1_eur, c2_eur, c3_eur, c4_eur, total_eur: c1_eur + c2_eur + c3_eur + c4_eur, providers };
}

/** C1: V·[U(1 − δu) + K(1 − δk) + H·h]. */
const forfeited = ({ unsubscribes, hard_bounces }: ReputationInputs, complaints: number, { value_per_contact_eur, delta_u, delta_k, h }: ReputationParameters): number =>
  value_per_contact_eur * (unsubscribes * (1 - delta_u) + complaints * (1 - delta_k) + hard_bounces * h);

/** C2 at one provider: [Δ(r1) − Δ(r0)]·Q·v. */
export function placementCost(window: ProviderWindow, { omega, d3, margin_per_inboxed_eur }: Pick<ReputationParameters, 'omega' | 'd3' | 'margin_per_inboxed_eur'>): ReputationCost['providers'][number] {
  const r0 = windowRate(window, 0);
  const r1 = windowRate(window, omega);
  return { provider: window.provider, r0, r1, loss_eur: (placementLoss(r1, d3) - placementLoss(r0, d3)) * window.brand_later_mails * margin_per_inboxed_eur };
}

/** C3: Z·V·min(0.5, κ·n̄)·(w ÷ 24). */
const pressure = ({ pressured_silent, mean_excess, months }: ReputationInputs, { value_per_contact_eur, kappa }: ReputationParameters): number =>
  pressured_silent * value_per_contact_eur * Math.min(MOST_PRESSURE, kappa * mean_excess) * (months / HORIZON_MONTHS);

/**
 * The value of a contact at which a net value before reputation cost is used up: C1 and C3 are proportional to V, the rest is not.
 * Null when no V of 0 or more does it: the cost does not depend on V, or the net value is negative without it.
 */
export function signFlip(valueBefore: number, cost: ReputationCost, valuePerContact: number): number | null {
  const perEuro = valuePerContact > 0 ? (cost.c1_eur + cost.c3_eur) / valuePerContact : 0;
  const left = valueBefore - cost.c2_eur - cost.c4_eur;
  return perEuro > 0 && left >= 0 ? left / perEuro : null;
}
