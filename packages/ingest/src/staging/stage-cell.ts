import type { Column } from '@e-respect/contract';
import { describeAddress } from '../identity/describe-address.ts';
import { maskAddress } from '../identity/mask-address.ts';
import { normaliseAddress } from '../identity/normalise-address.ts';
import type { Pseudonymiser } from '../identity/pseudonymiser.ts';

/** What a canonical column becomes in the stage: a person's clear identity never goes further than here. */
export function stagedNames(name: string, column: Column): string[] {
  if (column.type === 'address') return ['address_key', 'mailbox_provider', 'address_marks'];
  if (column.type === 'person_ref') return ['ref_key', 'ref_order'];
  return [name];
}

const ADDRESS_LIKE = /[^\s@]+@[^\s@]+\.[^\s@]+/;
const isName = (name: string): boolean => name.endsWith('_id') || name === 'variant';

/** The staged text of one cell: one field, or several joined by tabs. */
export function stageCell(cell: string, name: string, column: Column, pseudonymiser: Pseudonymiser): string {
  const text = cell.trim();
  if (column.type === 'address') return text === '' ? '\t\t' : stageAddress(text, pseudonymiser);
  if (column.type === 'person_ref') return text === '' ? '\t' : stageReference(text, pseudonymiser);
  if (text === '') return '';
  if (name === 'consent_ip') return pseudonymiser.addressKey(`ip:${text}`);
  if (!text.includes('@')) return quoted(text);
  if (!ADDRESS_LIKE.test(text)) return quoted(text);
  // An id that is somebody's address keeps telling rows apart, as a pseudonym; any other text is masked.
  return isName(name) ? pseudonymiser.addressKey(text) : quoted(maskAddress(text));
}

function stageAddress(text: string, pseudonymiser: Pseudonymiser): string {
  const normal = normaliseAddress(text);
  const { malformed, provider, role, throwaway } = describeAddress(normal);
  const marks = `${malformed ? 'm' : '-'}${role ? 'r' : '-'}${throwaway ?? ''}`;
  return `${pseudonymiser.addressKey(normal.address)}\t${provider}\t${marks}`;
}

/** The reference orders ties between claims of one address; one that holds an address orders by its pseudonym instead. */
function stageReference(text: string, pseudonymiser: Pseudonymiser): string {
  const key = pseudonymiser.personRefKey(text);
  return `${key}\t${text.includes('@') ? key : quoted(text)}`;
}

const quoted = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
