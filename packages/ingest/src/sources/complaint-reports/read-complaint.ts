import { addressIn, field, fieldBlocks, filled, header, partsOf, textOf, type Fields, type Mail } from '../mail/mail.ts';
import { mailInstant } from '../mail/mail-date.ts';
import { hasOriginal, originalFields, sendCells } from '../mail/original-message.ts';
import type { DocumentRows } from '../source.ts';

const mostIncidents = 10_000;

/** What a Feedback-Type means; any other is set aside by its name. */
const MEANINGS: Readonly<Record<string, string>> = {
  abuse: 'complained', fraud: 'complained', virus: 'complained', other: 'complained', spam: 'complained', phishing: 'complained', complaint: 'complained',
  'not-spam': 'complaint_withdrawn', 'opt-out': 'unsubscribed', 'opt-out-list': 'unsubscribed',
};

/** Reports without a machine-readable part: abuse desks that forward the message, and notes on failed authentication. */
const ABUSE_SUBJECT = /\bcomplaint about message\b|\b(abuse|spam|feedback) (report|complaint)\b|\breport of (abuse|spam)\b/i;
const FAILURE_SUBJECT = /\bDMARC (forensic|failure) report\b/i;
const REDACTED = /redact|removed|hidden|undisclosed|anonymi[sz]ed|\*|\.invalid$|^x{3,}@|^[0-9a-f]{32,}@/i;

const isFeedback = (mail: Mail): boolean => /report-type="?feedback-report/i.test(header(mail, 'content-type'));
const feedbackPart = (mail: Mail): Fields | undefined => {
  const [part] = partsOf(mail, ['message/feedback-report']);
  return part && (fieldBlocks(textOf(part))[0] ?? new Map());
};

/** Says whether a mail is somebody's complaint, the withdrawal of one, or a report of failed authentication. */
export function isComplaint(mail: Mail): boolean {
  const subject = mail.subject ?? '';
  return feedbackPart(mail) !== undefined || isFeedback(mail) || FAILURE_SUBJECT.test(subject) || (ABUSE_SUBJECT.test(subject) && hasOriginal(mail));
}

/** One row per incident; what is no complaint is set aside by its type. */
export function readComplaint(mail: Mail): DocumentRows {
  const report = feedbackPart(mail);
  const told = report ? field(report, 'feedback-type').split(/[\s;]/)[0]!.toLowerCase() : untoldType(mail);
  const type = MEANINGS[told || 'abuse'];
  if (type === undefined) return { rows: [], setAside: [/^[a-z0-9-]{1,40}$/.test(told) ? told : 'other feedback'] };
  return { rows: incidentRows(mail, report ?? new Map(), type), setAside: [] };
}

const untoldType = (mail: Mail): string => (FAILURE_SUBJECT.test(mail.subject ?? '') ? 'auth-failure' : hasOriginal(mail) ? 'abuse' : 'report without its message');

function incidentRows(mail: Mail, report: Fields, type: string): Record<string, string>[] {
  const original = originalFields(mail);
  const addresses = complainants(report, original);
  const incidents = Math.min(Math.max(1, Math.trunc(Number(field(report, 'incidents'))) || 1), mostIncidents);
  const occurred = [field(report, 'arrival-date'), field(report, 'received-date'), header(mail, 'date')].map(mailInstant).find((instant) => instant !== '') ?? '';
  const id = (mail.messageId ?? '').replaceAll(/[<>\s]/g, '');
  return Array.from({ length: incidents }, (_, at) => filled({
    ...sendCells(original), type, occurred_at: occurred,
    event_id: id === '' ? '' : `${id}#${at + 1}`,
    email: (addresses.length === 1 ? addresses[0] : addresses.length === incidents ? addresses[at] : '') ?? '',
  }));
}

/** The people a report names in clear: whoever of several complained is not known, unless as many complaints are told. */
function complainants(report: Fields, original: Fields): string[] {
  const clear = (texts: readonly string[] = []): string[] => [...new Set(texts.map(addressIn).filter((address) => address !== '' && !REDACTED.test(address)))];
  const told = clear(report.get('original-rcpt-to'));
  if (told.length > 0) return told;
  const recipients = clear([field(original, 'x-hmxmroriginalrecipient')]);
  return recipients.length > 0 ? recipients : clear(field(original, 'to').split(','));
}
