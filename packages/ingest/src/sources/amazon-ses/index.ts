import { addressOf, eventsDocument, jsonOf, listOf, lookUp, marksOf, parsed, rowsOf, setAside, textOf, writtenInstant, type Cells, type Json } from '../event.ts';
import type { DocumentRows, Source } from '../source.ts';
import { amazonSesHook } from './hook.ts';

const CONFIRMATIONS = new Set(['SubscriptionConfirmation', 'UnsubscribeConfirmation']);
const BOUNCE_TYPES: Readonly<Record<string, string>> = { Permanent: 'hard', Transient: 'soft', Undetermined: 'soft' };
/** Mails that were never sent: their address was on a list already. */
const LISTED = new Set(['Suppressed', 'OnAccountSuppressionList', 'UnsubscribedRecipient']);

const nameOf = (notice: Json): string => textOf(notice['eventType'] ?? notice['notificationType']);
const isNotice = (notice: Json): boolean => (nameOf(notice) !== '' && jsonOf(notice['mail'])?.['messageId'] !== undefined) || nameOf(notice) === 'AmazonSnsSubscriptionSucceeded';
const isEnvelope = (document: Json): boolean => typeof document['Message'] === 'string' && textOf(document['TopicArn']).startsWith('arn:');

/** The notice inside an SNS envelope, or one that came without. */
const noticeOf = (document: Json): Json | undefined => (isEnvelope(document) ? jsonOf(parsed(textOf(document['Message']))) : document);

/** SNS hands records to a function of Amazon's, which is where many keep them. */
const recordsOf = (document: Json): unknown => (Array.isArray(document['Records']) ? listOf(document['Records']).map((record) => jsonOf(record)?.['Sns'] ?? record) : undefined);

function isEvent(document: Json): boolean {
  if (isEnvelope(document) && (CONFIRMATIONS.has(textOf(document['Type'])) || /SNS topic for Amazon SES/i.test(textOf(document['Message'])))) return true;
  const notice = noticeOf(document);
  return notice !== undefined && isNotice(notice);
}

function read(document: Json): DocumentRows {
  if (isEnvelope(document) && CONFIRMATIONS.has(textOf(document['Type']))) return setAside(textOf(document['Type']));
  const notice = noticeOf(document);
  return notice && isNotice(notice) ? readNotice(notice, textOf(document['Timestamp'])) : setAside('validation');
}

const detailOf = (notice: Json, name: string): Json => jsonOf(notice[name]) ?? {};
const addresses = (value: unknown): string[] => listOf(value).map((each) => addressOf(jsonOf(each)?.['emailAddress'] ?? each));

function readNotice(notice: Json, toldAt: string): DocumentRows {
  const name = nameOf(notice);
  const mail = detailOf(notice, 'mail');
  const event = told(name, notice);
  if (!event) return setAside(asideName(name, notice));
  const { people, detail, cells } = event;
  const shared: Cells = {
    ...marksOf(mail['tags'], mail['headers']), message_id: textOf(mail['messageId']), occurred_at: writtenInstant(detail['timestamp'] ?? detail['arrivalDate'] ?? toldAt),
    user_agent: name === 'Complaint' ? '' : textOf(detail['userAgent']), ip: textOf(detail['ipAddress']), url: textOf(detail['link']), ...cells,
  };
  return rowsOf(...(people.length > 0 ? people : ['']).map((email) => ({ ...shared, email })));
}

const asideName = (name: string, notice: Json): string =>
  [name, textOf(detailOf(notice, 'bounce')['bounceSubType']), textOf(detailOf(notice, 'complaint')['complaintSubType'])].filter((part) => part !== '').join(' ');

/** Everybody the mail went to; of an open or a click by one of several, nobody knows whose it is. */
const reader = (mail: Json): string[] => { const all = addresses(mail['destination']); return all.length === 1 ? all : ['']; };

function told(name: string, notice: Json): { people: string[]; detail: Json; cells: Cells } | undefined {
  const mail = detailOf(notice, 'mail');
  const [bounce, complaint, delivery, subscription] = ['bounce', 'complaint', 'delivery', 'subscription'].map((part) => detailOf(notice, part)) as [Json, Json, Json, Json];
  switch (name) {
    case 'Delivery': return { people: delivery['recipients'] ? addresses(delivery['recipients']) : addresses(mail['destination']), detail: delivery, cells: { type: 'delivered' } };
    case 'Bounce': return LISTED.has(textOf(bounce['bounceSubType'])) ? undefined
      : { people: addresses(bounce['bouncedRecipients']), detail: bounce, cells: { type: 'bounced', bounce_type: lookUp(BOUNCE_TYPES, textOf(bounce['bounceType'])) ?? 'soft' } };
    case 'Complaint': return LISTED.has(textOf(complaint['complaintSubType'])) ? undefined
      : { people: addresses(complaint['complainedRecipients']), detail: complaint, cells: { type: complaint['complaintFeedbackType'] === 'not-spam' ? 'complaint_withdrawn' : 'complained' } };
    case 'Open': return { people: reader(mail), detail: detailOf(notice, 'open'), cells: { type: 'opened' } };
    case 'Click': return { people: reader(mail), detail: detailOf(notice, 'click'), cells: { type: 'clicked' } };
    case 'Subscription': return jsonOf(subscription['newTopicPreferences'])?.['unsubscribeAll'] === true ? { people: reader(mail), detail: subscription, cells: { type: 'unsubscribed' } } : undefined;
    default: return undefined;
  }
}

export const amazonSes: Source = {
  id: 'amazon-ses', also: ['ses', 'sns', 'aws-ses', 'amazonses'], label: { fr: 'Amazon SES', en: 'Amazon SES' }, documents: [eventsDocument('Amazon SES', isEvent, read, recordsOf)], hook: amazonSesHook,
};
