import { OVERVIEW_FIGURES } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { workspaceQuery } from '../../lib/api/queries.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { useDocumentTitle, usePageMeta } from '../../lib/page-meta.ts';
import { comparing } from '../../lib/view/question.ts';
import { useAnswer } from '../../lib/view/use-answer.ts';
import { keepPeriod, useView } from '../../lib/view/use-view.ts';
import { MonthsSection } from '../../ui/months-section.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Notice, Trouble } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CampaignHead } from './campaign-head.tsx';
import { FunnelSection } from './funnel-section.tsx';
import { ProvidersSection } from './providers-section.tsx';

/** One campaign: its objective first, then the way from send to returning buyer, by provider and by month. */
export function CampaignPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/viewed/campaigns/$id' });
  const { view, empty } = useView();
  const { data: workspace } = useQuery(workspaceQuery);
  const { result, question } = useAnswer(OVERVIEW_FIGURES, [], { ...comparing(view), campaign: id });
  const campaign = workspace?.campaigns.find((c) => c.id === id);
  useDocumentTitle(campaign?.name ?? t.campaigns.documentTitle);
  usePageMeta(result.data?.meta);
  const crumb = <Link to="/campaigns" search={keepPeriod}>{t.campaigns.crumb}</Link>;
  if (empty) return <NothingHere why="noData" />;
  if (workspace && !campaign) return <Notice title={t.shell.unknownCampaign} level={1}><p>{crumb}</p></Notice>;
  if (result.error) return <Trouble level={1} error={result.error} retry={() => void result.refetch()} />;
  if (!workspace || !campaign || !result.data || !question) return <Skeleton height={1100} lines={8} page={campaign?.name ?? t.campaigns.documentTitle} />;
  const supplier = workspace.suppliers.find((s) => s.id === campaign.supplier);
  return (
    <>
      <p className="crumb">
        {crumb}{supplier && <> · <Link to="/suppliers/$id" params={{ id: supplier.id }} search={keepPeriod}>{supplier.name}</Link></>}
      </p>
      <CampaignHead campaign={campaign} answer={result.data} />
      <div className="two">
        <FunnelSection figures={result.data.totals.figures} question={question} />
        <MonthsSection scope={{ campaign: id }} mean={result.data.totals.figures.conversion_rate?.value ?? null} />
      </div>
      <ProvidersSection campaign={id} />
    </>
  );
}
