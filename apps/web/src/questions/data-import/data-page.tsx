import { formatNumber } from '@e-respect/figures';
import { useQueries, useQuery } from '@tanstack/react-query';
import { importQuery, workspaceQuery } from '../../lib/api/queries.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { useDocumentTitle } from '../../lib/page-meta.ts';
import { Trouble } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Standfirst, Verdict } from '../../ui/verdict.tsx';
import { BatchAccount } from './account/batch-account.tsx';
import { DropZone } from './drop/drop-zone.tsx';
import { FilesSection } from './drop/files-section.tsx';
import { useQueue } from './drop/use-queue.ts';
import { HistorySection } from './history/history-section.tsx';
import { HooksSection } from './inputs/hooks-section.tsx';
import { MappingsSection } from './inputs/mappings-section.tsx';
import { OdditiesSection } from './inputs/oddities-section.tsx';
import { ReadinessSection } from './inputs/readiness-section.tsx';
import { SampleNotice } from './sample-notice.tsx';

/** Can I trust it? What is loaded, from which file, and what became of each line. */
export function DataPage() {
  const { t, lang } = useWords();
  const { data: workspace, error, refetch } = useQuery(workspaceQuery);
  const queue = useQueue();
  const followed = useQueries({ queries: queue.files.flatMap(({ importId, trialId }) => importId ?? trialId ?? []).map((id) => importQuery(id)) });
  useDocumentTitle(t.shell.nav.data.page);
  if (error) return <Trouble level={1} error={error} retry={() => void refetch()} />;
  if (!workspace) return <Skeleton height={900} lines={8} page={t.data.title} />;
  const answers = followed.flatMap(({ data }) => data ?? []);
  const rows = workspace.facts.reduce((sum, fact) => sum + fact.rows, 0);
  const verdict = rows > 0 ? t.data.verdict(formatNumber(rows, lang)) : t.data.verdictEmpty;
  return (
    <>
      <Verdict small segments={[{ text: verdict.before }, { text: verdict.accent, accent: true }, { text: verdict.after }]} />
      <Standfirst>{t.data.lead}</Standfirst>
      {workspace.sample && <SampleNotice />}
      <DropZone onFiles={queue.add} />
      {queue.files.length > 0 && <FilesSection queue={queue} answers={answers} />}
      <BatchAccount answers={answers} queue={queue} />
      <ReadinessSection facts={workspace.facts} />
      {rows > 0 && <OdditiesSection />}
      <HistorySection onUndone={queue.forget} onMended={queue.add} />
      <HooksSection />
      <MappingsSection />
    </>
  );
}
