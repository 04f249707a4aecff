import type { Language, Period } from '@e-respect/contract';

const MONTHS: Record<Language, readonly string[]> = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const NO_BREAK_SPACE = '\u00a0';

type Parts = { year: number; month: number; day: number };

function partsOf(day: string): Parts {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return { year, month, day: date };
}

const dayNumber = (day: number, lang: Language): string => (lang === 'fr' && day === 1 ? '1er' : String(day));
const monthName = (month: number, lang: Language): string => MONTHS[lang][month - 1] ?? '';

/** `1er septembre 2024`, `1 September 2024`, of a local day YYYY-MM-DD. */
export function formatDay(day: string, lang: Language): string {
  const parts = partsOf(day);
  return [dayNumber(parts.day, lang), monthName(parts.month, lang), parts.year].join(NO_BREAK_SPACE);
}

/** `1er septembre au 31 octobre 2024`; the year once when both ends share it, one day alone when they are the same. */
export function formatPeriod(period: Period, lang: Language): string {
  const [from, to] = [partsOf(period.from), partsOf(period.to)];
  if (period.from === period.to) return formatDay(period.to, lang);
  const start = [dayNumber(from.day, lang)];
  if (from.year !== to.year || from.month !== to.month) start.push(monthName(from.month, lang));
  if (from.year !== to.year) start.push(String(from.year));
  return `${start.join(NO_BREAK_SPACE)} ${lang === 'fr' ? 'au' : 'to'} ${formatDay(period.to, lang)}`;
}

/** The local day of an instant, YYYY-MM-DD; a day stays itself. */
export function localDay(instant: string, timeZone: string): string {
  if (instant.length === 10) return instant;
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));
}

/** `01/03/2025 09:00`, `1 Mar 2025, 09:00`: an instant in a table, in the workspace's zone. */
export function formatInstant(instant: string, lang: Language, timeZone: string): string {
  const { year, month, day } = partsOf(localDay(instant, timeZone));
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
  const two = (value: number): string => String(value).padStart(2, '0');
  return lang === 'fr' ? `${two(day)}/${two(month)}/${year}${NO_BREAK_SPACE}${time}` : [`${day}`, monthName(month, lang).slice(0, 3), `${year},`, time].join(NO_BREAK_SPACE);
}
