import { placementCost, type ReputationParameters } from './cost.ts';
import { shapley } from './shapley.ts';

/** Several campaigns mailed through one provider in the same 7 days: the brand's own mail once, theirs apart. */
export interface SharedWindow {
  provider: string;
  brand_inboxed_7d: number;
  brand_complaints_7d: number;
  brand_later_mails: number;
  campaigns: readonly { campaign: string; inboxed: number; complaints: number; omega: number }[];
}

/**
 * The inbox-placement loss of a window in euros, shared among its campaigns by Shapley: parts sum to the joint loss. Each campaign
 * counts with its own ω.
 */
export function sharePlacement(window: SharedWindow, parameters: Pick<ReputationParameters, 'd3' | 'margin_per_inboxed_eur'>, unit: () => number): { joint_eur: number; parts: { campaign: string; loss_eur: number }[] } {
  const { campaigns } = window;
  const loss = (present: readonly boolean[]): number => {
    const joined = campaigns.filter((_, at) => present[at]);
    const sum = (of: (each: (typeof campaigns)[number]) => number): number => joined.reduce((total, each) => total + each.omega * of(each), 0);
    return placementCost({ ...window, campaign_inboxed: sum(({ inboxed }) => inboxed), campaign_complaints: sum(({ complaints }) => complaints) }, { ...parameters, omega: 1 }).loss_eur;
  };
  const parts = shapley(campaigns.length, loss, unit);
  return { joint_eur: loss(campaigns.map(() => true)), parts: campaigns.map(({ campaign }, at) => ({ campaign, loss_eur: parts[at]! })) };
}
