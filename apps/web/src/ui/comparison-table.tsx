import { figureOfColumn, SUPPLIER_COLUMNS, type SupplierRow, type SupplierSort, type SupplierTable } from '@e-respect/figures';
import { useWords } from '../lib/i18n/use-words.ts';
import { DeltaNote } from './delta.tsx';
import { useExplain } from './explain.tsx';
import { IntervalMark } from './interval-mark.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import { Folded } from './folded.tsx';
import { Scroll } from './scroll.tsx';
import { ComparisonList, type ComparisonListProps } from './comparison-list.tsx';
import { usePhone } from '../lib/use-width.ts';

export interface ComparisonTableProps extends ComparisonListProps { scale: string }

function Head({ column, label, sort, onSort }: { column: SupplierSort['column']; label: string; sort: SupplierSort; onSort: ComparisonTableProps['onSort'] }) {
  const { t } = useWords();
  const sorted = sort.column === column;
  return (
    <th scope="col" aria-sort={sorted ? (sort.direction === 'asc' ? 'ascending' : 'descending') : 'none'}>
      <button type="button" title={t.overview.suppliers.sortBy(label)} onClick={() => onSort(column)}>
        {label}{sorted && <span aria-hidden="true">{sort.direction === 'asc' ? ' ↑' : ' ↓'}</span>}
      </button>
    </th>
  );
}

function Cells({ row, table }: { row: SupplierRow; table: SupplierTable }) {
  const explain = useExplain();
  const mean = table.total.cells.conversion.figure.value;
  return SUPPLIER_COLUMNS.map((column) => {
    const { text, note, hollow, figure, delta } = row.cells[column];
    return [
      <td key={column} className={hollow ? 'hollow' : ''}>
        <button type="button" className="cell" aria-haspopup="dialog" onClick={() => explain({ id: figureOfColumn(column), figure })}>{hollow && column === 'conversion' ? '—' : text}</button>
        {note && <small>{note}</small>}
        {delta && delta.direction !== 'same' && <DeltaNote delta={delta} />}
      </td>,
      column === 'conversion' && (
        <td key="interval" className="mark"><IntervalMark figure={figure} domain={table.conversionDomain} mean={mean} hollow={hollow} gains={(row.cells.return.figure.value ?? -1) >= 0} /></td>
      ),
    ];
  });
}

/** Every column of every row, on shared scales; the total as the database counted it. */
function Grid({ table, name, sort, onSort, renderName, selected, scale }: ComparisonTableProps) {
  const { t } = useWords();
  const head = { sort, onSort };
  return (
    <Scroll label={table.title}>
      <table className="tbl comparison">
        <caption className="off-screen">{table.alt}</caption>
        <thead>
          <tr>
            <Head column="name" label={name} {...head} />
            {SUPPLIER_COLUMNS.map((column) => [
              <Head key={column} column={column} label={table.head[column]} {...head} />,
              column === 'conversion' && <th key="interval" scope="col">{scale}</th>,
            ])}
            <th scope="col" className="l">{table.head.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {[...table.rows, ...table.special].map((row) => (
            <tr key={row.id} className={`${row.ranked ? '' : 'dim'} ${row.id === selected ? 'here' : ''}`}>
              <th scope="row">{renderName(row)}{row.id === selected && <small>{t.overview.signature.selected}</small>}</th>
              <Cells row={row} table={table} />
              <td className="l">{row.verdict && <VerdictMark mark={row.verdict} word={row.word} />}</td>
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{table.total.name}</th>
            <Cells row={table.total} table={table} />
            <td className="l">—</td>
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}

/** Who costs what and gives back what. A phone shows a list of verdicts that needs no sideways scroll, the whole table folded under it. */
export function ComparisonTable(props: ComparisonTableProps) {
  const { t } = useWords();
  const phone = usePhone();
  if (!phone) return <Grid {...props} />;
  return (
    <>
      <ComparisonList {...props} />
      <div className="compared-table"><Folded title={t.shell.table}><Grid {...props} /></Folded></div>
    </>
  );
}
