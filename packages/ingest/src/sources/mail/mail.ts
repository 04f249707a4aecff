import type { Attachment, Email } from 'postal-mime';
import { normaliseAddress } from '../../identity/normalise-address.ts';

export type Mail = Email;

/** Fields by lower-case name, each with all its values. */
export type Fields = ReadonlyMap<string, readonly string[]>;

export const isMail = (document: unknown): document is Mail =>
  typeof document === 'object' && document !== null && 'headers' in document && Array.isArray(document.headers) && 'attachments' in document && Array.isArray(document.attachments);

/** The first header of that name, '' when there is none. */
export const header = (mail: Mail, name: string): string => mail.headers.find(({ key }) => key === name)?.value.trim() ?? '';

export const partsOf = (mail: Mail, types: readonly string[]): Attachment[] => mail.attachments.filter(({ mimeType }) => types.includes(mimeType));

export const textOf = ({ content }: Attachment): string => (typeof content === 'string' ? content : new TextDecoder().decode(content));

/** Blocks of `Name: value` lines between blank lines, folded lines joined. */
export const fieldBlocks = (text: string): Fields[] => text.replaceAll('\r\n', '\n').split(/\n(?:[ \t]*\n)+/).map(fieldsOf).filter((fields) => fields.size > 0);

function fieldsOf(block: string): Fields {
  const fields = new Map<string, string[]>();
  const add = (name: string, value: string): unknown => fields.get(name)?.push(value) ?? fields.set(name, [value]);
  for (const line of block.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trimEnd().toLowerCase();
    if (colon > 0 && /^[!-9;-~]+$/.test(name)) add(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** The first value of the first of these fields that says anything. */
export const field = (fields: Fields, ...names: readonly string[]): string => names.flatMap((name) => fields.get(name) ?? []).find((value) => value !== '') ?? '';

/** Bounded on both sides: a line of a million signs costs no more than its length. */
export const ADDRESS = /[^\s<>"'(),:;[\]@]{1,128}@[^\s<>"'(),:;[\]@]{0,252}[^\s<>"'(),:;[\]@.]/;

/** The well-formed address within a text such as `rfc822; <a@b.fr>`, '' when there is none. */
export function addressIn(text: string): string {
  const found = ADDRESS.exec(text)?.[0] ?? '';
  return found === '' || normaliseAddress(found).malformed ? '' : found;
}

/** Cells that say something. */
export const filled = (row: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''));
