import { jsonOf, listOf, setAside, textOf, type Json } from '../event.ts';
import type { DocumentRows } from '../source.ts';
import { decimal, domainDays } from './domain-days.ts';

const NAME = /^domains\/([^/]+)\/trafficStats\/(\d{4})(\d\d)(\d\d)$/;
const COLUMNS: Readonly<Record<string, string>> = { userReportedSpamRatio: 'spam_rate', spfSuccessRatio: 'auth_spf', dkimSuccessRatio: 'auth_dkim', dmarcSuccessRatio: 'auth_dmarc' };

const daysOf = (document: Json): Json[] => ('trafficStats' in document ? listOf(document['trafficStats']).map((day) => jsonOf(day) ?? {}) : [document]);

export const isTrafficStats = (document: Json): boolean => daysOf(document).some((day) => NAME.test(textOf(day['name'])));

/** Days as API v1 told them, one or a list. */
export function readTrafficStats(document: Json): DocumentRows {
  const days = daysOf(document);
  const more = textOf(document['nextPageToken']) === '' ? [] : ['nextPageToken'];
  const statistics = days.flatMap((stats) => {
    const [, domain, year, month, day] = NAME.exec(textOf(stats['name'])) ?? [];
    return domain === undefined ? [] : Object.entries(COLUMNS).flatMap(([name, column]) => (
      name in stats ? [{ domain: domain.toLowerCase(), day: `${year}-${month}-${day}`, column, value: decimal(stats[name]) }] : []));
  });
  const unread = days.flatMap((stats) => Object.keys(stats).filter((name) => name !== 'name' && !(name in COLUMNS)));
  return domainDays(statistics, [...unread, ...more].flatMap((name) => setAside(name).setAside));
}
