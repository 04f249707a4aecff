import { mailboxProvider, type MailboxProvider } from './mailbox-provider.ts';
import { normaliseAddress, type NormalisedAddress } from './normalise-address.ts';
import { isRole } from './role-names.ts';
import { throwawayList, type ThrowawayList } from './throwaway.ts';

interface DomainFacts {
  provider: MailboxProvider;
  throwaway: ThrowawayList | null;
}

export interface AddressFacts extends DomainFacts, NormalisedAddress {
  role: boolean;
}

const knownDomains = new Map<string, DomainFacts>();
const mostDomains = 50_000;

/** Takes a text or what `normaliseAddress` made of it. */
export function describeAddress(text: string | NormalisedAddress): AddressFacts {
  const { address, malformed } = typeof text === 'string' ? normaliseAddress(text) : text;
  if (malformed) return { address, malformed, provider: 'unknown', role: false, throwaway: null };
  const at = address.lastIndexOf('@');
  return { address, malformed, ...factsOf(address.slice(at + 1)), role: isRole(address.slice(0, at)) };
}

function factsOf(domain: string): DomainFacts {
  const known = knownDomains.get(domain);
  if (known !== undefined) return known;
  if (knownDomains.size >= mostDomains) knownDomains.clear();
  const facts = { provider: mailboxProvider(domain), throwaway: throwawayList(domain) };
  knownDomains.set(domain, facts);
  return facts;
}
