import { createRequire } from 'node:module';
import { domainToASCII } from 'node:url';
import { withParents } from './domain.ts';

export type ThrowawayList = 'disposable-email-domains/index' | 'disposable-email-domains/wildcard';

/** Relays lead to a real mailbox of one person. */
export const relayDomains = ['privaterelay.appleid.com', 'mozmail.com', 'relay.firefox.com'] as const;

/** The lists that name relays, or what stands over them, are not followed. */
const neverThrowaway: ReadonlySet<string> = new Set([...relayDomains, 'appleid.com', 'icloud.com', 'firefox.com']);

let lists: ReadonlyMap<string, ThrowawayList> | undefined;

/** Which list names the domain (lower case, ASCII) or a parent of it; null for none. */
export function throwawayList(domain: string): ThrowawayList | null {
  const known = (lists ??= readLists());
  return isRelay(domain) ? null : withParents(domain).map((each) => known.get(each)).find((list) => list !== undefined) ?? null;
}

/** Whether a domain is a relay's, or stands below or over one. */
export const isRelay = (domain: string): boolean => withParents(domain).some((each) => neverThrowaway.has(each));

/** Read at first use: 2 MB that only an import needs. A domain of both lists is said to be in the first. */
function readLists(): ReadonlyMap<string, ThrowawayList> {
  const require = createRequire(import.meta.url);
  const found = new Map<string, ThrowawayList>();
  for (const list of ['disposable-email-domains/wildcard', 'disposable-email-domains/index'] as const) {
    for (const domain of require(`${list}.json`) as string[]) found.set(asciiOf(domain), list);
  }
  return found;
}

function asciiOf(domain: string): string {
  const isPlain = /^[a-z0-9.-]+$/.test(domain);
  return isPlain ? domain : domainToASCII(domain);
}
