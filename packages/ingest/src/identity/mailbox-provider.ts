import { domainsByProvider } from './provider-domains.ts';

export type MailboxProvider = keyof typeof domainsByProvider | 'own_domain' | 'unknown';

const providerByDomain = new Map<string, MailboxProvider>(
  (Object.keys(domainsByProvider) as (keyof typeof domainsByProvider)[]).flatMap((provider) =>
    domainsByProvider[provider].map((domain) => [domain, provider] as const),
  ),
);

/** Of a normal domain (lower case, ASCII); throw-away domains included, what no list names is `own_domain`. */
export function mailboxProvider(domain: string): MailboxProvider {
  return providerByDomain.get(domain) ?? 'own_domain';
}
