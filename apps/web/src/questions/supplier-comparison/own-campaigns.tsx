import { SUPPLIER_FIGURES } from '@e-respect/figures';
import { useWords } from '../../lib/i18n/use-words.ts';
import { comparing } from '../../lib/view/question.ts';
import { useAnswer } from '../../lib/view/use-answer.ts';
import { useView } from '../../lib/view/use-view.ts';
import { CampaignTable } from '../../ui/campaign-table.tsx';
import { CsvButton } from '../../ui/csv-button.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSort } from '../../lib/view/use-sort.ts';

/** The campaigns of one supplier, to drill into. */
export function OwnCampaigns({ supplier }: { supplier: string }) {
  const { t } = useWords();
  const { view } = useView();
  const [sort, onSort] = useSort();
  const { result, question } = useAnswer(SUPPLIER_FIGURES, ['campaign'], { ...comparing(view), supplier });
  return (
    <section>
      <SectionHead title={t.suppliers.campaigns.title} tools={question && <CsvButton question={question} name="campaigns" />} />
      {result.data ? <CampaignTable answer={result.data} sort={sort} onSort={onSort} /> : <Skeleton height={200} lines={3} />}
    </section>
  );
}
