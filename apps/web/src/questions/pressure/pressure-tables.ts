import type { CountedRate, Language, PressureAnswer, PressureAttempt, PressureWindow } from '@e-respect/contract';
import { formatEuros, formatNumber, formatRate, rateGround, rateText, stepLabel, type DataTable } from '@e-respect/figures';
import type { LedgerRow } from '../../ui/ledger.tsx';
import type { PressureWords } from './pressure-words.ts';

/** An attempt's yield, as any other rate. */
export const yieldOf = ({ events, at_risk, yield: value, interval, status }: PressureAttempt): CountedRate => ({ events, n: events === null ? 0 : at_risk, value, interval, status });

export function windowTable({ days, levels }: PressureWindow, words: PressureWords, lang: Language): DataTable {
  const count = (value: number): string => formatNumber(value, lang);
  return {
    caption: words.within(count(days)), head: words.table,
    rows: levels.map((each) => [
      stepLabel(each.level, each.open), count(each.contacts), count(each.people),
      ...[each.clicks, each.leads, each.orders, each.complaints, each.unsubscribes].map((rate) => rateText(rate, lang)), formatEuros(each.margin_eur, lang),
    ]),
  };
}

export function attemptsTable({ hazard }: PressureAnswer, words: PressureWords, lang: Language): DataTable {
  return {
    caption: words.hazard.yield[hazard.event], head: words.hazard.head,
    rows: hazard.attempts.map((each) => [
      stepLabel(each.attempt, each.open), formatNumber(each.at_risk, lang), each.events === null ? '—' : formatNumber(each.events, lang),
      rateText(yieldOf(each), lang), rateGround(yieldOf(each), lang), rateText(each.departures, lang), rateGround(each.departures, lang),
    ]),
  };
}

/** People by their highest level, in four groups: one, up to three, up to the cap, above it. */
export function peopleRows({ levels, cap }: PressureWindow, words: PressureWords, lang: Language): LedgerRow[] {
  const all = levels.reduce((sum, each) => sum + each.people, 0);
  const middle = Math.min(3, cap);
  const groups = [
    { id: 'one', from: 1, to: 1, label: words.levels.one }, { id: 'few', from: 2, to: middle, label: words.levels.few('2', String(middle)) },
    { id: 'many', from: middle + 1, to: cap, label: words.levels.few(String(middle + 1), String(cap)) }, { id: 'over', from: cap + 1, to: Number.POSITIVE_INFINITY, label: words.levels.over(String(cap)) },
  ].filter(({ from, to }) => from <= to);
  return groups.map(({ id, from, to, label }): LedgerRow => {
    const people = levels.filter(({ level }) => level >= from && level <= to).reduce((sum, each) => sum + each.people, 0);
    const share = all === 0 ? 0 : people / all;
    return { id, label, bars: share > 0 ? [{ from: 0, to: share, look: id === 'over' ? 'paid' : 'claimable' }] : [], value: formatNumber(people, lang), sub: words.ofPeople(formatRate(share, lang)) };
  });
}
