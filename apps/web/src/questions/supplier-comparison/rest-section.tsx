import type { FigureSet } from '@e-respect/contract';
import { capitalise, REST_FIGURES, restComparison, type RestVerdict, type Verdict } from '@e-respect/figures';
import { skipToken, useQuery } from '@tanstack/react-query';
import { answerQuery } from '../../lib/api/queries.ts';
import { comparing, questionOf } from '../../lib/view/question.ts';
import { useView } from '../../lib/view/use-view.ts';
import { withoutHoles } from '../../lib/view/view.ts';
import { CsvButton } from '../../ui/csv-button.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { useExplain } from '../../ui/explain.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { useComparedWords } from './use-comparison.ts';

const MARK: Record<RestVerdict, Verdict> = { better: 'keep', worse: 'stop', same: 'unknown', plain: 'unknown', few: 'few', unknown: 'unknown' };

function Beside({ own: figures, rest }: { own: FigureSet; rest: FigureSet }) {
  const { own, lang } = useComparedWords();
  const explain = useExplain();
  return (
    <Scroll label={own.rest.title}>
      <table className="tbl">
        <caption className="off-screen">{own.rest.title}</caption>
        <thead><tr>{own.rest.head.map((head, i) => <th key={head} scope="col" className={i === 5 ? 'l' : ''}>{head}</th>)}</tr></thead>
        <tbody>
          {restComparison(figures, rest, lang).map(({ figure, label, own: asked, ownText, restText, difference, interval, verdict }) => (
            <tr key={figure}>
              <th scope="row"><button type="button" aria-haspopup="dialog" onClick={() => explain({ id: figure, figure: asked })}>{label}</button></th>
              <td><b>{ownText}</b></td><td>{restText}</td><td>{difference}</td><td>{interval}</td>
              <td className="l"><VerdictMark mark={MARK[verdict]} word={own.rest.verdicts[verdict]} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What the differences that hold amount to, in one line. */
function useConclusion(figures: FigureSet, rest: FigureSet | undefined): string {
  const { own, t, lang } = useComparedWords();
  if (!rest) return own.rest.title;
  const rows = restComparison(figures, rest, lang);
  const named = (verdict: RestVerdict): string => rows.filter((row) => row.verdict === verdict).map(({ label }) => (lang === 'fr' && label !== 'ROI' ? label.charAt(0).toLowerCase() + label.slice(1) : label)).join(', ');
  const [better, worse] = [named('better'), named('worse')];
  const parts = [better && own.rest.better(better), worse && own.rest.worse(worse)].filter(Boolean);
  return own.rest.of(parts.length === 0 ? own.rest.none : parts.join(t.shell.semicolon));
}

/** One supplier beside all the others together, each difference with its interval. */
export function RestSection({ supplier, figures }: { supplier: string; figures: FigureSet }) {
  const { own } = useComparedWords();
  const { view, period } = useView();
  const base = period && questionOf(comparing(withoutHoles({ ...view, compare: undefined })), period, REST_FIGURES);
  const question = base && { ...base, filters: [...(base.filters ?? []), { dimension: 'supplier' as const, op: 'is_not' as const, values: [supplier] }] };
  const options = answerQuery(question ?? { figures: [], period: { from: '2000-01-01', to: '2000-01-01' } });
  const { data, error, refetch } = useQuery(question ? options : { ...options, queryFn: skipToken });
  const title = useConclusion(figures, data?.totals.figures);
  return (
    <section>
      <SectionHead title={capitalise(title)} sub={own.rest.sub} tools={question && <CsvButton question={question} name="rest" />} />
      {error ? <Trouble error={error} retry={() => void refetch()} /> : data ? <Beside own={figures} rest={data.totals.figures} /> : <Skeleton height={420} lines={6} />}
    </section>
  );
}
