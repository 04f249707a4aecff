import { addressOf, eventsDocument, jsonOf, listOf, lookUp, marksOf, rowsOf, setAside, textOf, writtenInstant, type Json } from '../event.ts';
import type { DocumentRows, Source } from '../source.ts';
import { resendHook } from './hook.ts';

const TYPES: Readonly<Record<string, string>> = {
  'email.delivered': 'delivered', 'email.bounced': 'bounced', 'email.opened': 'opened', 'email.clicked': 'clicked', 'email.complained': 'complained',
};
const LISTED = new Set(['Suppressed', 'OnAccountSuppressionList']);

const isEvent = (event: Json): boolean => /^(email|contact|domain)\.\w+$/.test(textOf(event['type'])) && typeof event['created_at'] === 'string' && jsonOf(event['data']) !== undefined;

/** A bounce without a type is a permanent one. */
const bounceType = (bounce: Json): string => (textOf(bounce['type']) === '' || bounce['type'] === 'Permanent' ? 'hard' : 'soft');

/** Of an open or a click by one of several recipients, nobody knows whose it is. */
function peopleOf(type: string, to: unknown): string[] {
  const all = (Array.isArray(to) ? listOf(to) : [to]).map(addressOf);
  return all.length === 0 || (all.length > 1 && (type === 'opened' || type === 'clicked')) ? [''] : all;
}

function read(event: Json): DocumentRows {
  const data = jsonOf(event['data'])!;
  const type = lookUp(TYPES, textOf(event['type']));
  const bounce = jsonOf(data['bounce']) ?? {};
  if (!type) return setAside(textOf(event['type']));
  if (type === 'bounced' && LISTED.has(textOf(bounce['subType']))) return setAside(`email.bounced ${textOf(bounce['subType'])}`);
  const seen = jsonOf(data['click']) ?? jsonOf(data['open']) ?? {};
  return rowsOf(...peopleOf(type, data['to']).map((email) => ({
    ...marksOf(data['tags'], data['headers']), email, message_id: textOf(data['email_id']), type, occurred_at: writtenInstant(event['created_at']),
    bounce_type: type === 'bounced' ? bounceType(bounce) : '', user_agent: textOf(seen['userAgent']), ip: textOf(seen['ipAddress']), url: textOf(seen['link']),
  })));
}

export const resend: Source = {
  id: 'resend', label: { fr: 'Resend', en: 'Resend' }, documents: [eventsDocument('Resend', isEvent, read)], hook: resendHook,
};
