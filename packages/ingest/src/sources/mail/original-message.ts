import { field, fieldBlocks, filled, partsOf, textOf, type Fields, type Mail } from './mail.ts';

const ORIGINALS = ['message/rfc822', 'message/rfc822-headers', 'text/rfc822-headers', 'message/global', 'message/global-headers'];

/** The line after which a notice without parts repeats the message it is about. */
const COPY_BELOW = /^[ \t]*(?:--[^\n]{0,120}\b(?:original message|copy of|unsent message)\b[^\n]*|message headers follow[^\n]*|below is a copy of the original message[^\n]*|original message headers:?)[ \t]*$/im;

/** A notice says what it says at its start; so does a message. */
const readCharacters = 1_048_576;

/** Headers of one's own that name the campaign, the surest first. */
const CAMPAIGN_HEADERS = ['x-erespect-campaign', 'x-campaign-id', 'x-campaign'];
const SEND_HEADERS = ['x-erespect-send', 'x-send-id'];

export const hasOriginal = (mail: Mail): boolean => partsOf(mail, ORIGINALS).length > 0;

/** What a notice says itself, without the message it repeats. */
export const noticeOf = (mail: Mail): string => {
  const text = textOfMail(mail);
  return text.slice(0, COPY_BELOW.exec(text)?.index);
};

/** Header fields of the message that a report is about. */
export function originalFields(mail: Mail): Fields {
  const [part] = partsOf(mail, ORIGINALS);
  if (part) return fieldBlocks(textOf(part).slice(0, readCharacters))[0] ?? new Map();
  const text = textOfMail(mail);
  const mark = COPY_BELOW.exec(text);
  const blocks = mark ? fieldBlocks(text.slice(mark.index + mark[0].length)) : [];
  return blocks.find((fields) => fields.has('message-id')) ?? blocks[0] ?? new Map();
}

const textOfMail = ({ text = '', html = '' }: Mail): string => (text.trim() === '' ? html.replaceAll(/<[^<>]*>/g, ' ') : text).slice(0, readCharacters).replaceAll('\r\n', '\n');

/** Which send a message was, as far as its own headers tell. */
export const sendCells = (original: Fields): Record<string, string> => filled({
  message_id: field(original, 'message-id').replace(/^<(.*)>$/, '$1'),
  campaign_id: field(original, ...CAMPAIGN_HEADERS) || feedbackCampaign(field(original, 'feedback-id')),
  send_id: field(original, ...SEND_HEADERS),
});

/** Gmail's `campaign:customer:type:sender`; other services write other things there, with fewer parts. */
const feedbackCampaign = (feedbackId: string): string => {
  const parts = feedbackId.split(':');
  return parts.length === 4 ? parts[0]!.trim() : '';
};
