import { eventsDocument, jsonOf, listOf, lookUp, marksOf, pageOf, rowsOf, setAside, textOf, unixInstant, type Json } from '../event.ts';
import type { DocumentRows, Source } from '../source.ts';
import { mailgunHook } from './hook.ts';

const TYPES: Readonly<Record<string, string>> = {
  delivered: 'delivered', failed: 'bounced', opened: 'opened', clicked: 'clicked', unsubscribed: 'unsubscribed', complained: 'complained',
};

/** What a request wraps stands bare in the answers of the events API. */
const eventIn = (document: Json): Json => jsonOf(document['event-data']) ?? document;
const isBare = (event: Json): boolean => event['id'] !== undefined && event['timestamp'] !== undefined && (event['log-level'] !== undefined || jsonOf(jsonOf(event['message'])?.['headers']) !== undefined);
const isEvent = (document: Json): boolean => typeof eventIn(document)['event'] === 'string' && (jsonOf(document['event-data']) !== undefined || isBare(document));

/** What is no news of a mail that was sent: a test, a mail held back by an earlier complaint or bounce, a delivery still tried. */
function asideOf(event: Json): string | undefined {
  const name = textOf(event['event']);
  const reason = textOf(event['reason']);
  if (jsonOf(event['flags'])?.['is-test-mode'] === true) return 'test mode';
  if (name === 'failed' && reason.startsWith('suppress-')) return `failed ${reason}`;
  if (name === 'failed' && event['severity'] === 'temporary') return 'deferred';
  return lookUp(TYPES, name) ? undefined : name;
}

/** Given up after many tries, or refused for now: the address may well live. */
function bounceType(event: Json): string {
  const reason = textOf(event['reason']);
  if (reason === 'espblock') return 'block';
  return reason === 'old' || textOf(jsonOf(event['delivery-status'])?.['code']).startsWith('4') ? 'soft' : 'hard';
}

function read(document: Json): DocumentRows {
  const event = eventIn(document);
  const aside = asideOf(event);
  if (aside !== undefined) return setAside(aside);
  const type = lookUp(TYPES, textOf(event['event']))!;
  const client = jsonOf(event['client-info']) ?? {};
  const marks = marksOf(event['user-variables'], event['tags']);
  return rowsOf({
    event_id: textOf(event['id']), send_id: marks.send_id, campaign_id: marks.campaign_id || textOf(jsonOf(listOf(event['campaigns'])[0])?.['id']),
    email: textOf(event['recipient']), message_id: textOf(jsonOf(jsonOf(event['message'])?.['headers'])?.['message-id']), type, occurred_at: unixInstant(event['timestamp']),
    bounce_type: type === 'bounced' ? bounceType(event) : '', user_agent: textOf(client['user-agent']), ip: textOf(event['ip']), url: textOf(event['url']),
    machine: textOf(client['bot']) === '' ? '' : 'true',
  });
}

export const mailgun: Source = {
  id: 'mailgun', label: { fr: 'Mailgun', en: 'Mailgun' }, documents: [eventsDocument('Mailgun', isEvent, read, pageOf('items'))], hook: mailgunHook,
};
