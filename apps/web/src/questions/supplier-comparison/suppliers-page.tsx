import { SUPPLIER_FIGURES, standfirst } from '@e-respect/figures';
import { lazy, Suspense } from 'react';
import { useWords } from '../../lib/i18n/use-words.ts';
import { useDocumentTitle, usePageMeta } from '../../lib/page-meta.ts';
import { useAnswer } from '../../lib/view/use-answer.ts';
import { useView } from '../../lib/view/use-view.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Notice, Trouble } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Standfirst, Verdict } from '../../ui/verdict.tsx';
import { SuppliersSection } from './suppliers-section.tsx';

const SignatureSection = lazy(async () => ({ default: (await import('./signature-section.tsx')).SignatureSection }));

/** Whom to keep, at what price? All suppliers of the view, table first. */
export function SuppliersPage() {
  const { t, lang } = useWords();
  const { empty } = useView();
  const { result, question } = useAnswer(SUPPLIER_FIGURES, ['supplier']);
  useDocumentTitle(t.suppliers.documentTitle);
  usePageMeta(result.data?.meta);
  if (result.error) return <Trouble level={1} error={result.error} retry={() => void result.refetch()} />;
  if (empty) return <NothingHere why="noData" />;
  if (!result.data || !question) return <Skeleton height={900} lines={8} page={t.shell.nav.suppliers.question} />;
  if (result.data.rows.length === 0) return <Notice title={t.suppliers.empty} level={1} />;
  return (
    <>
      <Verdict small segments={[{ text: t.shell.nav.suppliers.question }]} />
      <Standfirst>{standfirst(result.data, lang)}</Standfirst>
      <SuppliersSection answer={result.data} question={question} />
      <Suspense fallback={<Skeleton height={760} lines={3} />}><SignatureSection answer={result.data} /></Suspense>
    </>
  );
}
