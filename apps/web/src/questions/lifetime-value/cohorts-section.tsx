import type { ValueCohortsAnswer } from '@e-respect/contract';
import { cohortRows, type CohortMeasure } from '@e-respect/figures';
import { useState, type CSSProperties } from 'react';
import { monthLabel } from '../../charts/months-model.ts';
import { useChangeView } from '../../lib/view/use-view.ts';
import { Pick } from '../../ui/pick.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { ValueCsv } from './value-csv.tsx';
import { useValueWords } from './words.ts';

const MEASURES: readonly CohortMeasure[] = ['margin', 'revenue', 'active'];

/** Months of acquisition by calendar months since: a number in each cell, its shade beside it. */
export function CohortsSection({ answer }: { answer: ValueCohortsAnswer }) {
  const { own, lang } = useValueWords();
  const change = useChangeView();
  const words = own.cohorts;
  const [measure, setMeasure] = useState<CohortMeasure>(answer.total.margin_eur === null ? 'revenue' : 'margin');
  const rows = cohortRows(answer.cohorts, measure, lang);
  const months = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const groups: [string, string][] = [['', own.all], ...answer.groups.map(({ id, label }): [string, string] => [id, label])];
  const csv = (): (string | number | null)[][] => [
    ['month', 'people', 'age_months', 'complete', 'active', 'orders', 'revenue_eur', 'margin_eur', 'cumulative_margin_per_person_eur'],
    ...answer.cohorts.flatMap(({ month, people, cells }) => cells.map((cell) => [month, people, cell.age_months, cell.complete ? 1 : 0, cell.active, cell.orders, cell.revenue_eur, cell.margin_eur, cell.cumulative_margin_per_person_eur])),
  ];
  return (
    <section>
      <SectionHead title={words.title} sub={words.sub} tools={<ValueCsv name="cohorts" rows={csv} />} />
      <p className="note cohort-picks">
        {words.measure} <Pick label={words.measure} value={measure} options={MEASURES.map((each) => [each, words.measures[each]] as const)} onPick={setMeasure} />
        {groups.length > 1 && <> · {words.group} <Pick label={words.group} value={answer.group ?? ''} options={groups} onPick={(group) => change({ group: group === '' ? undefined : group })} /></>}
      </p>
      <Scroll label={words.title}>
        <table className="tbl cohort">
          <caption className="off-screen">{words.title}, {words.measures[measure]}</caption>
          <thead>
            <tr><th scope="col">{words.month}</th><th scope="col">{own.people}</th>{Array.from({ length: months }, (_, age) => <th key={age} scope="col">{age}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.month}>
                <th scope="row">{monthLabel(row.month, lang)}</th>
                <td>{row.people}</td>
                {row.cells.map((cell, age) => (
                  <td key={`${row.month} ${String(age)}`} className={cell.complete ? 'heat' : 'heat open'} style={{ '--shade': cell.shade } as CSSProperties}>{cell.text}{!cell.complete && <span className="off-screen"> {words.open}</span>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
