import type { ValueCohortsAnswer, ValueGroup } from '@e-respect/contract';
import { formatNumber, formatRange, formatRate, UNKNOWN } from '@e-respect/figures';
import { DataTable } from '../../ui/data-table.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { ValueCsv } from './value-csv.tsx';
import { useValueWords } from './words.ts';

/** What those not yet watched to the horizon may be expected to do: to date, and at the horizon. */
export function YoungSection({ answer }: { answer: ValueCohortsAnswer }) {
  const { own, lang } = useValueWords();
  const words = own.young;
  const groups = [{ ...answer.total, label: own.all }, ...answer.groups].filter(({ people, curve }) => people > 0 && curve.some((point) => !point.complete));
  if (groups.length === 0) return null;
  const expected = ({ converted_expected: { value, status } }: ValueGroup): string => {
    if (status === 'immature') return words.beyond;
    return status === 'too_few' ? `${formatRate(value, lang)}, ${words.few}` : formatRate(value, lang);
  };
  const rows = groups.map((group) => {
    const { interval, n } = group.converted_expected;
    return [group.label, formatNumber(group.people, lang), own.days(formatNumber(group.mean_age_days, lang)), formatRate(group.converted_to_date.value, lang), expected(group), interval ? formatRange(interval.low, interval.high, 'rate', lang) : UNKNOWN, formatNumber(n, lang)];
  });
  const csv = (): (string | number | null)[][] => [words.head, ...groups.map(({ label, people, mean_age_days: age, converted_to_date: now, converted_expected: { value, interval, n } }) => [label, people, age, now.value, value, interval && `${interval.low} – ${interval.high}`, n])];
  return (
    <section>
      <SectionHead title={words.title} sub={words.sub(String(answer.horizon_days))} tools={<ValueCsv name="expected-conversion" rows={csv} />} />
      <DataTable table={{ caption: words.title, head: words.head, rows }} />
    </section>
  );
}
