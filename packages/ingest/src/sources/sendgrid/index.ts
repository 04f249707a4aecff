import { eventsDocument, lookUp, marksOf, rowsOf, setAside, textOf, unixInstant, type Json } from '../event.ts';
import type { DocumentRows, Source } from '../source.ts';
import { sendgridHook } from './hook.ts';

const TYPES: Readonly<Record<string, string>> = {
  delivered: 'delivered', bounce: 'bounced', open: 'opened', click: 'clicked', spamreport: 'complained', unsubscribe: 'unsubscribed', group_unsubscribe: 'unsubscribed',
};

const isEvent = (event: Json): boolean => typeof event['event'] === 'string' && ['sg_event_id', 'sg_message_id'].some((name) => typeof event[name] === 'string');

/** The id that the sending call was answered with stands before the name of the machine that handled the mail. */
const callId = (id: string): string => /^(.+?)\.(?:filter|recvd)/.exec(id)?.[1] ?? '';

function read(event: Json): DocumentRows {
  const type = lookUp(TYPES, textOf(event['event']));
  if (!type) return setAside(textOf(event['event']));
  const marks = marksOf(event, event['category']);
  const sent = textOf(event['sg_message_id']);
  return rowsOf({
    event_id: textOf(event['sg_event_id']), send_id: marks.send_id || callId(sent), campaign_id: marks.campaign_id || textOf(event['marketing_campaign_id']),
    email: textOf(event['email']), message_id: textOf(event['smtp-id']) || sent, type, occurred_at: unixInstant(event['timestamp']),
    bounce_type: type !== 'bounced' ? '' : event['type'] === 'blocked' ? 'block' : 'hard',
    user_agent: textOf(event['useragent']), ip: textOf(event['ip']), url: textOf(event['url']), machine: event['sg_machine_open'] === true ? 'true' : '',
  });
}

export const sendgrid: Source = {
  id: 'sendgrid', label: { fr: 'SendGrid', en: 'SendGrid' }, documents: [eventsDocument('SendGrid', isEvent, read)], hook: sendgridHook,
};
