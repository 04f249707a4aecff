import type { Campaign } from './campaign.ts';

/** Why a lead is not a net one, or that it is: one per lead. */
export type Reason = 'rejected' | 'duplicate_cross' | 'duplicate_own' | 'throwaway' | 'role' | 'invalid' | 'unproven' | 'net';

export interface Lead {
  readonly campaign: Campaign;
  readonly person: number;
  readonly at: number;
  readonly reason: Reason;
  readonly proof: 'form' | 'ledger' | 'none';
  /** When a later mail to this address bounces hard, 0 if none does. */
  readonly bouncesAt: number;
  /** Whether the person orders something afterwards. */
  readonly buys: boolean;
  /** Whether the person takes part in another lead of the story: nobody is in more than two. */
  paired: boolean;
}

type LeadDetails = Partial<Pick<Lead, 'bouncesAt' | 'buys'>>;

export function lead(campaign: Campaign, person: number, at: number, reason: Reason, { bouncesAt = 0, buys = false }: LeadDetails = {}): Lead {
  const proof = reason === 'unproven' ? 'none' : (campaign.recruiting?.proof ?? 'form');
  return { campaign, person, at, reason, proof, bouncesAt, buys, paired: false };
}
