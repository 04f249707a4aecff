import { formatRate, rateSteps, stepLabel, type RateSteps } from '@e-respect/figures';
import { lazy, Suspense } from 'react';
import type { PressureAnswer, PressureWindow } from '@e-respect/contract';
import { API } from '../../lib/api/client.ts';
import { useAnalysis } from '../../lib/api/analysis.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { Ledger } from '../../ui/ledger.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TableCsv } from '../../ui/table-csv.tsx';
import { peopleRows, windowTable } from './pressure-tables.ts';
import { usePressureWords } from './pressure-words.ts';

const RateStepsChart = lazy(async () => ({ default: (await import('../../charts/rate-steps-chart.tsx')).RateStepsChart }));

/** How often the same person was written to, and what it brought and broke. */
export function PressureSection() {
  const { own: words, lang } = usePressureWords();
  const { data, error, refetch } = useAnalysis((contract) => contract.pressureAnswer, '/pressure');
  const [week, month] = data?.windows ?? [];
  if (error) return <section><SectionHead title={words.titleUnknown} /><Trouble error={error} retry={() => void refetch()} /></section>;
  if (!data || !week || !month) return <section><SectionHead title={words.titleUnknown} sub={words.sub} /><Skeleton height={620} lines={6} /></section>;
  if (data.status === 'no_data') {
    return (
      <section>
        <SectionHead title={words.titleUnknown} sub={words.empty} />
        <a className="act" href={`${API}/templates/sends.csv?lang=${lang}`} download>{words.template}</a>
      </section>
    );
  }
  const share = month.people_above;
  const table = windowTable(week, words, lang);
  return (
    <section>
      <SectionHead title={share.value === null || share.status === 'too_few' ? words.titleUnknown : words.title(formatRate(share.value, lang), String(month.cap))} sub={words.sub} tools={<TableCsv table={table} name="pressure" />} />
      <p className="note">{words.people}</p>
      <Ledger caption={words.people} rows={peopleRows(month, words, lang)} look="half" />
      <Curves week={week} />
      <Notes data={data} week={week} />
      <div className="folds">
        {[week, month].map((each) => <Folded key={each.days} title={words.within(String(each.days))}><DataTable table={windowTable(each, words, lang)} /></Folded>)}
      </div>
    </section>
  );
}

/** Response and complaints by contacts within the week, one scale each: two measures on one axis would invent a crossing. */
function Curves({ week }: { week: PressureWindow }) {
  const { own: words, lang } = usePressureWords();
  const along = (what: 'leads' | 'complaints'): RateSteps => rateSteps(week.levels.map((each) => ({ label: stepLabel(each.level, each.open), rate: each[what] })), lang);
  const curves = [{ title: words.response, model: along('leads'), tone: 'accent' as const }, { title: words.complaints, model: along('complaints'), tone: 'ink' as const }];
  return (
    <div className="two beside">
      {curves.map(({ title, model, tone }) => (
        <div key={title}>
          <h3>{title}</h3>
          {model.steps.some((step) => step.value !== null)
            ? <Suspense fallback={<Skeleton height={260} />}><RateStepsChart model={model} lang={lang} title={title} axis={words.week} tone={tone} /></Suspense>
            : <p className="note">{words.feedMissing(title)}</p>}
        </div>
      ))}
    </div>
  );
}

function Notes({ data, week }: { data: PressureAnswer; week: PressureWindow }) {
  const { own: words } = usePressureWords();
  return (
    <>
      {week.levels.some(({ leads }) => leads.status === 'too_few' && leads.n >= 200) && <p className="note">{words.few}</p>}
      {data.status === 'partial' && <p className="note">{words.partial}</p>}
    </>
  );
}
