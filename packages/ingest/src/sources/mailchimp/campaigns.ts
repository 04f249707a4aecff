import { dayUnder, firstOf, given } from '../columns.ts';
import type { SourceTable } from '../source.ts';

/** Every campaign of the account, one row each. */
export const campaigns: SourceTable = {
  id: 'campaigns',
  label: { fr: 'Rapports des campagnes', en: 'Campaign reports' },
  kinds: ['send_totals'],
  signs: [['Title'], ['Send Date'], ['Total Recipients'], ['Hard Bounces'], ['Abuse Complaints']],
  mapping: (heads) => ({
    kinds: [{
      kind: 'send_totals',
      columns: given({
        campaign_id: firstOf(heads.find('Unique Id'), heads.find('Title')), day: dayUnder(heads.find('Send Date')),
        sent: heads.find('Total Recipients'), delivered: heads.find('Successful Deliveries'),
        bounced_hard: heads.find('Hard Bounces'), bounced_soft: heads.find('Soft Bounces'),
        unsubscribed: heads.find('Unsubscribes'), complained: heads.find('Abuse Complaints'), clicked: heads.find('Unique Clicks'),
      }),
    }],
  }),
};
