import { OVERVIEW_FIGURES, SUPPLIER_FIGURES, supplierTable } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { workspaceQuery } from '../../lib/api/queries.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { useDocumentTitle, usePageMeta } from '../../lib/page-meta.ts';
import { comparing } from '../../lib/view/question.ts';
import { useAnswer } from '../../lib/view/use-answer.ts';
import { keepPeriod, useView } from '../../lib/view/use-view.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Notice, Trouble } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SupplierBody } from './supplier-body.tsx';
import { useComparison } from './use-comparison.ts';

/** One supplier: what it delivered, what may be claimed, what its people bought. */
export function SupplierPage({ beside }: { /** what other questions know of it */ beside: (supplier: string) => ReactNode }) {
  const { t, lang } = useWords();
  const { id } = useParams({ from: '/viewed/suppliers/$id' });
  const { view, empty } = useView();
  const { data: workspace } = useQuery(workspaceQuery);
  const { result } = useAnswer(SUPPLIER_FIGURES, ['supplier'], comparing(view));
  const own = useAnswer(OVERVIEW_FIGURES, [], { ...comparing(view), supplier: id });
  const { data: comparison } = useComparison();
  const supplier = workspace?.suppliers.find((s) => s.id === id);
  useDocumentTitle(supplier?.name ?? t.suppliers.documentTitle);
  usePageMeta(own.result.data?.meta);
  const { error } = own.result;
  const crumb = <Link to="/suppliers" search={keepPeriod}>{t.suppliers.crumb}</Link>;
  if (empty) return <NothingHere why="noData" />;
  if (workspace && !supplier) return <Notice title={t.shell.unknownSupplier} level={1}><p>{crumb}</p></Notice>;
  if (error) return <Trouble level={1} error={error} retry={() => void own.result.refetch()} />;
  if (!own.result.data || !own.question || !supplier) return <Skeleton height={1100} lines={8} page={supplier?.name ?? t.suppliers.documentTitle} />;
  const table = result.data && supplierTable(result.data, { lang });
  return <SupplierBody supplier={supplier} answer={own.result.data} question={own.question} table={table} compared={comparison?.suppliers.find((each) => each.id === id)} beside={beside(id)} crumb={crumb} />;
}
