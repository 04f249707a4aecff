import type { AttributionAnalysis } from '@e-respect/contract';
import { formatNumber, formatPoints, formatRate } from '@e-respect/figures';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { useAttributionWords } from './words.ts';

const MAY_BE_CUT = 20;

/** What the credits leave out, what a control arm says beside them, and what stands behind. */
export function AttributionNotes({ answer, nameOf }: { answer: AttributionAnalysis; nameOf: (id: string) => string }) {
  const { own, t, lang } = useAttributionWords();
  const { totals, contested, status } = answer;
  const count = (n: number): string => formatNumber(n, lang);
  const notes = [
    status === 'too_few' && own.fewConversions,
    contested.claims > 0 && own.contestedNote(count(contested.claims), count(contested.conversions)),
    totals.last_touch_unattributed !== null && status !== 'no_data' && own.ownNote(count(totals.last_touch_unattributed)),
    totals.conversions_without_path && own.withoutPath(count(totals.conversions_without_path)),
    totals.touches_too_old > 0 && own.tooOld(count(totals.touches_too_old)),
    totals.touches_later > 0 && own.later(count(totals.touches_later)),
    totals.gathered > 0 && own.gathered(count(totals.gathered)),
    totals.touches_told === 0 && status !== 'no_data' && own.leadsOnly,
  ].filter((note): note is string => typeof note === 'string');
  const ways = answer.paths.map(({ path, touches, conversions, nulls }) => [
    `${path.map(nameOf).join(' → ')}${touches > MAY_BE_CUT ? ' …' : ''}`, count(touches), count(conversions), count(nulls),
  ]);
  return (
    <>
      {status !== 'no_data' && <p className="note rule">{notes.join(' ')}</p>}
      <p className="lead">{own.notIncremental} {answer.experiments.length === 0 && own.noExperiment}</p>
      {answer.experiments.length > 0 && <ul className="note">{answer.experiments.flatMap((each) => each.arms.map((arm) => <li key={`${each.experiment} ${arm.arm}`}>{sentence(each, arm)} {arm.status === 'too_few' && own.tooFewArm}</li>))}</ul>}
      {ways.length > 0 && (
        <>
          <Folded title={own.ways}><DataTable table={{ caption: own.ways, head: own.wayHead, rows: ways }} /></Folded>
          <Folded title={own.methodsTitle}>
            <dl className="note">{Object.entries(own.explain).map(([method, words]) => <div key={method}><dt><b>{own.methods[method as keyof typeof own.methods]}</b></dt><dd>{words}</dd></div>)}</dl>
          </Folded>
        </>
      )}
    </>
  );

  function sentence({ experiment, control, level }: AttributionAnalysis['experiments'][number], { arm, people, conversions, difference, low, high }: AttributionAnalysis['experiments'][number]['arms'][number]): string {
    const interval = own.between(formatPoints(low, lang), formatPoints(high, lang), t.figure.level(formatRate(level, lang, { decimals: 1 })));
    return own.experiment(experiment, arm, formatRate(conversions / people, lang), formatRate(control.conversions / control.people, lang), formatPoints(difference, lang), interval, count(people + control.people));
  }
}
