export interface RatioSpec {
  readonly id: string;
  readonly top: string;
  readonly bottom: string;
  readonly wilson?: true;
  /** The figure that n is, with the fewest that may be shown as firm. */
  readonly minimum?: readonly [figure: string, fewest: number];
  /** Null `immature` while this is more than nothing and what has matured of it is nothing. */
  readonly matures?: readonly [all: string, mature: string];
}

const PEOPLE = ['people_recruited', 'people_mature'] as const;

export const RATIOS: readonly RatioSpec[] = [
  { id: 'leads_per_eur_gross', top: 'leads_gross', bottom: 'spend_eur', minimum: ['leads_gross', 30] },
  { id: 'leads_per_eur_net', top: 'leads_net', bottom: 'spend_eur', minimum: ['leads_net', 30] },
  { id: 'cost_per_lead_gross', top: 'spend_eur', bottom: 'leads_gross', minimum: ['leads_gross', 30] },
  { id: 'cost_per_lead_net', top: 'spend_eur', bottom: 'leads_net', minimum: ['leads_net', 30] },
  { id: 'cost_per_person', top: 'spend_eur', bottom: 'people_recruited', minimum: ['people_recruited', 30] },
  { id: 'cost_per_buyer', top: 'spend_mature_eur', bottom: 'buyers', minimum: ['people_mature', 200], matures: PEOPLE },
  { id: 'sends_per_net_person', top: 'sends', bottom: 'people_recruited' },
  { id: 'net_share', top: 'leads_net', bottom: 'leads_gross', minimum: ['leads_gross', 30], wilson: true },
  { id: 'conversion_rate', top: 'buyers', bottom: 'people_mature', minimum: ['people_mature', 200], matures: PEOPLE, wilson: true },
  {
    id: 'conversion_rate_gross',
    top: 'buyers',
    bottom: 'leads_gross_mature',
    minimum: ['leads_gross_mature', 200],
    matures: ['leads_gross', 'leads_gross_mature'],
    wilson: true,
  },
  { id: 'orders_per_buyer', top: 'orders', bottom: 'buyers', minimum: ['buyers', 30], matures: PEOPLE },
  { id: 'repeat_rate', top: 'repeat_buyers', bottom: 'buyers', minimum: ['buyers', 30], matures: PEOPLE, wilson: true },
  { id: 'margin_per_person_eur', top: 'margin_eur', bottom: 'people_mature', minimum: ['people_mature', 200], matures: PEOPLE },
  { id: 'said_no_rate', top: 'people_said_no', bottom: 'people_reached', minimum: ['people_reached', 1000], wilson: true },
];
