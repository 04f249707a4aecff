import { eventsDocument, jsonOf, lookUp, rowsOf, setAside, textOf, unixInstant, type Json } from '../event.ts';
import type { DocumentRows, SourceDocument } from '../source.ts';

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

const events = eventsDocument('HubSpot', isEvent, read);
/** The API answers pages: `{ "events": [...], "hasMore": true, "offset": "…" }`. */
const pageOf = (document: unknown): unknown => { const page = jsonOf(document)?.['events']; return Array.isArray(page) ? page : document; };

export const hubspotEvents: SourceDocument = { ...events, recognises: (document) => events.recognises(pageOf(document)), read: (document) => events.read(pageOf(document)) };
