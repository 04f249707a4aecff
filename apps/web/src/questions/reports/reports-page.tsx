import type { Language } from '@e-respect/contract';
import { formatPeriod } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { workspaceQuery } from '../../lib/api/queries.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { useDocumentTitle } from '../../lib/page-meta.ts';
import { useView } from '../../lib/view/use-view.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Pick } from '../../ui/pick.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Standfirst, Verdict } from '../../ui/verdict.tsx';
import { reportAddress } from './report-address.ts';

/** The board report of this view: what it covers, in which language, and where to get it. */
export function ReportsPage() {
  const { t, lang } = useWords();
  const { view, period, empty } = useView();
  const { data: workspace } = useQuery(workspaceQuery);
  const [chosen, setChosen] = useState<Language | null>(null);
  useDocumentTitle(t.reports.documentTitle);
  const words = t.reports;
  if (!workspace) return <Skeleton height={500} lines={4} page={words.title} />;
  if (empty || !period) return <NothingHere why="noData">{words.nothing}</NothingHere>;
  const spoken = chosen ?? lang;
  const address = reportAddress(view, period, spoken);
  const campaign = workspace.campaigns.find((c) => c.id === view.campaign)?.name ?? words.allCampaigns;
  return (
    <>
      <Verdict small segments={[{ text: words.verdict.before }, { text: words.verdict.accent, accent: true }, { text: words.verdict.after }]} />
      <Standfirst>{words.lead}</Standfirst>
      <section>
        <SectionHead title={words.section} />
        <dl className="report">
          <dt>{words.period}</dt><dd>{formatPeriod(period, lang)}</dd>
          <dt>{words.campaign}</dt><dd>{campaign}</dd>
          <dt>{words.language}</dt><dd><Pick label={words.language} value={spoken} options={[['fr', words.french], ['en', words.english]]} onPick={setChosen} /></dd>
        </dl>
        <p className="report-links"><a className="act" href={address} download>{words.download}</a> <a className="act" href={address} target="_blank" rel="noreferrer">{words.open}</a></p>
        <p className="note">{words.same}</p>
      </section>
    </>
  );
}
