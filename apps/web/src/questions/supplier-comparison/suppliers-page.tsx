import { rankingSentence, SUPPLIER_FIGURES, standfirst } from '@e-respect/figures';
import { lazy, Suspense } from 'react';
import { useDocumentTitle, usePageMeta } from '../../lib/page-meta.ts';
import { useAnswer } from '../../lib/view/use-answer.ts';
import { useView } from '../../lib/view/use-view.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Notice, Trouble } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Standfirst, Verdict } from '../../ui/verdict.tsx';
import { BesideSection } from './beside-section.tsx';
import { ComparedSection } from './compared-section.tsx';
import { FrontNote } from './front-note.tsx';
import { RanksSection } from './ranks-section.tsx';
import { useComparedWords, useComparison } from './use-comparison.ts';

const SignatureSection = lazy(async () => ({ default: (await import('./signature-section.tsx')).SignatureSection }));

/** Whom to keep, at what price? All suppliers of the view: figures, ranks, picture, and one's own weights. */
export function SuppliersPage() {
  const { t, lang } = useComparedWords();
  const { empty } = useView();
  const { result } = useAnswer(SUPPLIER_FIGURES, ['supplier']);
  const { data: comparison, error, refetch } = useComparison();
  useDocumentTitle(t.suppliers.documentTitle);
  usePageMeta(result.data?.meta);
  const failed = result.error ?? error;
  if (failed) return <Trouble level={1} error={failed} retry={() => void Promise.all([result.refetch(), refetch()])} />;
  if (empty) return <NothingHere why="noData" />;
  if (!result.data || !comparison) return <Skeleton height={900} lines={8} page={t.shell.nav.suppliers.question} />;
  if (result.data.rows.length === 0 || comparison.suppliers.length === 0) return <Notice title={t.suppliers.empty} level={1} />;
  return (
    <>
      <Verdict small segments={[{ text: t.shell.nav.suppliers.question }]} />
      <Standfirst>{standfirst(result.data, lang)} {rankingSentence(comparison, lang)}</Standfirst>
      <ComparedSection comparison={comparison} />
      <RanksSection comparison={comparison} />
      <Suspense fallback={<Skeleton height={760} lines={3} />}><SignatureSection answer={result.data} /></Suspense>
      <FrontNote {...comparison} />
      <BesideSection comparison={comparison} />
    </>
  );
}
