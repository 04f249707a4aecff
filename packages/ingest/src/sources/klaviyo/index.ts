import { dayUnder, firstOf, given } from '../columns.ts';
import type { Source, SourceTable } from '../source.ts';

/** Its bounces do not tell hard from soft, so that they are not read. */
const campaigns: SourceTable = {
  id: 'campaigns',
  label: { fr: 'Statistiques des campagnes', en: 'Campaign statistics' },
  kinds: ['send_totals'],
  signs: [['Campaign Name'], ['Send Time'], ['Total Recipients'], ['Successful Deliveries'], ['Spam Complaints']],
  mapping(heads) {
    const channel = heads.find('Campaign Channel');
    return {
      kinds: [{
        kind: 'send_totals',
        ...(channel === undefined ? {} : { where: [{ column: channel, is: ['Email', 'email', 'EMAIL', ''] }] }),
        columns: given({
          campaign_id: firstOf(heads.find('Campaign ID'), heads.find('Campaign Name')), day: dayUnder(heads.find('Send Time')),
          sent: heads.find('Total Recipients'), delivered: heads.find('Successful Deliveries'), clicked: heads.find('Unique Clicks'),
          unsubscribed: heads.find('Unsubscribes'), complained: heads.find('Spam Complaints'),
        }),
      }],
    };
  },
};

export const klaviyo: Source = { id: 'klaviyo', label: { fr: 'Klaviyo', en: 'Klaviyo' }, tables: [campaigns] };
