import { addressIn, field, fieldBlocks, filled, header, partsOf, textOf, type Fields, type Mail } from '../mail/mail.ts';
import { mailInstant } from '../mail/mail-date.ts';
import { noticeOf, originalFields, sendCells } from '../mail/original-message.ts';
import type { DocumentRows } from '../source.ts';
import { bounceType, givesReason } from './bounce-class.ts';
import { noticeIn, noticeRecipients, reasonFor, type Notice } from './notice-recipients.ts';

const STATUS_PARTS = ['message/delivery-status', 'message/global-delivery-status'];
const DAEMON = /mailer-daemon|postmaster@|mail delivery (sub)?system|system administrator/i;
const FAILED = /deliver(y|ing|ed)?\b.{0,60}\b(fail|error|unable)|(fail|error|unable|not|n.t)\b.{0,60}\bdeliver|undeliver|returned mail|failure (notice|delivery)|delivery failure|did not reach|mailbox is full|n.a pas pu [êe]tre (remis|d[ée]livr|distribu)|[ée]chec de (la )?(remise|distribution)|non remis|nicht zugestellt|no se (ha )?pu[do]+ entregar|エラー通知|送信できませんでした|送信に失敗/is;
/** A service that mails its webhooks, and the message they tell of. */
const MAILED_EVENT = /"notificationType"\s*:\s*"Bounce"/;
const MAILED_ID = /"messageId"\s*:\s*"([^"]+)"/;
const ANSWERED = /^(re|tr|fw|fwd|aw)\s*:/i;
const AUTOREPLY = /^(out of (the )?office|automatic reply|auto(matic)?[- ]?(reply|response)|absen(ce|t)|r[ée]ponse automatique|abwesenheit)/i;

/** A person's answering machine, which tells nothing of a delivery. */
export const isAutoreply = (mail: Mail): boolean => AUTOREPLY.test((mail.subject ?? '').trim()) || header(mail, 'x-autoreply') !== '';

const isStatusReport = (mail: Mail): boolean => partsOf(mail, STATUS_PARTS).length > 0 || /report-type="?delivery-status/i.test(header(mail, 'content-type'));

/** Says whether a mail tells that another was not delivered, in parts for machines or in words. */
export const isBounce = (mail: Mail): boolean => isStatusReport(mail) || header(mail, 'x-failed-recipients') !== '' || (isNotice(mail) && noticeRecipients(mail).length > 0);

function isNotice(mail: Mail): boolean {
  const subject = (mail.subject ?? '').trim();
  const notice = noticeOf(mail);
  if (MAILED_EVENT.test(notice)) return true;
  if (isAutoreply(mail) || ANSWERED.test(subject)) return false;
  const isFromDaemon = DAEMON.test(header(mail, 'from')) || header(mail, 'return-path') === '<>';
  return FAILED.test(subject) || (isFromDaemon && FAILED.test(notice));
}

/** One row per recipient that failed or, when asked for, was reached; steps on the way are set aside by their name. */
export function readBounce(mail: Mail): DocumentRows {
  const steps = partsOf(mail, STATUS_PARTS).flatMap((part) => fieldBlocks(textOf(part))).filter((fields) => field(fields, 'final-recipient', 'original-recipient') !== '');
  const notice = noticeIn(mail);
  const told = steps.length > 0 ? steps.map((fields) => stepCells(mail, fields, (address) => reasonFor(notice, address, steps.length === 1))) : noticeCells(mail, notice);
  if (told.length === 0) return { rows: [], setAside: ['bounce without recipient'] };
  const answered = header(mail, 'in-reply-to').replace(/^<(.*)>$/, '$1') || (MAILED_ID.exec(notice.text)?.[1] ?? '');
  const send = { message_id: answered, ...sendCells(originalFields(mail)) };
  const id = (mail.messageId ?? '').replaceAll(/[<>\s]/g, '');
  const rows = told.flatMap((cells, at) => (typeof cells === 'string' ? [] : [filled({ ...send, ...cells, event_id: id === '' ? '' : `${id}#${at + 1}` })]));
  return { rows, setAside: told.filter((cells) => typeof cells === 'string') };
}

/** The cells of a recipient's block, or the name of a step that no figure reads. */
function stepCells(mail: Mail, fields: Fields, reasonOf: (address: string) => string): Record<string, string> | string {
  const action = /^[a-z]{1,20}/i.exec(field(fields, 'action'))?.[0].toLowerCase() ?? 'failed';
  if (action !== 'failed' && action !== 'delivered') return action;
  const email = addressIn(field(fields, 'original-recipient')) || addressIn(field(fields, 'final-recipient'));
  const occurred_at = mailInstant(field(fields, 'last-attempt-date')) || mailInstant(header(mail, 'date'));
  if (action === 'delivered') return { type: 'delivered', email, occurred_at };
  const [status, diagnostic] = [field(fields, 'status'), field(fields, 'diagnostic-code')];
  const reason = givesReason(status, diagnostic) ? diagnostic : `${diagnostic}\n${reasonOf(email)}`;
  return { type: 'bounced', bounce_type: bounceType(status, reason), email, occurred_at };
}

const noticeCells = (mail: Mail, notice: Notice): Record<string, string>[] => noticeRecipients(mail, notice).map(({ address, reason }) => (
  { type: 'bounced', bounce_type: bounceType('', reason), email: address, occurred_at: mailInstant(header(mail, 'date')) }));
