export type Channel = 'email' | 'sms' | 'facebook' | 'instagram' | 'linkedin' | 'display';

/** Leads of a campaign: a count at scale 1, and shares of it. What is left is plain: accepted, proved, recruited once. */
export interface Recruiting {
  readonly gross: number;
  readonly rejected?: number;
  /** People another supplier sold within the month before. */
  readonly cross?: number;
  readonly own?: number;
  readonly throwaway?: number;
  readonly role?: number;
  readonly invalid?: number;
  readonly unproven?: number;
  /** People another supplier sold longer ago than the window: acquired a second time. */
  readonly recycled?: number;
  /** Where the proof of consent stands: in the lead's own columns, or in the ledger of consents. */
  readonly proof?: 'form' | 'ledger';
}

export interface Buying {
  /** Probability that a person recruited buys within a year. */
  readonly conversion: number;
  /** Probability of one more order after each order. */
  readonly again: number;
  /** Mean days between two orders. */
  readonly gapDays: number;
  /** Mean margin of an order. */
  readonly marginEur: number;
}

export interface Mailing {
  /** Mails at scale 1, those to the future leads included. */
  readonly sends: number;
  readonly mailsPerPerson: number;
  /** Rates per mail. */
  readonly hard: number;
  readonly soft: number;
  readonly complaint: number;
  readonly unsubscribe: number;
  readonly click: number;
  /** Days between two mails to one person; drawn freely over the campaign when absent. */
  readonly everyDays?: number;
  /** Campaigns whose leads are written to as well. */
  readonly alsoLeadsOf?: readonly string[];
  /** People at scale 1 who were also solicited by the golden campaign. */
  readonly goldenPeople?: number;
  /** Complaints, unsubscribes and clicks come as events in `outcomes`, not in the columns of the sends. */
  readonly asEvents?: boolean;
  readonly to?: 'strangers' | 'customers' | 'tested_customers';
}

export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly supplier: string;
  readonly brand: 'Maison Belval' | 'Petit Belval';
  readonly channel: Channel;
  readonly objective: 'recruit' | 'sell' | 'loyalty' | 'image' | 'hiring';
  readonly successFigure: string;
  readonly audience: 'defined' | 'broadcast';
  readonly targetGender?: 'f' | 'm';
  readonly targetAge?: readonly [min: number, max: number];
  readonly incentive?: string;
  readonly from: string;
  readonly to: string;
  readonly recruiting?: Recruiting;
  readonly buying?: Buying;
  readonly mailing?: Mailing;
}
