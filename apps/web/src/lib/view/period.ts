import type { Period } from '@e-respect/contract';
import type { Comparison, View } from './view.ts';

const DAY_MS = 86_400_000;

const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const addDays = (day: string, n: number): string => dayOf(instant(day) + n * DAY_MS);
const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;
const lengthOf = (p: Period): number => Math.round((instant(p.to) - instant(p.from)) / DAY_MS) + 1;

function addMonths(day: string, n: number): string {
  const at = new Date(instant(monthStart(day)));
  at.setUTCMonth(at.getUTCMonth() + n);
  return dayOf(at.getTime());
}

const monthEnd = (day: string): string => addDays(addMonths(day, 1), -1);
const monthsOf = (p: Period): number =>
  (Number(p.to.slice(0, 4)) - Number(p.from.slice(0, 4))) * 12 + Number(p.to.slice(5, 7)) - Number(p.from.slice(5, 7)) + 1;

const isWholeMonths = (p: Period): boolean => p.from === monthStart(p.from) && p.to === monthEnd(p.to);

const shiftMonths = (p: Period, n: number): Period => ({ from: addMonths(p.from, n), to: monthEnd(addMonths(p.to, n)) });
const shiftDays = (p: Period, n: number): Period => ({ from: addDays(p.from, n), to: addDays(p.to, n) });

/** The period one step earlier or later: whole months move by months, other spans by their days. */
export const movePeriod = (p: Period, step: -1 | 1): Period =>
  isWholeMonths(p) ? shiftMonths(p, step * monthsOf(p)) : shiftDays(p, step * lengthOf(p));

/** What a period is compared with. A year earlier keeps the days of the week, except for whole months. */
export function comparedPeriod(p: Period, comparison: Comparison): Period {
  if (comparison === 'previous') return movePeriod(p, -1);
  return isWholeMonths(p) ? shiftMonths(p, -12) : shiftDays(p, -364);
}

const quarterStart = (day: string): string => addMonths(day, -((Number(day.slice(5, 7)) - 1) % 3));

/** The days a view covers, `span` being those of the data; null while there is no data and no date. */
export function periodOf(view: View, span: Period | null): Period | null {
  if (view.from && view.to) return { from: view.from, to: view.to };
  if (span === null) return null;
  if (view.preset === 'last12') return { from: addMonths(span.to, -11), to: monthEnd(span.to) };
  if (view.preset === 'year') return { from: `${span.to.slice(0, 4)}-01-01`, to: `${span.to.slice(0, 4)}-12-31` };
  if (view.preset === 'quarter') return { from: quarterStart(span.to), to: monthEnd(addMonths(quarterStart(span.to), 2)) };
  return span;
}
