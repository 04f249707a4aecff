import { eventsDocument, jsonOf, lookUp, marksOf, pageOf, rowsOf, setAside, textOf, writtenInstant, type Json } from '../event.ts';
import { passwordHook } from '../hook.ts';
import type { DocumentRows, Source } from '../source.ts';

interface Told { type: string; bounce_type?: string; at: string }

const RECORDS: Readonly<Record<string, Told>> = {
  Delivery: { type: 'delivered', at: 'DeliveredAt' }, Open: { type: 'opened', at: 'ReceivedAt' }, Click: { type: 'clicked', at: 'ReceivedAt' }, SpamComplaint: { type: 'complained', at: 'BouncedAt' },
};
/** Its bounces by type; those not named here (an automatic answer, a challenge, a changed address, a delivery still tried …) are none. */
const BOUNCES: Readonly<Record<string, Told>> = Object.fromEntries([
  ...['HardBounce', 'BadEmailAddress'].map((name) => [name, { type: 'bounced', bounce_type: 'hard', at: 'BouncedAt' }]),
  ...['SoftBounce', 'DnsError', 'Unknown'].map((name) => [name, { type: 'bounced', bounce_type: 'soft', at: 'BouncedAt' }]),
  ...['Blocked', 'SpamNotification', 'DMARCPolicy', 'VirusNotification'].map((name) => [name, { type: 'bounced', bounce_type: 'block', at: 'BouncedAt' }]),
  ['SpamComplaint', { type: 'complained', at: 'BouncedAt' }],
  ['Unsubscribe', { type: 'unsubscribed', at: 'BouncedAt' }],
]);

const isEvent = (event: Json): boolean => typeof event['RecordType'] === 'string' && ['MessageID', 'ServerID', 'ServerId', 'MessageStream', 'ID'].some((name) => event[name] !== undefined);

/** A recipient who leaves; what follows a bounce or a complaint was told by these. */
const leaves = (event: Json): boolean => event['SuppressSending'] === true && event['SuppressionReason'] === 'ManualSuppression';

function toldBy(event: Json): Told | undefined {
  const record = textOf(event['RecordType']);
  if (record === 'Bounce') return lookUp(BOUNCES, textOf(event['Type']));
  if (record === 'SubscriptionChange') return leaves(event) ? { type: 'unsubscribed', at: 'ChangedAt' } : undefined;
  return lookUp(RECORDS, record);
}

function read(event: Json): DocumentRows {
  const told = toldBy(event);
  if (!told) return setAside([event['RecordType'], event['RecordType'] === 'Bounce' ? event['Type'] : event['SuppressionReason']].map(textOf).filter((part) => part !== '').join(' '));
  return rowsOf({
    ...marksOf(event['Metadata'], event['Tag']), email: textOf(event['Email']) || textOf(event['Recipient']), message_id: textOf(event['MessageID']),
    type: told.type, occurred_at: writtenInstant(event[told.at]), bounce_type: told.bounce_type ?? '',
    user_agent: textOf(event['UserAgent']), ip: textOf(jsonOf(event['Geo'])?.['IP']), url: textOf(event['OriginalLink']),
  });
}

export const postmark: Source = {
  id: 'postmark', label: { fr: 'Postmark', en: 'Postmark' }, documents: [eventsDocument('Postmark', isEvent, read, pageOf('Bounces'))], hook: passwordHook,
};
