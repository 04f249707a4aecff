export interface Address {
  /** What two writings of one address share. */
  readonly text: string;
  readonly local: string;
  readonly domain: string;
  readonly malformed: boolean;
}

const HOST_NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const BLANK_OR_CONTROL = /[\s\p{Cc}]/u;

const PROVIDERS: Readonly<Record<string, readonly string[]>> = {
  gmail: ['gmail.com', 'googlemail.com'],
  microsoft: ['outlook.com', 'outlook.fr', 'hotmail.com', 'hotmail.fr', 'live.com', 'live.fr', 'msn.com'],
  yahoo_aol: ['yahoo.com', 'yahoo.fr', 'aol.com'],
  apple: ['icloud.com', 'me.com', 'mac.com'],
  orange: ['orange.fr', 'wanadoo.fr'],
  free: ['free.fr'],
  sfr: ['sfr.fr'],
  laposte: ['laposte.net'],
  bouygues: ['bbox.fr'],
  other_isp: ['numericable.fr', 'neuf.fr', 'club-internet.fr', 't-online.de', 'gmx.de', 'gmx.fr', 'gmx.net', 'gmx.com'],
};

const THROWAWAY_DOMAINS = ['mailinator.com', 'yopmail.com', 'guerrillamail.com'];
const ROLE_NAMES = new Set(['contact', 'info', 'postmaster', 'abuse', 'webmaster', 'sales', 'support']);

function toAscii(domain: string): string {
  if (/^[\u0021-\u007E]*$/.test(domain)) return domain;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return domain;
  }
}

function atPositions(text: string): number[] {
  const masked = text.replaceAll(/"[^"]*"/g, (quoted) => '_'.repeat(quoted.length));
  return [...masked.matchAll(/@/g)].map((match) => match.index);
}

export function readAddress(cell: string): Address | null {
  const text = cell.trim();
  if (text === '') return null;
  const folded = text.normalize('NFC').toLowerCase();
  const [at = -1, ...others] = atPositions(folded);
  const local = folded.slice(0, Math.max(at, 0));
  const domain = toAscii(folded.slice(at + 1));
  const wellFormed = at > 0 && others.length === 0 && !BLANK_OR_CONTROL.test(folded) && HOST_NAME.test(domain);
  return wellFormed
    ? { text: `${local}@${domain}`, local, domain, malformed: false }
    : { text, local: '', domain: '', malformed: true };
}

export function mailboxProvider(address: Address | null): string {
  if (address === null || address.malformed) return 'unknown';
  const known = Object.entries(PROVIDERS).find(([, domains]) => domains.includes(address.domain));
  return known?.[0] ?? 'own_domain';
}

export function isThrowaway(address: Address): boolean {
  return THROWAWAY_DOMAINS.some((domain) => address.domain === domain || address.domain.endsWith(`.${domain}`));
}

export function isRole(address: Address): boolean {
  return ROLE_NAMES.has(address.local);
}
