import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { formatNumber } from '@e-respect/figures';
import { workspaceQuery } from '../lib/api/queries.ts';
import { useWords } from '../lib/i18n/use-words.ts';
import { NO_FILTER, useChangeView, useView } from '../lib/view/use-view.ts';
import { COMPARISONS, hasFilter, HORIZONS, type Comparison, type Horizon } from '../lib/view/view.ts';
import { Pick } from '../ui/pick.tsx';
import { canStep, stepOf } from '../lib/view/step.ts';
import { PeriodPick } from './period-pick.tsx';
import { ScopePicks } from './scope-picks.tsx';

function HorizonPick() {
  const { t, lang } = useWords();
  const { view } = useView();
  const change = useChangeView();
  const options = HORIZONS.map((h) => [String(h), t.view.horizon.days(formatNumber(h, lang))] as const);
  return <Pick label={t.view.horizon.label} value={String(view.horizon ?? 365)} options={options} onPick={(h) => change({ horizon: Number(h) as Horizon })} />;
}

function BasisPick() {
  const { t } = useWords();
  const { view } = useView();
  const change = useChangeView();
  const options = [['cohort', t.view.basis.cohort], ['calendar', t.view.basis.calendar]] as const;
  return <Pick label={t.view.basis.label} value={view.basis ?? 'cohort'} options={options} onPick={(basis) => change({ basis })} />;
}

function ComparisonPick() {
  const { t } = useWords();
  const { view } = useView();
  const change = useChangeView();
  const options = [['none', t.view.comparison.none] as const, ...COMPARISONS.map((c) => [c, t.view.comparison[c]] as const)];
  const pick = (c: Comparison | 'none'): void => change({ compare: c === 'none' ? undefined : c });
  return <Pick<Comparison | 'none'> label={t.view.comparison.label} value={view.compare ?? 'none'} options={options} onPick={pick} />;
}

function Steps() {
  const { t } = useWords();
  const { view, period } = useView();
  const change = useChangeView();
  if (!canStep(view)) return null;
  return (
    <span className="steps">
      <button type="button" aria-label={t.view.earlier} onClick={() => change(stepOf(view, period, -1))}>←</button>
      <button type="button" aria-label={t.view.later} onClick={() => change(stepOf(view, period, 1))}>→</button>
    </span>
  );
}

/** The filters as one sentence; each underlined part opens its own list. */
export function ViewBar() {
  const { t } = useWords();
  const { view } = useView();
  const change = useChangeView();
  const path = useLocation({ select: (l) => l.pathname });
  const { data: workspace } = useQuery(workspaceQuery);
  const calendar = view.basis === 'calendar';
  return (
    <section className="bar" aria-label={t.view.label}>
      <div className="sentence">
        {calendar ? t.view.happened : t.view.acquired} <PeriodPick /> <Steps />{' '}
        {!calendar && <>{t.view.followed} <HorizonPick /> </>}
        {t.view.by} <BasisPick /> {t.view.compared} <ComparisonPick />{' '}
        {workspace && <ScopePicks workspace={workspace} path={path} />}
      </div>
      {hasFilter(view) && <p className="end"><button type="button" onClick={() => change(NO_FILTER)}>{t.view.clear} ✕</button></p>}
    </section>
  );
}
