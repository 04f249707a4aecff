import type { KindId } from '@e-respect/contract';
import type { AppBench } from '../bench-workspace.ts';

const PROOF = ',T1,https://forms.example/p';
const lead = (id: string, campaign: string, email: string, at: string, status = 'accepted'): string => `${id},${campaign},${email},${at},${status},${at}${PROOF}`;

/** For tests: two suppliers, and people whose every lead, mail and order is told below, so that each count can be made by hand. */
export const PEOPLE_STORY: readonly (readonly [KindId, string])[] = [
  ['suppliers', 'supplier_id,name\nA,Alpha\nB,Bravo\n'],
  ['campaigns', 'campaign_id,name,supplier_id,channel\nCA,Campagne A,A,email\nCB,Campagne B,B,email\n'],
  ['contracts', 'contract_id,supplier_id,price_model,unit_price,starts_on,accept_rules\nKA,A,cpl,2,2025-01-01,\nKB,B,cpl,3,2025-01-01,duplicate_cross|throwaway|role\n'],
  ['leads', `lead_id,campaign_id,email,acquired_at,status,consent_at,consent_text_id,consent_url\n${[
    lead('L1', 'CA', 'ann@gmail.com', '2025-03-01T08:00:00Z'),
    // Two hours after Alpha, the same day: sold again by Bravo; then by Alpha, after Bravo.
    lead('L2', 'CB', 'ann@gmail.com', '2025-03-01T10:00:00Z'),
    lead('L3', 'CA', 'ann@gmail.com', '2025-03-05T08:00:00Z'),
    lead('L4', 'CA', 'bob@jetable.example', '2025-03-02T08:00:00Z'),
    lead('L5', 'CB', 'zoe@sub.jetable.example', '2025-03-02T08:00:00Z'),
    lead('L6', 'CA', 'tim@yopmail.com', '2025-03-02T08:00:00Z'),
    lead('L7', 'CB', 'contact@boutique.example', '2025-03-02T08:00:00Z'),
    lead('L8', 'CA', 'eva@privaterelay.appleid.com', '2025-03-02T08:00:00Z'),
    lead('L9', 'CA', 'kim@notjetable.example', '2025-03-02T08:00:00Z'),
    lead('L10', 'CB', 'kim@notjetable.example', '2025-03-03T08:00:00Z', 'rejected'),
  ].join('\n')}\n`],
  ['sends', `send_id,campaign_id,email,sent_at,delivered_at,bounced_at,bounce_type,clicked_at\n${[
    'M1,CA,ann@gmail.com,2025-03-10T08:00:00Z,2025-03-10T08:00:05Z,,,2025-03-11T08:00:00Z',
    'M2,CB,ann@gmail.com,2025-10-01T08:00:00Z,,2025-10-01T08:00:05Z,hard,',
    'M3,CA,tim@yopmail.com,2025-03-10T08:00:00Z,2025-03-10T08:00:05Z,,,2025-03-11T08:00:00Z',
    'M4,CA,tim@yopmail.com,2025-06-01T08:00:00Z,,2025-06-01T08:00:05Z,hard,',
    'M5,CA,contact@boutique.example,2025-03-10T08:00:00Z,2025-03-10T08:00:05Z,,,2025-03-11T08:00:00Z',
    'M6,CA,eva@privaterelay.appleid.com,2025-03-10T08:00:00Z,2025-03-10T08:00:05Z,,,2025-03-11T08:00:00Z',
    'M7,CA,kim@notjetable.example,2025-03-10T08:00:00Z,,2025-03-10T08:00:05Z,soft,',
  ].join('\n')}\n`],
  ['orders', 'order_id,email,ordered_at,revenue,margin,refunded\nO1,ann@gmail.com,2025-03-20T08:00:00Z,50,20,10\nO2,ann@gmail.com,2025-03-21T08:00:00Z,30,12,30\nO3,ann@gmail.com,2025-10-03T08:00:00Z,40,15,\n'],
  ['touches', 'touch_id,email,campaign_id,channel,at\nT1,ann@gmail.com,CB,,2025-03-19T08:00:00Z\nT2,ann@gmail.com,,search,2025-03-20T07:00:00Z\n'],
  ['consents', 'consent_id,email,purpose,given_at,withdrawn_at,text_id,url,supplier_id\nN1,ann@gmail.com,newsletter,2025-03-01T07:59:00Z,2025-11-01T00:00:00Z,T1,https://forms.example/p,A\n'],
];

export async function loadPeopleStory(bench: AppBench): Promise<void> {
  for (const [kind, text] of PEOPLE_STORY) await bench.imported({ kind }, text, `${kind}.csv`);
}

export const YEAR_2025 = 'from=2025-01-01&to=2025-12-31';
