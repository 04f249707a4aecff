import { eventsDocument, lookUp, marksOf, rowsOf, setAside, textOf, unixInstant, type Cells, type Json } from '../event.ts';
import type { DocumentRows } from '../source.ts';

const opened = { type: 'opened' };
const openedByMachine = { type: 'opened', machine: 'true' };
const complained = { type: 'complained' };
const unsubscribed = { type: 'unsubscribed' };
const bouncedHard = { type: 'bounced', bounce_type: 'hard' };
const TYPES: Readonly<Record<string, Cells>> = {
  delivered: { type: 'delivered' }, hard_bounce: bouncedHard, invalid_email: bouncedHard, soft_bounce: { type: 'bounced', bounce_type: 'soft' },
  opened, unique_opened: opened, proxy_open: openedByMachine, unique_proxy_open: openedByMachine, click: { type: 'clicked' },
  spam: complained, complaint: complained, unsubscribe: unsubscribed, unsubscribed,
};

/** Its settings name events `hardBounce`, its requests `hard_bounce`. */
const nameOf = (event: Json): string => textOf(event['event']).replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const SIGNS = ['message-id', 'ts_epoch', 's_epoch', 'ts_event', 'camp_id', 'X-Mailin-custom'];
const OTHERS = ['sg_event_id', 'sg_message_id', 'MessageID', 'Message_GUID', 'mj_contact_id', 'msg', 'msys'];
const isEvent = (event: Json): boolean => typeof event['event'] === 'string' && event['email'] !== undefined
  && (event['event'] === 'list_addition' || SIGNS.some((name) => event[name] !== undefined)) && !OTHERS.some((name) => name in event);

/** `date` has no offset and stands in the account's zone: it is read only where no Unix time is given. */
const instantOf = (event: Json): string =>
  ['ts_epoch', 's_epoch', 'ts_event', 'ts'].map((name) => unixInstant(event[name])).find((instant) => instant !== '') ?? textOf(event['date_event'] ?? event['date']);

function read(event: Json): DocumentRows {
  const told = lookUp(TYPES, nameOf(event));
  if (!told) return setAside(textOf(event['event']));
  const marks = marksOf(event['X-Mailin-custom'], event['tag'], event['tags']);
  return rowsOf({
    ...told, send_id: marks.send_id, campaign_id: marks.campaign_id || textOf(event['camp_id']), email: textOf(event['email']), message_id: textOf(event['message-id']),
    occurred_at: instantOf(event), user_agent: textOf(event['user_agent']), ip: textOf(event['ip']), url: textOf(event['link'] ?? event['URL']),
  });
}

export const brevoEvents = eventsDocument('Brevo', isEvent, read);
