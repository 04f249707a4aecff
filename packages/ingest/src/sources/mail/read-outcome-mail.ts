import { isBounce, isAutoreply, readBounce } from '../bounce-mails/read-bounce.ts';
import { isComplaint, readComplaint } from '../complaint-reports/read-complaint.ts';
import type { DocumentRows } from '../source.ts';
import { isMail } from './mail.ts';

/** One mailbox often holds complaints, bounces and other mail: each is read as what it is, whichever the mailbox was opened for. */
export function readOutcomeMail(document: unknown): DocumentRows {
  if (!isMail(document)) return { rows: [], setAside: ['?'] };
  if (isComplaint(document)) return readComplaint(document);
  if (isBounce(document)) return readBounce(document);
  return { rows: [], setAside: [isAutoreply(document) ? 'autoreply' : 'mail'] };
}
