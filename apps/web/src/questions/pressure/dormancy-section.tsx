import type { PressureAnswer } from '@e-respect/contract';
import { formatEuros, formatNumber, formatRate, rateText, type DataTable } from '@e-respect/figures';
import { useAnalysis } from '../../lib/api/analysis.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TableCsv } from '../../ui/table-csv.tsx';
import { usePressureWords, type PressureWords } from './pressure-words.ts';

/** How long those who are written to have been silent, and what their mail brings. */
export function DormancySection() {
  const { own: words, lang } = usePressureWords();
  const { data, error } = useAnalysis((contract) => contract.pressureAnswer, '/pressure');
  if (error || data?.status === 'no_data') return null;
  if (!data) return <section><SectionHead title={words.dormancy.titleUnknown} sub={words.dormancy.sub} /><Skeleton height={340} lines={6} /></section>;
  const never = data.dormancy.find((each) => each.since_days === 'never')!;
  const table = dormancyTable(data, words, lang);
  return (
    <section>
      <SectionHead title={words.dormancy.title(formatRate(never.contacts / data.contacts, lang))} sub={words.dormancy.sub} tools={<TableCsv table={table} name="dormancy" />} />
      <Scroll label={table.caption}>
        <table className="tbl stacked">
          <caption className="off-screen">{table.caption}</caption>
          <thead><tr>{table.head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
          <tbody>
            {table.rows.map(([span = '', ...cells]) => (
              <tr key={span}>
                <th scope="row"><b>{span}</b></th>
                {cells.map((cell, at) => <td key={table.head[at + 1]} data-label={table.head[at + 1]}>{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function dormancyTable({ dormancy, contacts }: PressureAnswer, { dormancy: words }: PressureWords, lang: 'fr' | 'en'): DataTable {
  return {
    caption: words.since, head: [words.since, words.people, words.contacts, words.share, words.leads, words.orders, words.complaints, words.margin],
    rows: dormancy.map((each) => [
      words.spans[each.since_days], formatNumber(each.people, lang), formatNumber(each.contacts, lang), formatRate(contacts === 0 ? null : each.contacts / contacts, lang),
      rateText(each.leads, lang), rateText(each.orders, lang), rateText(each.complaints, lang), formatEuros(each.margin_eur, lang),
    ]),
  };
}
