import type { Column } from '@e-respect/contract';
import { agentClass } from '../identity/agent-class.ts';
import { describeAddress } from '../identity/describe-address.ts';
import { maskAddress } from '../identity/mask-address.ts';
import { normaliseAddress } from '../identity/normalise-address.ts';
import type { Pseudonymiser } from '../identity/pseudonymiser.ts';
import type { Description, PersonFile } from './person-file.ts';

/** Where the people of a file are written; a person's clear identity never goes further than here. */
export interface People { addresses: PersonFile; refs: PersonFile }

/** Something before and after an at sign, however it is written. */
const ADDRESS_LIKE = /[^\s@](@|＠|﹫|%40)[^\s@]/;
const mostDomains = 50_000;
const SPECIAL = /["\t\n\r]/;
const isName = (name: string): boolean => name.endsWith('_id') || name === 'variant';
const quoted = (text: string): string => (SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What becomes of the cells of one column: the number of a person, or text. */
export function cellStager(name: string, column: Column, people: People, pseudonymiser: Pseudonymiser): (cell: string) => string | number {
  if (column.type === 'address') return (cell) => { const text = cell.trim(); return text === '' ? '' : people.addresses.number(text); };
  if (column.type === 'person_ref') return (cell) => { const text = cell.trim(); return text === '' ? '' : people.refs.number(text); };
  if (column.type === 'pseudonym') return (cell) => { const text = cell.trim(); return text === '' ? '' : pseudonymiser.addressKey(`${name}:${text}`); };
  if (column.type === 'agent') return (cell) => agentClass(cell.trim());
  if (column.type === 'dropped') return () => '';
  if (column.type === 'message') return (cell) => { const text = cell.trim().replace(/^<(.*)>$/, '$1'); return ADDRESS_LIKE.test(text) ? pseudonymiser.addressKey(text) : quoted(text); };
  return (cell) => {
    if (cell === '') return '';
    const text = cell.trim();
    if (!ADDRESS_LIKE.test(text)) return quoted(text);
    // An id that is somebody's address keeps telling rows apart, as a pseudonym; any other text is masked.
    return isName(name) ? pseudonymiser.addressKey(text) : quoted(maskAddress(text));
  };
}

/** The marks of an address: m malformed, r role, then the list of throw-aways that names its domain. */
export function addresses(pseudonymiser: Pseudonymiser): Description {
  const domainKeys = keysOfDomains(pseudonymiser);
  return {
    columns: ['address_key', 'mailbox_provider', 'marks', 'domain_keys', 'role_name'],
    describe: (text) => {
      const normal = normaliseAddress(text);
      const { malformed, provider, role, throwaway } = describeAddress(normal);
      const at = normal.address.lastIndexOf('@');
      return [
        pseudonymiser.addressKey(normal.address), provider, `${malformed ? 'm' : '-'}${role ? 'r' : '-'}${throwaway ?? ''}`,
        malformed ? '' : domainKeys(normal.address.slice(at + 1)), role ? normal.address.slice(0, at) : '',
      ];
    },
  };
}

/** Many addresses share a domain: its fingerprints are made once. */
function keysOfDomains({ domainKeys }: Pseudonymiser): (domain: string) => string {
  const known = new Map<string, string>();
  return (domain) => {
    const found = known.get(domain) ?? domainKeys(domain).join(' ');
    if (known.size >= mostDomains) known.clear();
    known.set(domain, found);
    return found;
  };
}

/** The reference orders ties between claims of one address; one that holds an address orders by its pseudonym. */
export const refs = (pseudonymiser: Pseudonymiser): Description => ({
  columns: ['ref_key', 'ref_order'],
  describe: (text) => {
    const key = pseudonymiser.personRefKey(text);
    return [key, ADDRESS_LIKE.test(text) ? key : text];
  },
});
