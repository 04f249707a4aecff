import { domainToASCII } from 'node:url';

export interface NormalisedAddress {
  /** What the key is made of: the normal form, or the trimmed text of a malformed address. */
  address: string;
  malformed: boolean;
}

const plainAddress = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63})$/;
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Trims, composes (NFC), lower-cases and writes the domain in ASCII. Dots and plus tags of the local part are kept. */
export function normaliseAddress(text: string): NormalisedAddress {
  const trimmed = text.trim();
  const lower = trimmed.normalize('NFC').toLowerCase();
  const plainDomain = plainAddress.exec(lower)?.[1];
  if (plainDomain !== undefined && plainDomain.length <= 253 && !plainDomain.includes('xn--')) return { address: lower, malformed: false };
  const at = onlyUnquotedAt(lower);
  const domain = at > 0 && !/[\s\p{Cc}]/u.test(lower) ? asciiDomain(lower.slice(at + 1)) : undefined;
  if (domain === undefined) return { address: trimmed, malformed: true };
  return { address: `${lower.slice(0, at)}@${domain}`, malformed: false };
}

/** Position of the one @ outside quotes, -1 when there is none or more than one. */
function onlyUnquotedAt(text: string): number {
  let found = -1;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quoted && character === '\\') index += 1;
    else if (character === '"') quoted = !quoted;
    else if (character === '@' && !quoted) {
      if (found >= 0) return -1;
      found = index;
    }
  }
  return found;
}

/** A domain in lower case as its ASCII name; undefined when it is no host name with a dot. */
export function asciiDomain(domain: string): string | undefined {
  // domainToASCII follows the URL rules: it would decode %61, stop at a slash and rewrite 1.2.3 as an address.
  if (/[^a-z0-9.\-\x80-\u{10ffff}]/u.test(domain)) return undefined;
  const ascii = domainToASCII(domain);
  return ascii.length <= 253 && hostName.test(ascii) && !/\.\d+$/.test(ascii) ? ascii : undefined;
}
