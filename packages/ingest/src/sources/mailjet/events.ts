import { eventsDocument, lookUp, marksOf, rowsOf, setAside, textOf, unixInstant, type Json } from '../event.ts';
import type { DocumentRows } from '../source.ts';

/** `sent` is told once the receiving server has taken the mail. */
const TYPES: Readonly<Record<string, string>> = { sent: 'delivered', bounce: 'bounced', open: 'opened', click: 'clicked', spam: 'complained', unsub: 'unsubscribed' };
/** Mails never sent: an earlier complaint or bounce, or a double, held them back. */
const HELD_BACK = new Set(['spam reporter', 'preblocked', 'duplicate in campaign']);
const REFUSED = new Set(['blacklisted', 'sender blocked', 'content blocked', 'policy issue', 'relay/access denied']);

const isEvent = (event: Json): boolean => typeof event['event'] === 'string' && event['time'] !== undefined
  && ['MessageID', 'Message_GUID', 'mj_contact_id', 'mj_message_id'].some((name) => event[name] !== undefined);

function asideOf(event: Json): string | undefined {
  const [name, error] = [textOf(event['event']), textOf(event['error'])];
  if (name === 'bounce' && HELD_BACK.has(error)) return `bounce ${error}`;
  if (name === 'bounce' && error === 'greylisted' && event['hard_bounce'] !== true) return 'deferred';
  return lookUp(TYPES, name) ? undefined : [name, error].filter((part) => part !== '').join(' ');
}

const bounceType = (event: Json): string => (event['hard_bounce'] === true ? 'hard' : REFUSED.has(textOf(event['error'])) ? 'block' : 'soft');

function read(event: Json): DocumentRows {
  const aside = asideOf(event);
  if (aside !== undefined) return setAside(aside);
  const type = lookUp(TYPES, textOf(event['event']))!;
  const marks = marksOf(event['Payload']);
  return rowsOf({
    send_id: marks.send_id || textOf(event['CustomID']), campaign_id: marks.campaign_id || textOf(event['customcampaign']), email: textOf(event['email']),
    message_id: textOf(event['MessageID']) || textOf(event['mj_message_id']) || textOf(event['Message_GUID']), type, occurred_at: unixInstant(event['time']),
    bounce_type: type === 'bounced' ? bounceType(event) : '', user_agent: type === 'unsubscribed' ? '' : textOf(event['agent']), ip: textOf(event['ip']), url: textOf(event['url']),
  });
}

export const mailjetEvents = eventsDocument('Mailjet', isEvent, read);
