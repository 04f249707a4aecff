import { ASSIGNMENT_HEAD, assignmentRows } from './assignments.ts';
import { CAMPAIGN_HEAD, campaignRows, CONTRACT_HEAD, contractRows, SUPPLIER_HEAD, supplierRows } from './cast-rows.ts';
import { CONSENT_HEAD, consentRows } from './consents.ts';
import { COST_HEAD, costRows } from './costs.ts';
import { goldenSends } from './golden-sends.ts';
import { LEAD_HEAD, leadRows } from './lead-rows.ts';
import { ORDER_HEAD, orderRows } from './order-rows.ts';
import { inHouseSends, supplierSends, UNTOLD_SEND_HEAD, untoldSends } from './other-sends.ts';
import { OUTCOME_HEAD, outcomeRows } from './outcomes.ts';
import { RATE_HEAD, rateRows } from './rates.ts';
import { REPUTATION_HEAD, reputationRows } from './reputation-feed.ts';
import { SEND_HEAD } from './send-row.ts';
import { SEND_TOTAL_HEAD, sendTotalRows } from './send-totals.ts';
import { SOCIAL_HEAD, socialRows } from './social.ts';
import type { Story } from './story.ts';
import { TOUCH_HEAD, touchRows } from './touches.ts';

export type SampleKind =
  | 'suppliers' | 'campaigns' | 'contracts' | 'rates' | 'costs' | 'leads' | 'consents' | 'sends' | 'send_totals' | 'outcomes'
  | 'orders' | 'touches' | 'assignments' | 'social' | 'reputation_feed';

interface Sheet {
  readonly file: string;
  readonly kind: SampleKind;
  readonly head: string;
  readonly rows: (story: Story) => Iterable<string>;
}

/** In the order of writing, which is a good one to import in; outcomes are known once their sends are written. */
export const SHEETS: readonly Sheet[] = [
  { file: 'suppliers.csv', kind: 'suppliers', head: SUPPLIER_HEAD, rows: supplierRows },
  { file: 'campaigns.csv', kind: 'campaigns', head: CAMPAIGN_HEAD, rows: campaignRows },
  { file: 'contracts.csv', kind: 'contracts', head: CONTRACT_HEAD, rows: ({ scale }) => contractRows(scale) },
  { file: 'rates.csv', kind: 'rates', head: RATE_HEAD, rows: rateRows },
  { file: 'costs.csv', kind: 'costs', head: COST_HEAD, rows: ({ scale }) => costRows(scale) },
  { file: 'leads.csv', kind: 'leads', head: LEAD_HEAD, rows: leadRows },
  { file: 'consents.csv', kind: 'consents', head: CONSENT_HEAD, rows: consentRows },
  { file: 'sends-rentree.csv', kind: 'sends', head: SEND_HEAD, rows: goldenSends },
  { file: 'sends-fournisseurs.csv', kind: 'sends', head: SEND_HEAD, rows: supplierSends },
  { file: 'sends-parole-dhonneur.csv', kind: 'sends', head: UNTOLD_SEND_HEAD, rows: untoldSends },
  { file: 'sends-maison-belval.csv', kind: 'sends', head: SEND_HEAD, rows: inHouseSends },
  { file: 'send_totals.csv', kind: 'send_totals', head: SEND_TOTAL_HEAD, rows: sendTotalRows },
  { file: 'outcomes.csv', kind: 'outcomes', head: OUTCOME_HEAD, rows: outcomeRows },
  { file: 'orders.csv', kind: 'orders', head: ORDER_HEAD, rows: orderRows },
  { file: 'touches.csv', kind: 'touches', head: TOUCH_HEAD, rows: touchRows },
  { file: 'assignments.csv', kind: 'assignments', head: ASSIGNMENT_HEAD, rows: assignmentRows },
  { file: 'social.csv', kind: 'social', head: SOCIAL_HEAD, rows: ({ seed }) => socialRows(seed) },
  { file: 'reputation_feed.csv', kind: 'reputation_feed', head: REPUTATION_HEAD, rows: ({ seed }) => reputationRows(seed) },
];
