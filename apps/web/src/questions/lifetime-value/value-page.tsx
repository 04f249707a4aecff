import { VALUE_GROUPINGS } from './groupings.ts';
import { formatNumber } from '@e-respect/figures';
import { useAnalysis } from '../../lib/api/analysis.ts';
import { useDocumentTitle } from '../../lib/page-meta.ts';
import { useChangeView, useView } from '../../lib/view/use-view.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Notice, Trouble } from '../../ui/notice.tsx';
import { Pick } from '../../ui/pick.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CohortsSection } from './cohorts-section.tsx';
import { CurvesSection } from './curves-section.tsx';
import { ForecastSection } from './forecast-section.tsx';
import { RepeatSection } from './repeat-section.tsx';
import { usePrediction } from './use-prediction.ts';
import { ValueVerdict } from './value-verdict.tsx';
import { groupName, useValueWords } from './words.ts';
import { YoungSection } from './young-section.tsx';
import './value.css';

/** How many times do they buy? */
export function ValuePage() {
  const speech = useValueWords();
  const { own, lang } = speech;
  const { view, empty } = useView();
  const change = useChangeView();
  useDocumentTitle(own.documentTitle);
  const by = VALUE_GROUPINGS.find((each) => each === view.by) ?? 'supplier';
  const extra = { by, horizon: String(view.horizon ?? 365) };
  const result = useAnalysis((c) => c.valueCohortsAnswer, '/lifetime-value', { extra: { ...extra, group: view.group } });
  const prediction = usePrediction(extra);
  if (empty) return <NothingHere why="noData" />;
  if (result.error) return <Trouble error={result.error} retry={() => void result.refetch()} level={1} />;
  if (!result.data) return <Skeleton height={900} lines={12} page={own.documentTitle} />;
  if (result.data.total.people === 0) return <NothingHere why="noLead" />;
  const answer = { ...result.data, groups: result.data.groups.map((group) => ({ ...group, label: groupName(speech, result.data.by, group) })) };
  const told = prediction.answer ?? null;
  return (
    <>
      <ValueVerdict answer={answer} />
      <p className="note value-picks">{own.by} <Pick label={own.by} value={by} options={VALUE_GROUPINGS.map((each) => [each, own.bys[each]] as const)} onPick={(next) => change({ by: next === 'supplier' ? undefined : next, group: undefined })} /></p>
      {answer.orders_not_credited > 0 && <p className="note">{own.stray(formatNumber(answer.orders_not_credited, lang))}</p>}
      {answer.total.orders === 0 && answer.orders_not_credited === 0 && <Notice title={own.noOrders} />}
      {answer.total.orders > 0 && (
        <>
          <CurvesSection answer={answer} prediction={told?.by === by ? told : null} />
          <RepeatSection answer={answer} />
          <YoungSection answer={answer} />
          <CohortsSection key={String(answer.total.margin_eur === null)} answer={answer} />
          <ForecastSection prediction={prediction} />
        </>
      )}
    </>
  );
}
