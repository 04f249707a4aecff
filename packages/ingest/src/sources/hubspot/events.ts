import { eventsDocument, lookUp, pageOf, rowsOf, setAside, textOf, unixInstant, type Json } from '../event.ts';
import type { DocumentRows } from '../source.ts';

/** A bounce is told once no attempt will follow; until then HubSpot tells of DEFERRED. */
const TYPES: Readonly<Record<string, string>> = { DELIVERED: 'delivered', BOUNCE: 'bounced', OPEN: 'opened', CLICK: 'clicked', SPAMREPORT: 'complained' };

const isEvent = (event: Json): boolean => ['id', 'type', 'recipient'].every((name) => typeof event[name] === 'string') && event['created'] !== undefined && event['emailCampaignId'] !== undefined;

function read(event: Json): DocumentRows {
  const name = textOf(event['type']);
  const type = name === 'STATUSCHANGE' && event['portalSubscriptionStatus'] === 'UNSUBSCRIBED' ? 'unsubscribed' : lookUp(TYPES, name);
  if (type === undefined) return setAside(name);
  return rowsOf({
    event_id: `hubspot ${textOf(event['id'])} ${textOf(event['created'])}`, campaign_id: textOf(event['emailCampaignId']), email: textOf(event['recipient']), type,
    occurred_at: unixInstant(event['created']), bounce_type: type === 'bounced' ? 'hard' : '', user_agent: textOf(event['userAgent']), url: textOf(event['url']),
    machine: event['filteredEvent'] === true ? 'true' : '',
  });
}

/** The API answers pages: `{ "events": [...], "hasMore": true, "offset": "…" }`. */
export const hubspotEvents = eventsDocument('HubSpot', isEvent, read, pageOf('events'));
