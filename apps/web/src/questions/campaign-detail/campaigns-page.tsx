import { SUPPLIER_FIGURES, supplierTable } from '@e-respect/figures';
import { useWords } from '../../lib/i18n/use-words.ts';
import { useDocumentTitle, usePageMeta } from '../../lib/page-meta.ts';
import { useAnswer } from '../../lib/view/use-answer.ts';
import { useView } from '../../lib/view/use-view.ts';
import { useSort } from '../../lib/view/use-sort.ts';
import { CampaignTable } from '../../ui/campaign-table.tsx';
import { CsvButton } from '../../ui/csv-button.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Notice, Trouble } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Standfirst, Verdict } from '../../ui/verdict.tsx';

/** What did each campaign bring? The list, each with its declared objective. */
export function CampaignsPage() {
  const { t, lang } = useWords();
  const { empty } = useView();
  const [sort, onSort] = useSort();
  const { result, question } = useAnswer(SUPPLIER_FIGURES, ['campaign']);
  useDocumentTitle(t.campaigns.documentTitle);
  usePageMeta(result.data?.meta);
  if (result.error) return <Trouble level={1} error={result.error} retry={() => void result.refetch()} />;
  if (empty) return <NothingHere why="noData" />;
  if (!result.data || !question) return <Skeleton height={700} lines={8} page={t.campaigns.title} />;
  if (result.data.rows.length === 0) return <Notice title={t.campaigns.empty} level={1} />;
  return (
    <>
      <Verdict small segments={[{ text: t.campaigns.title }]} />
      <Standfirst>{t.campaigns.lead}</Standfirst>
      <section>
        <SectionHead title={supplierTable(result.data, { lang, dimension: 'campaign' }).title} tools={<CsvButton question={question} name="campaigns" />} />
        <CampaignTable answer={result.data} sort={sort} onSort={onSort} />
      </section>
    </>
  );
}
