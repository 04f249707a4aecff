import { isPublicSuffix } from './domain.ts';
import { mailboxProvider } from './mailbox-provider.ts';
import { asciiDomain } from './normalise-address.ts';
import { isRelay } from './throwaway.ts';

/** Why a domain cannot be put on a list: it is none, it belongs to everybody below it, it is a relay's, or many people's mailbox. */
export type DomainFault = 'malformed' | 'public_suffix' | 'relay' | 'mailbox_provider';

/** A domain as a user writes it, in lower case and ASCII, and what speaks against calling it a throw-away or an exemption. */
export function readDomain(text: string, verdict: 'throwaway' | 'exempt'): { domain: string } | { fault: DomainFault } {
  const lower = text.trim().normalize('NFC').toLowerCase().replace(/\.$/, '');
  if (/^[\p{L}\p{N}-]+$/u.test(lower)) return { fault: 'public_suffix' };
  const domain = asciiDomain(lower);
  if (domain === undefined) return { fault: 'malformed' };
  if (isPublicSuffix(domain)) return { fault: 'public_suffix' };
  if (verdict === 'throwaway' && isRelay(domain)) return { fault: 'relay' };
  if (verdict === 'throwaway' && mailboxProvider(domain) !== 'own_domain') return { fault: 'mailbox_provider' };
  return { domain };
}
