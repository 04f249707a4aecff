import { formatNumber } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { workspaceQuery } from '../../lib/api/queries.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { useDocumentTitle } from '../../lib/page-meta.ts';
import { Trouble } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Standfirst, Verdict } from '../../ui/verdict.tsx';
import { DropSection } from './drop-section.tsx';
import { HistorySection } from './history-section.tsx';
import { KindsSection } from './kinds-section.tsx';
import { SampleNotice } from './sample-notice.tsx';
import { useQueue } from './use-queue.ts';

/** Can I trust it? What is loaded, from which file, and what became of each line. */
export function DataPage() {
  const { t, lang } = useWords();
  const { data: workspace, error, refetch } = useQuery(workspaceQuery);
  const queue = useQueue();
  useDocumentTitle(t.shell.nav.data.page);
  if (error) return <Trouble level={1} error={error} retry={() => void refetch()} />;
  if (!workspace) return <Skeleton height={900} lines={8} page={t.data.title} />;
  const rows = workspace.facts.reduce((sum, fact) => sum + fact.rows, 0);
  const verdict = rows > 0 ? t.data.verdict(formatNumber(rows, lang)) : t.data.verdictEmpty;
  return (
    <>
      <Verdict small segments={[{ text: verdict.before }, { text: verdict.accent, accent: true }, { text: verdict.after }]} />
      <Standfirst>{t.data.lead}</Standfirst>
      {workspace.sample && <SampleNotice />}
      <DropSection queue={queue} />
      <KindsSection facts={workspace.facts} />
      <HistorySection onUndone={queue.forget} />
    </>
  );
}
