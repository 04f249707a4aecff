import { DAY, dayOf, PERIOD, startOf } from './calendar.ts';
import { line } from './csv.ts';

export const RATE_HEAD = 'currency,day,eur';

const FIRST_MONDAY = startOf('2024-09-02');

function weekRate(week: number): number {
  return Math.round((1.055 + 0.022 * Math.sin(week / 9)) * 10_000) / 10_000;
}

/** Euros for a Swiss franc: the rate of the Monday of its week. */
export const eurosPerFranc = (day: string): number => weekRate(Math.floor((startOf(day) - FIRST_MONDAY) / (7 * DAY)));

export function* rateRows(): Generator<string> {
  for (let week = 0, at = FIRST_MONDAY; at <= startOf(PERIOD.to); week++, at += 7 * DAY) yield line('CHF', dayOf(at), weekRate(week).toFixed(4));
}
