import { describe, expect, it } from 'vitest';
import { documentReader } from '../recognise.ts';
import { hubspotEvents } from './events.ts';

// 2026-03-01 08:00:00 UTC is 1 772 352 000 seconds after 1970.
const event = (type: string, rest: object = {}): object => ({ id: `e-${type}`, created: 1_772_352_000_000, type, recipient: 'ada@example.org', portalId: 1, appId: 2, appName: 'Batch', emailCampaignId: 778_899, ...rest });
const row = (type: string, was: string): object => ({ event_id: `hubspot e-${was} 1772352000000`, campaign_id: '778899', email: 'ada@example.org', type, occurred_at: '2026-03-01T08:00:00.000Z' });

describe('events of the HubSpot API', () => {
  it('are told by the page, the list or one of them', () => {
    for (const document of [{ hasMore: false, offset: 'x', events: [event('OPEN')] }, [event('OPEN')], event('OPEN')]) expect(documentReader(document, {})?.source.id).toBe('hubspot');
    for (const document of [null, { events: [] }, { events: [{ type: 'OPEN' }] }]) expect(hubspotEvents.recognises(document)).toBe(false);
  });

  it('become outcomes; those no figure reads are counted by name', () => {
    const events = [
      event('SENT'), event('DELIVERED'), event('OPEN', { filteredEvent: true }), event('CLICK', { url: 'https://shop.example/a', filteredEvent: false }), event('BOUNCE', { category: 'UNKNOWN_USER' }),
      event('SPAMREPORT'), event('STATUSCHANGE', { portalSubscriptionStatus: 'UNSUBSCRIBED' }), event('STATUSCHANGE', { portalSubscriptionStatus: 'SUBSCRIBED' }), event('DEFERRED'),
    ];
    expect(hubspotEvents.read({ events })).toEqual({
      rows: [
        row('delivered', 'DELIVERED'), { ...row('opened', 'OPEN'), machine: 'true' }, { ...row('clicked', 'CLICK'), url: 'https://shop.example/a' }, { ...row('bounced', 'BOUNCE'), bounce_type: 'hard' },
        row('complained', 'SPAMREPORT'), row('unsubscribed', 'STATUSCHANGE'),
      ],
      setAside: ['SENT', 'STATUSCHANGE', 'DEFERRED'],
    });
  });
});
