import { filled } from '../mail/mail.ts';
import type { DocumentRows } from '../source.ts';

/** What one answer says of a domain on a day. */
export interface Statistic { domain: string; day: string; column: string; value: string }

/** Statistics of one domain and day stand in one row. */
export function domainDays(statistics: readonly Statistic[], setAside: readonly string[]): DocumentRows {
  const rows = new Map<string, Record<string, string>>();
  for (const { domain, day, column, value } of statistics) {
    const key = `${domain}\n${day}`;
    const row = rows.get(key) ?? { feed: 'postmaster', domain_or_ip: domain, day, provider: 'gmail' };
    rows.set(key, { ...row, [column]: value, ...(column === 'spam_rate' ? { spam_rate_bound: 'exact', denominator: 'inboxed' } : {}) });
  }
  return { rows: [...rows.values()].map(filled), setAside };
}

/** A number as a decimal, never as `1e-7`. */
export const decimal = (value: unknown): string => (typeof value === 'number' ? value.toFixed(9) : typeof value === 'string' ? value : '');
