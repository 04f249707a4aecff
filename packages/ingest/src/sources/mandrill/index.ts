import { eventsDocument, jsonOf, lookUp, marksOf, rowsOf, setAside, textOf, unixInstant, type Cells, type Json } from '../event.ts';
import type { DocumentRows, Source } from '../source.ts';
import { mandrillHook } from './hook.ts';

const TYPES: Readonly<Record<string, Cells>> = {
  delivered: { type: 'delivered' }, hard_bounce: { type: 'bounced', bounce_type: 'hard' }, soft_bounce: { type: 'bounced', bounce_type: 'soft' },
  open: { type: 'opened' }, click: { type: 'clicked' }, spam: { type: 'complained' }, unsub: { type: 'unsubscribed' },
};
const LISTS = new Set(['blacklist', 'whitelist', 'allowlist', 'denylist']);

const isMessage = (event: Json): boolean => typeof event['event'] === 'string' && jsonOf(event['msg']) !== undefined;
const isEvent = (event: Json): boolean => isMessage(event) || (LISTS.has(textOf(event['type'])) && typeof event['action'] === 'string');

function read(event: Json): DocumentRows {
  const told = lookUp(TYPES, textOf(event['event']));
  const message = jsonOf(event['msg']);
  if (!told || !message) return setAside(textOf(event['event']) || textOf(event['type']));
  return rowsOf({
    ...marksOf(message['metadata'], message['tags']), ...told, email: textOf(message['email']), message_id: textOf(message['_id']) || textOf(event['_id']),
    occurred_at: unixInstant(event['ts']), user_agent: textOf(event['user_agent']), ip: textOf(event['ip']), url: textOf(event['url']),
  });
}

export const mandrill: Source = {
  id: 'mandrill', also: ['mailchimp-transactional'], label: { fr: 'Mandrill', en: 'Mandrill' }, documents: [eventsDocument('Mandrill', isEvent, read)], hook: mandrillHook,
};
