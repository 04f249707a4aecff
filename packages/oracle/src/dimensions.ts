import { mailboxProvider, type Address } from './address.ts';
import { contractOn } from './contracts.ts';
import type { Campaign, Dataset } from './dataset.ts';
import { mondayOf, monthOf, quarterOf } from './instants.ts';

const CAMPAIGN_DIMENSIONS = ['supplier', 'campaign', 'channel', 'brand', 'objective', 'incentive'] as const;
export const TIME_DIMENSIONS = ['day', 'week', 'month', 'quarter'] as const;
const PERSON_DIMENSIONS = ['mailbox_provider', 'gender', 'age_band'] as const;

type Dimension =
  | (typeof CAMPAIGN_DIMENSIONS)[number]
  | (typeof TIME_DIMENSIONS)[number]
  | (typeof PERSON_DIMENSIONS)[number]
  | 'price_model'
  | 'cohort_month'
  | 'variant'
  | 'list';

/** Leads, and what is told by a lead: orders and the spend of a cohort. */
export const LEAD_DIMENSIONS: ReadonlySet<string> = new Set<Dimension>([
  ...CAMPAIGN_DIMENSIONS,
  ...TIME_DIMENSIONS,
  ...PERSON_DIMENSIONS,
  'price_model',
  'cohort_month',
]);
export const SEND_DIMENSIONS: ReadonlySet<string> = new Set<Dimension>([
  ...CAMPAIGN_DIMENSIONS,
  ...TIME_DIMENSIONS,
  ...PERSON_DIMENSIONS,
  'price_model',
  'variant',
  'list',
]);
export const CALENDAR_SPEND_DIMENSIONS: ReadonlySet<string> = new Set<Dimension>([
  ...CAMPAIGN_DIMENSIONS,
  ...TIME_DIMENSIONS,
  'price_model',
]);
export const ALL_DIMENSIONS: ReadonlySet<string> = new Set([...LEAD_DIMENSIONS, ...SEND_DIMENSIONS]);

export type Labels = Readonly<Record<string, string>>;

export function timeLabels(day: string): Labels {
  return { day, week: mondayOf(day), month: monthOf(day), quarter: quarterOf(day) };
}

export function campaignLabels({ supplier, id, channel, brand, objective, incentive }: Campaign): Labels {
  return { supplier, campaign: id, channel, brand, objective, incentive };
}

export function priceModelOn(dataset: Dataset, campaign: Campaign, day: string): Labels {
  return { price_model: contractOn(dataset, campaign, day)?.priceModel ?? 'unknown' };
}

export function sameLabel(dimensions: Iterable<string>, label: string): Labels {
  return Object.fromEntries([...dimensions].map((dimension) => [dimension, label]));
}

const BANDS = [
  { from: 65, id: '65+' },
  { from: 55, id: '55-64' },
  { from: 45, id: '45-54' },
  { from: 35, id: '35-44' },
  { from: 25, id: '25-34' },
  { from: 18, id: '18-24' },
];

function ageBand(birthYear: number | null, year: number): string {
  if (birthYear === null) return 'unknown';
  return BANDS.find(({ from }) => year - birthYear >= from)?.id ?? 'unknown';
}

export interface Attributes {
  readonly gender: string;
  readonly birthYear: number | null;
}

export function personLabels(address: Address | null, { gender, birthYear }: Attributes, year: number): Labels {
  return {
    mailbox_provider: mailboxProvider(address),
    gender: gender === 'f' || gender === 'm' ? gender : 'unknown',
    age_band: ageBand(birthYear, year),
  };
}

/** The fact is what the mail was about, not who got it. */
export const NOBODY: Labels = { gender: 'unknown', age_band: 'unknown', variant: 'unknown', list: 'unknown' };
