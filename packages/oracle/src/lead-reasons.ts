import { isRole, isThrowaway } from './address.ts';
import { byBytes, type Consent, type Lead } from './dataset.ts';
import { DAY } from './instants.ts';
import type { SeenSend } from './outcomes.ts';

export const REASONS = ['duplicate_cross', 'duplicate_own', 'throwaway', 'role', 'invalid', 'unproven'] as const;
export type Reason = (typeof REASONS)[number];

const BOUNCE_DAYS = 30;

export function inOrder(left: Lead, right: Lead): number {
  return left.at - right.at || byBytes(left.id, right.id);
}

function duplicateReason(lead: Lead, accepted: readonly Lead[], windowDays: number): Reason | null {
  const earlier = accepted.filter(
    (other) => other.person === lead.person && inOrder(other, lead) < 0 && lead.at - other.at < windowDays * DAY,
  );
  if (earlier.length === 0) return null;
  return earlier.some(({ campaign }) => campaign.supplier !== lead.campaign.supplier) ? 'duplicate_cross' : 'duplicate_own';
}

function bouncedHard({ address, at }: Lead, sends: readonly SeenSend[]): boolean {
  return sends.some(
    ({ send, bouncedHardAt }) =>
      bouncedHardAt !== null &&
      send.address?.text === address?.text &&
      at <= bouncedHardAt &&
      bouncedHardAt < at + BOUNCE_DAYS * DAY,
  );
}

function addressReason(lead: Lead, sends: readonly SeenSend[]): Reason | null {
  if (lead.address === null) return null;
  if (lead.address.malformed) return 'invalid';
  if (isThrowaway(lead.address)) return 'throwaway';
  if (isRole(lead.address)) return 'role';
  return bouncedHard(lead, sends) ? 'invalid' : null;
}

export function isProven(lead: Lead, consents: readonly Consent[]): boolean {
  const { at, hasText, hasPlace } = lead.consent;
  if (at !== null && at <= lead.at && hasText && hasPlace) return true;
  return consents.some(
    (consent) =>
      consent.person === lead.person &&
      consent.at <= lead.at &&
      (consent.withdrawnAt === null || consent.withdrawnAt > lead.at) &&
      consent.hasText &&
      consent.hasPlace,
  );
}

export interface Evidence {
  readonly accepted: readonly Lead[];
  readonly sends: readonly SeenSend[];
  readonly windowDays: number;
  readonly proven: boolean;
}

/** The first reason that applies against an accepted lead. */
export function reasonAgainst(lead: Lead, { accepted, sends, windowDays, proven }: Evidence): Reason | null {
  return duplicateReason(lead, accepted, windowDays) ?? addressReason(lead, sends) ?? (proven ? null : 'unproven');
}
