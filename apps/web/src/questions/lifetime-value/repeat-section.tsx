import type { FigureSet, ValueCohortsAnswer } from '@e-respect/contract';
import { formatFigure, readFigure, type DataTable as Table } from '@e-respect/figures';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useExplain } from '../../ui/explain.tsx';
import { ValueCsv } from './value-csv.tsx';
import { useValueWords } from './words.ts';

const COLUMNS = [['orders_per_buyer', 'ratio', 'orders'], ['repeat_rate', 'rate', 'rate']] as const;
type Unit = (typeof COLUMNS)[number][1] | 'days' | 'people';

function Cell({ figures, id, unit, absent }: { figures: FigureSet; id: string; unit: Unit; absent?: string | undefined }) {
  const { lang, own } = useValueWords();
  const explain = useExplain();
  const figure = readFigure(figures, id);
  const few = figure.status === 'too_few';
  const text = figure.value === null && absent !== undefined && (figure.status === 'ok' || few) ? absent : formatFigure(figure.value, unit, lang);
  return (
    <td className={few ? 'hollow' : ''}>
      <button type="button" className="cell" aria-haspopup="dialog" onClick={() => explain({ id, figure })}>{text}</button>
      {few && <small>{own.young.few}</small>}
    </td>
  );
}

/** Orders per buyer, repeat rate and value at 30, 90, 180 and 365 days: the figures themselves, each with its explanation. */
export function RepeatSection({ answer }: { answer: ValueCohortsAnswer }) {
  const { own } = useValueWords();
  const words = own.repeat;
  const rows = [...answer.groups, { ...answer.total, label: own.all }];
  const horizons = answer.total.horizons.map(({ horizon_days: days }) => days);
  const head: Table['head'] = [words.group, words.n, ...COLUMNS.flatMap(([, , word]) => horizons.map((days) => `${words[word]}, ${own.days(String(days))}`)), words.payback];
  const csv = (): (string | number | null)[][] => [head, ...rows.map((row) => [row.label, readFigure(row.horizons.at(-1)?.figures ?? {}, 'buyers').value, ...COLUMNS.flatMap(([id]) => row.horizons.map(({ figures }) => readFigure(figures, id).value)), readFigure(row.horizons.at(-1)?.figures ?? {}, 'payback_days').value])];
  return (
    <section>
      <SectionHead title={words.title} sub={words.sub} tools={<ValueCsv name="repeat-buying" rows={csv} />} />
      <Scroll label={words.title}>
        <table className="tbl repeat">
          <caption className="off-screen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.group}</th>
              <th scope="col">{words.n}</th>
              {COLUMNS.map(([id, , word]) => horizons.map((days) => <th key={`${id}${days}`} scope="col">{days === horizons[0] ? words[word] : <span className="off-screen">{words[word]}</span>} {own.days(String(days))}</th>))}
              <th scope="col">{words.payback}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={row.id || 'all'} className={i === rows.length - 1 ? 'sum' : ''}>
                <th scope="row">{row.label}</th>
                <Cell figures={row.horizons.at(-1)?.figures ?? {}} id="buyers" unit="people" />
                {COLUMNS.map(([id, unit]) => row.horizons.map(({ horizon_days: days, figures }) => <Cell key={`${id}${days}`} figures={figures} id={id} unit={unit} />))}
                <Cell figures={row.horizons.at(-1)?.figures ?? {}} id="payback_days" unit="days" absent={words.never} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
