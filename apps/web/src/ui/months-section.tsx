import { lazy, Suspense } from 'react';
import { useWords } from '../lib/i18n/use-words.ts';
import { comparing } from '../lib/view/question.ts';
import { useAnswer } from '../lib/view/use-answer.ts';
import { useView } from '../lib/view/use-view.ts';
import type { View } from '../lib/view/view.ts';
import { CsvButton } from './csv-button.tsx';
import { DataTable } from './data-table.tsx';
import { Folded } from './folded.tsx';
import { SectionHead } from './section-head.tsx';
import { Skeleton } from './skeleton.tsx';
import { MONTH_FIGURES, monthsModel } from '../charts/months-model.ts';

const MonthsChart = lazy(async () => ({ default: (await import('../charts/months-chart.tsx')).MonthsChart }));

/** Each month of acquisition with its own conversion: does it hold, or fade? */
export function MonthsSection({ scope, mean }: { scope: Pick<View, 'supplier' | 'campaign'>; mean: number | null }) {
  const { t, lang } = useWords();
  const { view } = useView();
  const { result, question } = useAnswer(MONTH_FIGURES, ['cohort_month'], { ...comparing(view), ...scope });
  const words = t.suppliers.months;
  const model = result.data && monthsModel(result.data, { lang, words });
  return (
    <section>
      <SectionHead title={words.title} sub={words.sub} tools={question && <CsvButton question={question} name="months" />} />
      {model ? (
        <>
          <Suspense fallback={<Skeleton height={300} />}><MonthsChart model={model} mean={mean} meanWords={t.suppliers.mean} lang={lang} title={words.title} /></Suspense>
          <Folded title={t.shell.table}><DataTable table={model.table} /></Folded>
        </>
      ) : <Skeleton height={340} lines={4} />}
    </section>
  );
}
