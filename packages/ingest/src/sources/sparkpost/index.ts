import { eventsDocument, jsonOf, lookUp, marksOf, pageOf, rowsOf, setAside, textOf, unixInstant, writtenInstant, type Json } from '../event.ts';
import { passwordHook } from '../hook.ts';
import type { DocumentRows, Source } from '../source.ts';

const TYPES: Readonly<Record<string, string>> = {
  delivery: 'delivered', bounce: 'bounced', out_of_band: 'bounced', open: 'opened', initial_open: 'opened', amp_open: 'opened', amp_initial_open: 'opened',
  click: 'clicked', amp_click: 'clicked', spam_complaint: 'complained', list_unsubscribe: 'unsubscribed', link_unsubscribe: 'unsubscribed',
};
const HARD = new Set(['10', '30']);
const BLOCK = new Set(['50', '51', '52', '53', '54']);
/** Classes that are no bounce: held back by a list, an automatic answer, a subscription, a challenge. */
const NO_BOUNCE = new Set(['25', '26', '60', '80', '100']);
const UNSUBSCRIBE = '90';

/** Bare in the answers of the events API. */
const isBare = (event: Json): boolean => ['type', 'event_id', 'timestamp', 'transmission_id'].every((name) => textOf(event[name]) !== '');
const isEvent = (document: Json): boolean => jsonOf(document['msys']) !== undefined || isBare(document);

/** One event, under the name of its family; an empty one only tries the address. */
const eventOf = (document: Json): Json | undefined => { const wrapped = jsonOf(document['msys']); return wrapped ? jsonOf(Object.values(wrapped)[0]) : document; };

function typeOf(event: Json, bounceClass: string): string | undefined {
  const type = lookUp(TYPES, textOf(event['type']));
  if (type === 'bounced') return bounceClass === UNSUBSCRIBE ? 'unsubscribed' : NO_BOUNCE.has(bounceClass) ? undefined : type;
  return type === 'complained' && event['fbtype'] === 'not-spam' ? 'complaint_withdrawn' : type;
}

function read(document: Json): DocumentRows {
  const event = eventOf(document);
  if (!event) return setAside('ping');
  const bounceClass = textOf(event['bounce_class']);
  const type = typeOf(event, bounceClass);
  if (!type) return setAside(lookUp(TYPES, textOf(event['type'])) ? `${textOf(event['type'])} ${bounceClass}` : textOf(event['type']));
  const marks = marksOf(event['rcpt_meta'], event['rcpt_tags']);
  const [message, transmission] = [textOf(event['message_id']), textOf(event['transmission_id'])];
  const client = jsonOf(event['user_agent_parsed']) ?? {};
  return rowsOf({
    event_id: textOf(event['event_id']), send_id: marks.send_id || (message === '' ? '' : transmission), campaign_id: marks.campaign_id || textOf(event['campaign_id']),
    email: textOf(event['rcpt_to']) || textOf(event['raw_rcpt_to']), message_id: message || transmission, type, occurred_at: unixInstant(event['timestamp']) || writtenInstant(event['timestamp']),
    bounce_type: type !== 'bounced' ? '' : HARD.has(bounceClass) ? 'hard' : BLOCK.has(bounceClass) ? 'block' : 'soft',
    user_agent: textOf(event['user_agent']), ip: textOf(event['ip_address']), url: textOf(event['target_link_url']),
    machine: type === 'opened' && (client['is_proxy'] === true || client['is_prefetched'] === true) ? 'true' : '',
  });
}

export const sparkpost: Source = {
  id: 'sparkpost', label: { fr: 'SparkPost', en: 'SparkPost' }, documents: [eventsDocument('SparkPost', isEvent, read, pageOf('results'))], hook: passwordHook,
};
