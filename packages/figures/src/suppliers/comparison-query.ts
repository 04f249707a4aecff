import { REFUSAL_FIGURES, SUPPLIER_FIGURES } from '../overview-query.ts';

/** Asked by supplier: everything the comparison shows, gross and net. */
export const COMPARISON_FIGURES: readonly string[] = [...SUPPLIER_FIGURES, 'orders_per_buyer', 'repeat_rate', 'leads_accepted', ...REFUSAL_FIGURES, 'reputation_cost_eur', 'roi_net', 'net_value_per_eur'];
