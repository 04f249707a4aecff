/** The closed list of conformed dimensions: ids are the same in SQL, JSON and URL. */
export const DIMENSIONS = [
  'supplier', 'campaign', 'channel', 'brand', 'objective', 'mailbox_provider', 'address_class', 'gender', 'age_band',
  'incentive', 'variant', 'list', 'price_model', 'day', 'week', 'month', 'cohort_month', 'quarter', 'cohort_age_months',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** Values that stand for something missing; never null, and kept by `is_not`. */
export const SPECIAL_VALUES = ['unknown', 'unattributed', 'unallocated'] as const;

export const TIME_DIMENSIONS = ['day', 'week', 'month', 'quarter'] as const satisfies readonly Dimension[];
