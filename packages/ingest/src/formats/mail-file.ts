import PostalMime, { type Email } from 'postal-mime';
import { limits } from '../reader/limits.ts';
import type { ByteStream } from './byte-stream.ts';
import { rawCell } from './csv-line.ts';
import { mailTexts, type MailText } from './mail-texts.ts';
import type { Meter } from './meter.ts';
import type { FileDocument } from './opened-file.ts';

/** The messages of an mbox, or the only one of an .eml, parsed. */
export async function* mailDocuments(stream: ByteStream, meter: Meter): AsyncGenerator<FileDocument> {
  let line = 0;
  for await (const text of mailTexts(stream, limits.mailBytes)) {
    const value = await mailOf(text);
    const { bytesRead } = meter;
    line += 1;
    if (value) yield { line, value, raw: '', bytesRead };
    else yield { line, value, damage: { code: 'invalid_mail' }, raw: rawCell(text.bytes.toString('latin1', 0, limits.cellLength)), bytesRead };
  }
}

async function mailOf({ bytes, isTooLong }: MailText): Promise<Email | undefined> {
  if (isTooLong || hasTooManyLines(bytes)) return undefined;
  try {
    const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer', forceRfc822Attachments: true });
    return mail.headerLines.some(({ line }) => /^[!-9;-~]+:/.test(line)) ? mail : undefined;
  } catch {
    // Too deep or with headers too long: its neighbours are read.
    return undefined;
  }
}

/** The parser takes its time on each line, however short. */
function hasTooManyLines(bytes: Buffer): boolean {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0 && lines <= limits.mailLines; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines > limits.mailLines;
}
