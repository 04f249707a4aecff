import { type RespectAnswer, type RespectSection, type RespectVerdict } from '@e-respect/contract';
import { formatDay, formatEuros, formatNumber, formatRate, UNKNOWN } from '@e-respect/figures';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RespectRow } from './respect-row.tsx';
import { useRespect, useRespectWords } from './use-respect.ts';

// Written out, for the contract's own list comes with its validator.
const SECTIONS = ['email', 'networks', 'consumer', 'consent'] as const satisfies readonly RespectSection[];

function Group({ section, answer }: { section: RespectSection; answer: RespectAnswer }) {
  const { own, lang } = useRespectWords();
  const euros = answer.euros.filter((each) => each.section === section);
  return (
    <tbody>
      <tr className="group">
        <th scope="colgroup" colSpan={4}>
          {own.tests.sections[section]}
          <span className="euros">{euros.map(({ figure, label, value }) => <span key={figure}>{label[lang]} <b>{formatEuros(value.value, lang)}</b></span>)}</span>
        </th>
      </tr>
      {answer.tests.filter((test) => test.section === section).map((test) => <RespectRow key={test.id} test={test} />)}
    </tbody>
  );
}

function Mentions({ weeks }: { weeks: RespectAnswer['mentions'] }) {
  const { own, lang } = useRespectWords();
  const { fold, head } = own.tests.mentions;
  const rows = weeks.map(({ week, sends, mentions, negative }) =>
    [formatDay(week, lang), formatNumber(sends, lang), formatNumber(mentions, lang), formatNumber(negative, lang), mentions === 0 ? UNKNOWN : formatRate(negative / mentions, lang)]);
  return <Folded title={fold}><DataTable table={{ caption: fold, head, rows }} /></Folded>;
}

/** Four sections of named tests, one grammar: measured, limit, verdict. No index over them. */
export function RespectSections() {
  const { own, t } = useRespectWords();
  const { data, error, refetch } = useRespect();
  if (error) return <section><Trouble error={error} retry={() => void refetch()} /></section>;
  if (!data) return <section><Skeleton height={1500} lines={9} /></section>;
  const count = (verdict: RespectVerdict): number => data.tests.filter((test) => test.verdict === verdict).length;
  const title = own.tests.title({ tests: data.tests.length, met: count('met'), broken: count('broken'), unknown: count('unknown') });
  const { head } = own.tests;
  return (
    <section>
      <SectionHead title={title} sub={own.tests.sub} />
      <Scroll label={title}>
        <table className="tbl stacked respect">
          <caption className="off-screen">{title}</caption>
          <thead><tr><th scope="col">{head.test}</th><th scope="col">{head.measured}</th><th scope="col" className="l">{head.limit}</th><th scope="col" className="l">{t.shell.verdict}</th></tr></thead>
          {SECTIONS.map((section) => <Group key={section} section={section} answer={data} />)}
        </table>
      </Scroll>
      <p className="note rule">{own.tests.networksNote}</p>
      {data.mentions.length > 0 && <Mentions weeks={data.mentions} />}
    </section>
  );
}
