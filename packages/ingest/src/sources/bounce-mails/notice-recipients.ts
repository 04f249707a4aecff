import { ADDRESS, addressIn, header, type Mail } from '../mail/mail.ts';
import { noticeOf } from '../mail/original-message.ts';

export interface FailedRecipient { address: string; reason: string }

/** `<a@b.fr>:`, `a@b.fr: 550 …`, an address alone on its line, `>>> a@b.fr <a@b.fr>`, `554 <a@b.fr>... 550 …`, `a@b.fr on Thu, …`. */
const RECIPIENT_LINE = new RegExp(String.raw`^\s*(?:>+\s*)?(?:[45]\d\d[ -])?<?(${ADDRESS.source})>?(?=\s*$|:|\.\.\.|\s*<| on )`);
/** Exim and sendmail name the address that was written to, when it led to another. */
const WRITTEN_TO = new RegExp(String.raw`(?:generated|expanded) from:?\s*<?(${ADDRESS.source})`);

/** What a mail says in words, and its lines by the recipient line they follow. */
export interface Notice { text: string; sections: ReadonlyMap<string, string> }

export function noticeIn(mail: Mail): Notice {
  const text = noticeOf(mail);
  const sections = new Map<string, string>();
  let current: string | undefined;
  for (const line of text.split('\n')) {
    const address = addressIn(RECIPIENT_LINE.exec(line)?.[1] ?? '').toLowerCase();
    if (address !== '') current = address;
    if (current !== undefined) sections.set(current, `${sections.get(current) ?? ''}${line}\n`);
  }
  return { text, sections };
}

/** What a notice says of one recipient; all of it when it is the only one. */
export const reasonFor = ({ text, sections }: Notice, address: string, isOnly: boolean): string => sections.get(address.toLowerCase()) ?? (isOnly ? text : '');

/** The recipients that a notice in plain words names, each with the words about it. */
export function noticeRecipients(mail: Mail, notice = noticeIn(mail)): FailedRecipient[] {
  const named = header(mail, 'x-failed-recipients').split(',').map(addressIn).filter((address) => address !== '');
  const addresses = named.length > 0 ? named : notice.sections.size > 0 ? [...notice.sections.keys()] : firstAddress(notice.text, mail);
  return [...new Set(addresses.map((address) => address.toLowerCase()))].map((address) => {
    const reason = reasonFor(notice, address, addresses.length === 1);
    return { address: WRITTEN_TO.exec(reason)?.[1]?.toLowerCase() ?? address, reason };
  });
}

function firstAddress(notice: string, mail: Mail): string[] {
  const own = new Set((mail.to ?? []).map(({ address }) => address?.toLowerCase()));
  const found = [...notice.matchAll(new RegExp(ADDRESS, 'g'))].map(([text]) => addressIn(text).toLowerCase()).find((address) => address !== '' && !own.has(address));
  return found === undefined ? [] : [found];
}
