import type { Campaign } from './campaign.ts';

export interface Order {
  readonly person: number;
  readonly at: number;
  readonly revenueCents: number;
  readonly marginCents: number;
  readonly refundedCents: number;
  /** The loyalty card, when the shop saw one. */
  readonly ref: string;
  /** Only if the shop knows it. */
  readonly campaign: Campaign | undefined;
}

const MARGIN_RATE = 0.35;

/** Even numbers of cents, so that half an order given back is exact. */
export function priced(marginEur: number): { readonly revenueCents: number; readonly marginCents: number } {
  const marginCents = Math.max(400, Math.round(marginEur * 50) * 2);
  return { marginCents, revenueCents: Math.round(marginCents / MARGIN_RATE / 20) * 20 };
}

/** Cents of margin once what was given back is taken off. */
export function keptMarginCents(order: Order): number {
  return order.marginCents * (1 - order.refundedCents / order.revenueCents);
}

export const isGivenBack = (order: Order): boolean => order.refundedCents === order.revenueCents;
