import type { QueryAnswer } from '@e-respect/contract';
import { formatRange, supplierTable, type SupplierSort } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { workspaceQuery } from '../lib/api/queries.ts';
import { useWords } from '../lib/i18n/use-words.ts';
import { keepPeriod } from '../lib/view/use-view.ts';
import { ComparisonTable } from './comparison-table.tsx';

export interface CampaignTableProps {
  answer: QueryAnswer;
  sort: SupplierSort;
  onSort: (column: SupplierSort['column']) => void;
}

/** Campaigns with the columns of the supplier table; the name says the declared objective and opens the campaign. */
export function CampaignTable({ answer, sort, onSort }: CampaignTableProps) {
  const { t, lang } = useWords();
  const { data } = useQuery(workspaceQuery);
  const table = supplierTable(answer, { lang, dimension: 'campaign', sort });
  const [low, high] = table.conversionDomain;
  const objectiveOf = (id: string): string => {
    const objective = data?.campaigns.find((c) => c.id === id)?.objective;
    return objective ? `${t.suppliers.campaigns.objective}${t.shell.colon}${t.view.objectives[objective] ?? objective}` : '';
  };
  if (table.rows.length === 0) return <p className="note">{t.suppliers.campaigns.none}</p>;
  return (
    <ComparisonTable table={table} name={t.suppliers.campaigns.name} sort={sort} onSort={onSort} scale={formatRange(low, high, 'rate', lang)}
      renderName={(row) => (row.verdict === null ? row.name : <Link to="/campaigns/$id" params={{ id: row.id }} search={keepPeriod}><b>{row.name}</b><small>{objectiveOf(row.id)}</small></Link>)} />
  );
}
