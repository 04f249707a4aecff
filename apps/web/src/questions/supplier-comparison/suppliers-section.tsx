import type { QueryAnswer, QueryInput } from '@e-respect/contract';
import { formatRange, supplierTable, type SupplierRow } from '@e-respect/figures';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../lib/i18n/use-words.ts';
import { keepPeriod } from '../../lib/view/use-view.ts';
import { ComparisonTable } from '../../ui/comparison-table.tsx';
import { CsvButton } from '../../ui/csv-button.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useSelectedSupplier } from './use-selected.ts';
import { useSort } from '../../lib/view/use-sort.ts';

const isSpecial = (row: SupplierRow): boolean => row.verdict === null;

/** All suppliers of the period, one row each, with what to do about them. */
export function SuppliersSection({ answer, question }: { answer: QueryAnswer; question: QueryInput }) {
  const { t, lang } = useWords();
  const [sort, onSort] = useSort();
  const selected = useSelectedSupplier();
  const table = supplierTable(answer, { lang, sort });
  const [low, high] = table.conversionDomain;
  return (
    <section>
      <SectionHead title={table.title} tools={<CsvButton question={question} name="suppliers" />} />
      <ComparisonTable table={table} name={table.head.name} sort={sort} onSort={onSort} selected={selected} scale={formatRange(low, high, 'rate', lang)}
        renderName={(row) => (isSpecial(row) ? row.name : <Link to="/suppliers/$id" params={{ id: row.id }} search={keepPeriod}><b>{row.name}</b></Link>)} />
      <p className="note rule">{t.suppliers.mean(table.total.cells.conversion.text)}. {table.rule}</p>
    </section>
  );
}
