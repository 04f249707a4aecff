import { HAZARD_EVENTS, type HazardEvent, type PressureAnswer } from '@e-respect/contract';
import { formatNumber, formatRange, formatRate, rateSteps, stepLabel } from '@e-respect/figures';
import { lazy, Suspense, useState } from 'react';
import { useAnalysis } from '../../lib/api/analysis.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TableCsv } from '../../ui/table-csv.tsx';
import { attemptsTable, yieldOf } from './pressure-tables.ts';
import { usePressureWords, type PressureWords } from './pressure-words.ts';

const RateStepsChart = lazy(async () => ({ default: (await import('../../charts/rate-steps-chart.tsx')).RateStepsChart }));

const FIRM = 1000;

/** Whether the n-th contact still brings something: a hazard per attempt, never a count by final number. */
export function FatigueSection() {
  const { own: words, lang } = usePressureWords();
  const [event, setEvent] = useState<HazardEvent>('lead');
  const { data, error, refetch } = useAnalysis((contract) => contract.pressureAnswer, '/pressure', event === 'lead' ? {} : { extra: { event } });
  if (data?.status === 'no_data') return null;
  const tools = (
    <>
      <fieldset className="group" aria-label={words.hazard.event}>
        {HAZARD_EVENTS.map((each) => <button key={each} type="button" aria-pressed={each === event} onClick={() => setEvent(each)}>{words.hazard.events[each]}</button>)}
      </fieldset>
      {data && <TableCsv table={attemptsTable(data, words, lang)} name="attempts" />}
    </>
  );
  return (
    <section>
      <SectionHead title={data ? titleOf(data, words, lang) : words.hazard.titleUnknown} sub={words.hazard.sub} tools={tools} />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton height={320} lines={4} />}
      {data && <Hazards data={data} />}
    </section>
  );
}

function Hazards({ data }: { data: PressureAnswer }) {
  const { own: words, t, lang } = usePressureWords();
  const { attempts, event } = data.hazard;
  const steps = (rateOf: typeof yieldOf) => rateSteps(attempts.map((each) => ({ label: stepLabel(each.attempt, each.open), rate: rateOf(each) })), lang);
  const charts = [
    { title: words.hazard.yield[event], model: steps(yieldOf), tone: 'accent' as const, missing: words.hazard.none },
    { title: words.hazard.departures, model: steps((each) => each.departures), tone: 'ink' as const, missing: words.feedMissing(words.hazard.departures) },
  ];
  const { ratio, interval } = data.departure_ratio;
  const say = (value: number): string => formatNumber(value, lang, { decimals: 1 });
  return (
    <>
      <div className="two">
        {charts.map(({ title, model, tone, missing }) => (
          <div key={title}>
            <h3>{title}</h3>
            {model.steps.some((step) => step.value !== null)
              ? <Suspense fallback={<Skeleton height={260} />}><RateStepsChart model={model} lang={lang} title={title} axis={words.hazard.axis} tone={tone} /></Suspense>
              : <p className="note">{missing}</p>}
          </div>
        ))}
      </div>
      {ratio !== null && interval && <p className="note">{words.hazard.ratio(say(ratio), `${formatRange(interval.low, interval.high, 'ratio', lang)} ${t.figure.level(formatRate(interval.level, lang, { decimals: 0 }))}`)}</p>}
      <Folded title={t.shell.table}><DataTable table={attemptsTable(data, words, lang)} /></Folded>
    </>
  );
}

/** The first attempt against the first that yields half as much or less, among those with enough people behind them. */
function titleOf({ hazard }: PressureAnswer, words: PressureWords, lang: 'fr' | 'en'): string {
  const firm = hazard.attempts.filter((each) => each.yield !== null && each.at_risk >= FIRM && !each.open);
  const first = firm.find((each) => each.attempt === 1);
  const later = first && (firm.find((each) => each.yield! * 2 <= first.yield!) ?? firm.at(-1));
  if (!first || !later || later === first || first.events === 0) return words.hazard.titleUnknown;
  return words.hazard.title(formatRate(first.yield, lang), String(later.attempt), formatRate(later.yield, lang));
}
