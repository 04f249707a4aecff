import type { Language } from '@e-respect/contract';

/** `sept.`; each January gives its place to its year. */
export const shortMonth = (month: string, lang: Language): string => {
  const name = new Intl.DateTimeFormat(lang, { month: 'short', timeZone: 'UTC' }).format(new Date(`${month.slice(0, 7)}-15T00:00:00Z`));
  return month.slice(5, 7) === '01' ? month.slice(0, 4) : name;
};
