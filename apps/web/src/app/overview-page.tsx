import type { QueryAnswer } from '@e-respect/contract';
import { OVERVIEW_FIGURES, SUPPLIER_FIGURES } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { BridgeSection } from '../questions/campaign-roi/bridge-section.tsx';
import { HundredSection } from '../questions/campaign-roi/hundred-section.tsx';
import { VerdictSection } from '../questions/campaign-roi/verdict-section.tsx';
import { SuppliersSection } from '../questions/supplier-comparison/suppliers-section.tsx';
import { workspaceQuery } from '../lib/api/queries.ts';
import { useWords } from '../lib/i18n/use-words.ts';
import { useDocumentTitle, usePageMeta, type PageMeta } from '../lib/page-meta.ts';
import { comparing } from '../lib/view/question.ts';
import { useAnswer } from '../lib/view/use-answer.ts';
import { useView } from '../lib/view/use-view.ts';
import { NothingHere } from '../ui/nothing-here.tsx';
import { Trouble } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const SignatureSection = lazy(async () => ({ default: (await import('../questions/supplier-comparison/signature-section.tsx')).SignatureSection }));

/** The caveats of both answers, each once. */
function joined(own: QueryAnswer | undefined, all: QueryAnswer | undefined): PageMeta | undefined {
  if (!own) return undefined;
  const known = new Set(own.meta.warnings.map((w) => w.message.fr));
  return { ...own.meta, warnings: [...own.meta.warnings, ...(all?.meta.warnings ?? []).filter((w) => !known.has(w.message.fr))] };
}

/** Who buys in the end? The narrowed view first, then all suppliers of the same period beside each other. */
export function OverviewPage() {
  const { t } = useWords();
  const { view, empty } = useView();
  const workspace = useQuery(workspaceQuery);
  const { result: own, question } = useAnswer(OVERVIEW_FIGURES);
  const { result: all, question: allQuestion } = useAnswer(SUPPLIER_FIGURES, ['supplier'], comparing(view));
  useDocumentTitle(t.overview.documentTitle);
  usePageMeta(useMemo(() => joined(own.data, all.data), [own.data, all.data]));
  const error = workspace.error ?? own.error;
  if (error) return <Trouble level={1} error={error} retry={() => void Promise.all([workspace.refetch(), own.refetch()])} />;
  if (empty) return <NothingHere why="noData" />;
  if (!own.data || !question) return <Skeleton height={1400} lines={9} page={t.shell.nav.overview.question} />;
  if (own.data.totals.figures.leads_gross?.value === 0 && own.data.totals.figures.spend_eur?.value === 0) return <NothingHere why="noLead" />;
  return (
    <>
      <VerdictSection answer={own.data} suppliers={all.data} />
      <HundredSection answer={own.data} question={question} />
      <BridgeSection answer={own.data} question={question} />
      {all.error && <Trouble error={all.error} retry={() => void all.refetch()} />}
      {all.data && allQuestion ? (
        <>
          <Suspense fallback={<Skeleton height={760} lines={3} />}><SignatureSection answer={all.data} /></Suspense>
          <SuppliersSection answer={all.data} question={allQuestion} />
        </>
      ) : !all.error && <Skeleton height={1300} lines={8} />}
    </>
  );
}
