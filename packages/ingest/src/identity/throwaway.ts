import { createRequire } from 'node:module';
import { domainToASCII } from 'node:url';

export type ThrowawayList = 'disposable-email-domains/index' | 'disposable-email-domains/wildcard';

/** Relays lead to a real mailbox of one person: the lists that name them are not followed. */
const relays: ReadonlySet<string> = new Set([
  'privaterelay.appleid.com', 'appleid.com', 'icloud.com', 'mozmail.com', 'relay.firefox.com', 'firefox.com',
]);

let lists: ReadonlyMap<string, ThrowawayList> | undefined;

/** Which list names the domain (lower case, ASCII) or a parent of it; null for none. */
export function throwawayList(domain: string): ThrowawayList | null {
  lists ??= readLists();
  let found: ThrowawayList | null = null;
  for (let parent = domain; parent.includes('.'); parent = parent.slice(parent.indexOf('.') + 1)) {
    if (relays.has(parent)) return null;
    found ??= lists.get(parent) ?? null;
  }
  return found;
}

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
