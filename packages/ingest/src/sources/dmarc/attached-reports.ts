import type { Attachment } from 'postal-mime';
import { isGzip, isZip } from '../../formats/tell-format.ts';
import { unwrapBuffer } from '../../formats/unwrap-buffer.ts';
import { xmlTree } from '../../formats/xml-file.ts';
import { FileError } from '../../reader/file-error.ts';
import type { Json } from '../event.ts';
import type { Mail } from '../mail/mail.ts';
import { feedbackOf } from './aggregate-row.ts';

/** `receiver!domain!begin!end.xml.gz`, as RFC 7489 names reports. */
const REPORT_NAME = /![^!]+!\d{9,11}!\d{9,11}\b/;
const mayBeReport = (bytes: Buffer): boolean => isGzip(bytes) || isZip(bytes) || /^\uFEFF?\s*<(?:\?xml|feedback)\b/.test(bytes.toString('utf8', 0, 64));

export interface AttachedReports {
  reports: Json[];
  /** Attachments that are reports by their name and cannot be read. */
  unreadable: number;
}

/** A mail is asked whether it is one of these before it is read. */
const known = new WeakMap<Mail, AttachedReports>();

/** The reports that a mail carries, told by what is in its attachments. */
export function attachedReports(mail: Mail): AttachedReports {
  const found = known.get(mail) ?? readAttachments(mail.attachments);
  known.set(mail, found);
  return found;
}

function readAttachments(attachments: readonly Attachment[]): AttachedReports {
  const read = attachments.map((attachment) => ({ reports: reportsIn(attachment), isNamed: REPORT_NAME.test(attachment.filename ?? '') }));
  return { reports: read.flatMap(({ reports }) => reports), unreadable: read.filter(({ reports, isNamed }) => isNamed && reports.length === 0).length };
}

function reportsIn({ content }: Attachment): Json[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
  if (!mayBeReport(bytes)) return [];
  try {
    return unwrapBuffer(bytes).map(xmlTree).map(feedbackOf).filter((feedback) => feedback !== undefined);
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}
