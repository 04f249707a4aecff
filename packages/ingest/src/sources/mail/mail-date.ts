const MAIL_DATE = /(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4}|\d{2})[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{4})|\s+([a-z]{2,5}))?/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours from UTC; RFC 5322 reads any other name as UTC. */
const ZONES: Readonly<Record<string, number>> = { EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, CET: 1, CEST: 2, JST: 9 };

/** The date of a mail header (RFC 5322, its obsolete forms included) as `2026-01-31T08:00:00Z`; '' when it is no date. */
export function mailInstant(text: string): string {
  const found = MAIL_DATE.exec(text);
  if (!found) return '';
  const [, day, name, year, hour, minute, second = '0', offset, zone] = found;
  const month = MONTHS.indexOf(name!.toLowerCase());
  const local = new Date(Date.UTC(fullYear(year!), month, Number(day), Number(hour), Number(minute), Number(second)));
  if (month < 0 || local.getUTCDate() !== Number(day) || Number(hour) > 23 || Number(minute) > 59) return '';
  return `${new Date(local.getTime() - minutesFromUtc(offset, zone) * 60_000).toISOString().slice(0, 19)}Z`;
}

const fullYear = (year: string): number => (year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900));

function minutesFromUtc(offset: string | undefined, zone: string | undefined): number {
  if (offset === undefined) return (ZONES[zone?.toUpperCase() ?? ''] ?? 0) * 60;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3));
  return offset.startsWith('-') ? -minutes : minutes;
}
