import type { QueryInput, SupplierComparison } from '@e-respect/contract';
import { COMPARED_COLUMN, COMPARED_COLUMNS, comparedTable, nextComparedSort, readComparedSort, type ComparedRow, type ComparedSort } from '@e-respect/figures';
import { Link } from '@tanstack/react-router';
import { questionOf, comparing } from '../../lib/view/question.ts';
import { keepPeriod, useChangeView, useView } from '../../lib/view/use-view.ts';
import { CsvButton } from '../../ui/csv-button.tsx';
import { useExplain } from '../../ui/explain.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { useComparedWords } from './use-comparison.ts';

function Heads({ sort, name }: { sort: ComparedSort; name: string }) {
  const { own, lang } = useComparedWords();
  const change = useChangeView();
  const head = (column: ComparedSort['column'], label: string, sub: string) => (
    <th key={column} scope="col" aria-sort={sort.column !== column ? 'none' : sort.direction === 'asc' ? 'ascending' : 'descending'}>
      <button type="button" title={own.table.sortBy(label)} onClick={() => change({ sort: nextComparedSort(sort, column) })}>
        {label}{sort.column === column && <span aria-hidden="true">{sort.direction === 'asc' ? ' ↑' : ' ↓'}</span>}
      </button>
      {sub && <small>{sub}</small>}
    </th>
  );
  return <tr>{head('name', name, '')}{COMPARED_COLUMNS.map((column) => head(column, COMPARED_COLUMN[column].label[lang], COMPARED_COLUMN[column].sub[lang]))}</tr>;
}

function Cells({ row }: { row: ComparedRow }) {
  const explain = useExplain();
  return row.cells.map(({ column, figure, text, sub, hollow }) => (
    <td key={column} className={hollow ? 'hollow' : ''}>
      <button type="button" className="cell" aria-haspopup="dialog" onClick={() => explain({ id: COMPARED_COLUMN[column].figure, figure })}>{text}</button>
      {sub && <small>{sub}</small>}
    </td>
  ));
}

/** Every figure of every supplier, gross and net, in one table. */
export function ComparedSection({ comparison }: { comparison: SupplierComparison }) {
  const { own, t, lang } = useComparedWords();
  const { view, period } = useView();
  const sort = readComparedSort(view.sort);
  const { title, rows, total } = comparedTable(comparison, lang, sort);
  const unpriced = comparison.suppliers.filter(({ ranked, figures }) => !ranked && figures['conversion_rate']?.status === 'ok' && figures['reputation_cost_eur']?.value === null).map(({ label }) => label);
  const question: QueryInput | null = period && questionOf(comparing({ ...view, basis: 'cohort' }), period, Object.keys(comparison.totals), ['supplier']);
  return (
    <section>
      <SectionHead title={title} tools={question && <CsvButton question={question} name="suppliers" />} />
      <Scroll label={own.table.title}>
        <table className="tbl comparison compared-wide">
          <caption className="off-screen">{own.table.title}</caption>
          <thead><Heads sort={sort} name={own.ranks.name} /></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.ranked ? '' : 'dim'}>
                <th scope="row"><Link to="/suppliers/$id" params={{ id: row.id }} search={keepPeriod}><b>{row.name}</b></Link>{row.verdict && <small><VerdictMark mark={row.verdict} word={row.word} /></small>}</th>
                <Cells row={row} />
              </tr>
            ))}
            <tr className="sum"><th scope="row">{total.name}</th><Cells row={total} /></tr>
          </tbody>
        </table>
      </Scroll>
      <p className="note rule">{own.table.note} {view.basis === 'calendar' && own.table.calendar} {!comparison.reputation_counted && own.table.reputation} {comparison.reputation_counted && unpriced.length > 0 && own.table.unknown(unpriced.join(', '))} {t.suppliers.mean(total.cells.find(({ column }) => column === 'conversion')?.text ?? '')}.</p>
    </section>
  );
}
