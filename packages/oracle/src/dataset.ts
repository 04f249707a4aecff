import type { Address } from './address.ts';
import type { Fraction } from './fraction.ts';

export interface DataFile {
  readonly kind: string;
  readonly text: string;
}

export interface Campaign {
  readonly id: string;
  readonly supplier: string;
  readonly brand: string;
  readonly channel: string;
  readonly objective: string;
  readonly incentive: string;
}

export type PriceModel = 'cpl' | 'cpm' | 'cpc' | 'cpa' | 'fixed';

export interface Contract {
  readonly id: string;
  readonly supplier: string;
  /** Empty for a contract of the whole supplier. */
  readonly campaign: string;
  readonly priceModel: PriceModel;
  readonly unitPrice: Fraction;
  readonly startsOn: string;
  /** Empty when it has no end. */
  readonly endsOn: string;
  readonly duplicateWindowDays: number;
  readonly acceptRules: ReadonlySet<string>;
}

export type Outcome = 'delivered' | 'bounced' | 'opened' | 'machine_opened' | 'clicked' | 'machine_clicked' | 'unsubscribed' | 'complained';

/** What one mail's file, or an event after it, says of a mail. */
export interface Told {
  readonly type: string;
  readonly at: number;
  readonly bounceType: string;
  /** Null where nobody says whether a machine did it. */
  readonly machine: boolean | null;
  readonly agent: 'proxy' | 'scanner' | 'reader' | null;
  readonly link: string;
}

/** What a campaign's files can tell; the totals of a supplier know hard and soft bounces apart. */
export type Feed = Exclude<Outcome, 'bounced'> | 'bounced_hard' | 'bounced_soft';

export interface PersonRow {
  readonly address: Address | null;
  readonly personRef: string;
  readonly person: string;
  readonly at: number;
}

export interface Send extends PersonRow {
  readonly id: string;
  readonly campaign: Campaign;
  readonly variant: string;
  readonly list: string;
  /** By its own columns and by the events that found it. */
  readonly told: readonly Told[];
}

export interface SendTotal {
  readonly campaign: Campaign;
  readonly day: string;
  readonly mailboxProvider: string;
  readonly sent: number;
  readonly counts: ReadonlyMap<string, number>;
}

interface ConsentProof {
  readonly at: number | null;
  readonly hasText: boolean;
  readonly hasPlace: boolean;
}

export interface Lead extends PersonRow {
  readonly id: string;
  readonly campaign: Campaign;
  readonly rejected: boolean;
  /** Empty when not given. */
  readonly gender: string;
  readonly birthYear: number | null;
  readonly consent: ConsentProof;
}

export interface Order extends PersonRow {
  readonly id: string;
  readonly revenue: Fraction;
  readonly margin: Fraction | null;
  readonly refunded: Fraction;
}

export interface Cost {
  readonly id: string;
  readonly campaign: Campaign;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly amount: Fraction;
  readonly kind: string;
}

export interface Consent extends PersonRow {
  readonly id: string;
  readonly withdrawnAt: number | null;
  readonly hasText: boolean;
  readonly hasPlace: boolean;
}

export interface Dataset {
  readonly campaigns: ReadonlyMap<string, Campaign>;
  readonly contracts: readonly Contract[];
  readonly sends: readonly Send[];
  readonly sendTotals: readonly SendTotal[];
  readonly leads: readonly Lead[];
  readonly orders: readonly Order[];
  readonly costs: readonly Cost[];
  readonly consents: readonly Consent[];
  readonly feeds: ReadonlyMap<string, ReadonlySet<Feed>>;
}

/** Orders identifiers as a database does: by bytes, not by the reader's language. */
export function byBytes(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
