import { figureOfColumn, SUPPLIER_COLUMNS, type SupplierColumn, type SupplierRow, type SupplierSort, type SupplierTable } from '@e-respect/figures';
import type { ReactNode } from 'react';
import { useWords } from '../lib/i18n/use-words.ts';
import { DeltaNote } from './delta.tsx';
import { useExplain } from './explain.tsx';
import { Pick } from './pick.tsx';
import { VerdictMark } from './verdict-mark.tsx';

export interface ComparisonListProps {
  table: SupplierTable;
  name: string;
  sort: SupplierSort;
  onSort: (column: SupplierSort['column']) => void;
  renderName: (row: SupplierRow) => ReactNode;
  selected?: string | undefined;
}

const BESIDE: readonly SupplierColumn[] = ['spend', 'return', 'conversion'];

function Order({ table, name, sort, onSort }: ComparisonListProps) {
  const { t } = useWords();
  const words = t.overview.suppliers;
  const options = [['name', name] as const, ...SUPPLIER_COLUMNS.map((column) => [column, table.head[column]] as const)];
  const rising = sort.direction === 'asc';
  return (
    <p className="note">
      {words.order} <Pick label={words.order} value={sort.column} options={options} onPick={onSort} />{' '}
      <button type="button" className="word-button" onClick={() => onSort(sort.column)}>{rising ? words.ascending : words.descending} <span aria-hidden="true">{rising ? '↑' : '↓'}</span></button>
    </p>
  );
}

function Line({ row, column, table, children }: { row: SupplierRow; column: SupplierColumn; table: SupplierTable; children?: ReactNode }) {
  const explain = useExplain();
  const { figure, text, note, delta } = row.cells[column];
  const said = BESIDE.filter((one) => one !== column).slice(0, 2).map((one) => `${table.head[one]} ${row.cells[one].hollow ? '—' : row.cells[one].text}`);
  return (
    <>
      {children}
      <span className="d">{[...said, note].filter(Boolean).join(' · ')}</span>
      <button type="button" className="eu" aria-label={`${row.name}, ${table.head[column]} ${text}`} aria-haspopup="dialog" onClick={() => explain({ id: figureOfColumn(column), figure })}>{text}</button>
      {delta && delta.direction !== 'same' && <DeltaNote delta={delta} />}
    </>
  );
}

/** Two lines for each: its name and verdict, then what was paid and the figure by which the list is ordered. */
export function ComparisonList(props: ComparisonListProps) {
  const { table, sort, renderName, selected } = props;
  const { t } = useWords();
  const column = sort.column === 'name' ? 'return' : sort.column;
  return (
    <>
      <Order {...props} />
      <ul className="compared" aria-label={table.title}>
        {[...table.rows, ...table.special].map((row) => (
          <li key={row.id} className={row.id === selected ? 'here' : ''}>
            <Line row={row} column={column} table={table}>
              <span className="nm">{renderName(row)}{row.id === selected && <small>{t.overview.signature.selected}</small>}</span>
              {row.verdict ? <VerdictMark mark={row.verdict} word={row.word} /> : <span />}
            </Line>
          </li>
        ))}
      </ul>
      <p className="compared-sum"><Line row={table.total} column={column} table={table}><span className="nm">{table.total.name}</span><span /></Line></p>
    </>
  );
}
