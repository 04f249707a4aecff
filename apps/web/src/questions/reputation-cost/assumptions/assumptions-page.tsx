import type { AssumptionOrigin, UsedAssumption } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { assumptionsQuery, versionsQuery } from '../../../lib/api/assumptions.ts';
import { useDocumentTitle } from '../../../lib/page-meta.ts';
import { keepPeriod, useView } from '../../../lib/view/use-view.ts';
import { NothingHere } from '../../../ui/nothing-here.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { Standfirst, Verdict } from '../../../ui/verdict.tsx';
import { CostTrouble } from '../cost-trouble.tsx';
import { useCost } from '../use-cost.ts';
import { useAssumptionWords } from '../words.ts';
import { CompareSection } from './compare-section.tsx';
import { HistorySection } from './history-section.tsx';
import { SetBar } from './set-bar.tsx';
import { SetEditor } from './set-editor.tsx';

const ORIGINS = ['DATA', 'BENCHMARK', 'YOURS'] as const satisfies readonly AssumptionOrigin[];

function Title({ used }: { used: readonly UsedAssumption[] }) {
  const { lang, own } = useAssumptionWords();
  const known = used.filter(({ value }) => value !== null);
  const told = [...ORIGINS.map((origin) => [origin, known.filter((each) => each.origin === origin).length] as const), ['unknown', used.length - known.length] as const];
  const parts = told.flatMap(([origin, n]) => (n > 0 ? [own.counted[origin](formatNumber(n, lang))] : []));
  const { before, accent, after } = own.verdict;
  return <Verdict small segments={[{ text: before }, { text: accent(formatNumber(used.length, lang)), accent: true }, { text: after(parts.join(', ')) }]} />;
}

/** What the cost of reputation assumes: read it, change it, keep it by name and version, compare it. */
export function AssumptionsPage() {
  const { t, own } = useAssumptionWords();
  const { view, empty } = useView();
  const all = useQuery(assumptionsQuery);
  const [id = '', version] = (view.assumptions ?? all.data?.current ?? '').split('@');
  const versions = useQuery({ ...versionsQuery(id), enabled: id !== '' });
  const cost = useCost(view);
  useDocumentTitle(own.documentTitle);
  if (empty) return <NothingHere why="noData" />;
  const error = all.error ?? versions.error ?? cost.error;
  if (error) return <CostTrouble error={error} level={1} retry={() => { void versions.refetch(); void cost.refetch(); }} />;
  const history = versions.data?.versions;
  const set = version === undefined ? history?.[0] : history?.find((each) => String(each.version) === version);
  if (!all.data || !history || !set || !cost.data) return <Skeleton height={900} lines={8} page={own.documentTitle} />;
  return (
    <>
      <p className="crumb"><Link to="/reputation" search={keepPeriod}>{t.shell.nav.reputation.page}</Link></p>
      <Title used={cost.data.assumptions} />
      <Standfirst>{own.lead}</Standfirst>
      <SetBar set={set} history={history} sets={all.data.sets} current={all.data.current} />
      <SetEditor key={`${set.id}@${set.version}`} set={set} latest={history[0]!.version} sets={all.data.sets} kinds={all.data.kinds} used={cost.data.assumptions} />
      <CompareSection analysis={cost.isPlaceholderData ? undefined : cost.data} set={set} sets={all.data.sets} kinds={all.data.kinds} />
      <HistorySection set={set} history={history} />
    </>
  );
}
