/** Instants are milliseconds since 1970 in UTC; days are `YYYY-MM-DD` in Europe/Paris. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const paris = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const offsets = new Map<number, number>();

function offsetOfHour(hour: number): number {
  const parts = Object.fromEntries(paris.formatToParts(hour).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour: clock = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, clock, minute, second) - hour;
}

function offsetAt(instant: number): number {
  const hour = Math.floor(instant / HOUR) * HOUR;
  const known = offsets.get(hour) ?? offsetOfHour(hour);
  offsets.set(hour, known);
  return known;
}

/** The first instant showing this wall clock; a clock time that was skipped moves forward by what was skipped. */
export function fromWallClock(wall: number): number {
  const before = offsetAt(wall - DAY);
  const candidates = [before, offsetAt(wall + DAY)].map((offset) => wall - offset);
  const shown = candidates.filter((instant) => instant + offsetAt(instant) === wall);
  return shown.length > 0 ? Math.min(...shown) : wall - before;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?)?(Z|[+-]\d\d:?\d\d)?$/i;
const FRENCH = /^(\d\d)\/(\d\d)\/(\d{4})/;

function offsetOfSuffix(suffix: string): number {
  if (suffix.toUpperCase() === 'Z') return 0;
  const digits = suffix.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return (digits.startsWith('-') ? -minutes : minutes) * 60_000;
}

export function parseInstant(text: string): number {
  const match = ISO.exec(text.replace(FRENCH, '$3-$2-$1'));
  if (match === null) throw new Error(`not an instant: ${text}`);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0'));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  return match[8] === undefined ? fromWallClock(wall) : wall - offsetOfSuffix(match[8]);
}

export function toWallClock(instant: number): number {
  return instant + offsetAt(instant);
}

export function localDay(instant: number): string {
  return new Date(toWallClock(instant)).toISOString().slice(0, 10);
}

function utcOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOfUtc(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10);
}

export function midnightOf(day: string): number {
  return fromWallClock(utcOfDay(day));
}

export function addDays(day: string, count: number): string {
  return dayOfUtc(utcOfDay(day) + count * DAY);
}

export function daysFrom(first: string, last: string): string[] {
  const count = Math.round((utcOfDay(last) - utcOfDay(first)) / DAY) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addDays(first, index));
}

export function mondayOf(day: string): string {
  const weekday = (new Date(utcOfDay(day)).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** An `as_of` given as a day means the end of that local day. */
export function parseAsOf(text: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? midnightOf(addDays(text, 1)) - 1 : parseInstant(text);
}
