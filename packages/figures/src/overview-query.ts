/**
 * What the overview, the supplier table and the report ask for, in two queries of the same filters and period:
 * one by supplier with totals (rows, means, table) and one by nothing with the page's own narrowed filter.
 */
export const SPEND_KINDS = ['contract', 'media', 'lead_fee', 'routing', 'creative', 'incentive', 'time', 'other'] as const;
export type SpendKind = (typeof SPEND_KINDS)[number];

export const SPEND_FIGURES = SPEND_KINDS.map((kind) => `spend_${kind}_eur` as const);

/** The parts of `people_solicited`, in the order in which a person falls into the first that applies. */
export const PEOPLE_PARTS = [
  'people_with_lead', 'people_ordered', 'people_complained', 'people_unsubscribed', 'people_not_reached', 'people_clicked', 'people_silent',
] as const;
export type PeoplePart = (typeof PEOPLE_PARTS)[number];
/** Places by a reaction: where no feed tells it, nobody stands there and the people are among the silent; the split stays whole. */
export const REACTION_PARTS: ReadonlySet<string> = new Set<PeoplePart>(['people_complained', 'people_unsubscribed', 'people_clicked']);

/** `leads_gross` = these + `leads_net`. */
export const REFUSAL_FIGURES = [
  'leads_rejected', 'leads_duplicate_cross', 'leads_duplicate_own', 'leads_throwaway', 'leads_role', 'leads_invalid', 'leads_unproven',
] as const;
export type RefusalFigure = (typeof REFUSAL_FIGURES)[number];

/** Asked by supplier: the signature chart, the table and the sentence on suppliers. */
export const SUPPLIER_FIGURES: readonly string[] = [
  'leads_gross', 'leads_gross_mature', 'leads_net', 'people_recruited', 'people_mature', 'spend_eur', 'spend_mature_eur', 'buyers', 'orders', 'margin_eur',
  'leads_per_eur_gross', 'leads_per_eur_net', 'cost_per_lead_gross', 'cost_per_lead_net', 'cost_per_person', 'cost_per_buyer', 'net_share',
  'conversion_rate', 'conversion_rate_gross', 'margin_per_person_eur', 'roi', 'complaint_rate', 'unsubscribe_rate', 'proof_coverage',
  'paid_twice_eur', 'claimable_eur',
];

/** Asked by nothing: verdict, headline figures, per 100 000 leads, euro bridge. */
export const OVERVIEW_FIGURES: readonly string[] = [
  ...SUPPLIER_FIGURES, ...SPEND_FIGURES, 'margin_excluded_eur', 'repeat_buyers', 'orders_per_buyer', 'repeat_rate', 'sends', 'delivered', 'sends_per_net_person',
  'people_solicited', 'people_said_no', ...PEOPLE_PARTS, ...REFUSAL_FIGURES, 'reputation_cost_eur', 'roi_net',
];
