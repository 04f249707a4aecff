/**
 * Share of a sender's mail that a mailbox provider withholds from the inbox at a complaint rate: piecewise linear through
 * (0.1 %, 0), (0.3 %, d3), (3.2 %, 0.20), (4 %, 0.47), nothing below, flat above.
 *
 * @param rate complaints per inboxed mail, 0 to 1
 * @param d3 loss at 0.3 %, 0.02 to 0.20
 * @throws RangeError for a rate outside 0…1
 */
export function placementLoss(rate: number, d3: number): number {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`complaint rate ${rate} is not between 0 and 1`);
  const points: readonly (readonly [rate: number, loss: number])[] = [[0.001, 0], [0.003, d3], [0.032, 0.2], [0.04, 0.47]];
  const next = points.findIndex(([at]) => rate <= at);
  if (next === 0) return 0;
  if (next === -1) return 0.47;
  const [from, low] = points[next - 1]!;
  const [to, high] = points[next]!;
  return low + ((rate - from) / (to - from)) * (high - low);
}

/** Mail of a brand and of campaigns at one mailbox provider, in the 7 days that maximise r1, and the brand's mail that follows. */
export interface ProviderWindow {
  provider: string;
  campaign_inboxed: number;
  campaign_complaints: number;
  brand_inboxed_7d: number;
  brand_complaints_7d: number;
  /** The brand's own mails in the recovery window after it. */
  brand_later_mails: number;
}

const rateOf = (complaints: number, inboxed: number): number => (inboxed > 0 ? Math.min(1, complaints / inboxed) : 0);

/** Complaint rate with a share of the campaign's mail: 0 when nothing was inboxed. `weight` is ω, and 0 without the campaign. */
export const windowRate = (window: ProviderWindow, weight: number): number =>
  rateOf(window.brand_complaints_7d + weight * window.campaign_complaints, window.brand_inboxed_7d + weight * window.campaign_inboxed);
