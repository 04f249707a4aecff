import type { FigureValue, QueryAnswer, QueryRow } from '@e-respect/contract';
import { formatDay, formatFigure, formatRange, formatRate, localDay, readFigure, readValue } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { figuresQuery, workspaceQuery } from '../../lib/api/queries.ts';
import { usePageMeta } from '../../lib/page-meta.ts';
import { useAnswer } from '../../lib/view/use-answer.ts';
import { CsvButton } from '../../ui/csv-button.tsx';
import { useExplain } from '../../ui/explain.tsx';
import { IntervalMark } from '../../ui/interval-mark.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useAddressWords } from './address-words.ts';

const OF_LEADS = ['leads_accepted', 'leads_net', 'buyers', 'conversion_rate', 'margin_per_person_eur', 'margin_excluded_eur'] as const;
/** Read from every mail of the period: asked apart, so that the rest does not wait for it. */
const OF_MAIL = ['complaint_rate'] as const;
const FIGURES = [...OF_LEADS, ...OF_MAIL];
type Column = (typeof FIGURES)[number];
const ORDER = ['main', 'secondary', 'unknown', 'dead', 'throwaway', 'role'];

type Entries = NonNullable<ReturnType<typeof useCatalogue>>;
const useCatalogue = () => useQuery(figuresQuery).data?.figures;

/** A value, its interval under it; on too few it is hollow and says its status. */
function Cell({ id, figure, entries }: { id: Column; figure: FigureValue; entries: Entries }) {
  const { t, lang } = useAddressWords();
  const explain = useExplain();
  const entry = entries.find((each) => each.id === id);
  const { interval, status, value } = figure;
  const unit = entry?.unit ?? 'count';
  const few = status === 'too_few';
  const note = few ? t.figure.status.too_few : interval && value !== null ? formatRange(interval.low, interval.high, unit, lang) : status === 'partial' ? t.figure.status.partial : '';
  return (
    <td data-label={entry?.label[lang]} className={few ? 'hollow' : ''}>
      <button type="button" className="cell" aria-haspopup="dialog" onClick={() => explain({ id, figure })}>{formatFigure(value, unit, lang)}</button>
      {note && <small>{note}</small>}
    </td>
  );
}

function ClassRow({ row, entries, domain, mean }: { row: QueryRow; entries: Entries; domain: readonly [number, number]; mean: number | null }) {
  const { own } = useAddressWords();
  const id = row.by.address_class ?? 'unknown';
  const conversion = readFigure(row.figures, 'conversion_rate');
  return (
    <tr>
      <th scope="row"><b>{own.classes.names[id] ?? id}</b><small>{own.classes.what[id]}</small></th>
      {FIGURES.map((column) => [
        <Cell key={column} id={column} figure={readFigure(row.figures, column)} entries={entries} />,
        column === 'conversion_rate' && <td key="mark" className="mark"><IntervalMark figure={conversion} domain={domain} mean={mean} hollow={conversion.status === 'too_few'} gains={false} /></td>,
      ])}
    </tr>
  );
}

function ClassTable({ answer, rows, title }: { answer: QueryAnswer; rows: readonly QueryRow[]; title: string }) {
  const { own, lang } = useAddressWords();
  const entries = useCatalogue();
  if (!entries) return <Skeleton height={420} lines={6} />;
  const labelOf = (id: Column): string => entries.find((each) => each.id === id)?.label[lang] ?? id;
  const high = Math.max(0.001, ...rows.map((row) => { const { interval, value, status } = readFigure(row.figures, 'conversion_rate'); return status === 'too_few' ? 0 : (interval?.high ?? value ?? 0); }));
  return (
    <Scroll label={title}>
      <table className="tbl comparison stacked classes">
        <caption className="off-screen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{own.classes.class}</th>
            {FIGURES.map((id) => [<th key={id} scope="col">{labelOf(id)}</th>, id === 'conversion_rate' && <th key="mark" scope="col">{own.classes.scale} {formatRate(high, lang)}</th>])}
          </tr>
        </thead>
        <tbody>{rows.map((row) => <ClassRow key={row.by.address_class} row={row} entries={entries} domain={[0, high]} mean={readValue(answer.totals.figures, 'conversion_rate')} />)}</tbody>
      </table>
    </Scroll>
  );
}

/** The class of which most leads are, said in a sentence. */
function useTitle(rows: readonly QueryRow[]): string {
  const { own, lang } = useAddressWords();
  const leads = (row: QueryRow): number => readValue(row.figures, 'leads_accepted') ?? 0;
  const all = rows.reduce((sum, row) => sum + leads(row), 0);
  const lost = rows.filter((row) => ['dead', 'throwaway', 'role'].includes(row.by.address_class ?? '')).sort((a, b) => leads(b) - leads(a))[0];
  return lost && all > 0 ? own.classes.title(own.classes.names[lost.by.address_class ?? ''] ?? '', formatRate(leads(lost) / all, lang)) : own.classes.none;
}

/** What the leads of each class of address became: figures of the catalogue, with their intervals. */
export function ClassesSection() {
  const { own, lang } = useAddressWords();
  const { result, question } = useAnswer(OF_LEADS, ['address_class']);
  const { result: mail } = useAnswer(OF_MAIL, ['address_class']);
  const { data: workspace } = useQuery(workspaceQuery);
  usePageMeta(result.data?.meta);
  const rows = ORDER.flatMap((id) => (result.data?.rows ?? []).filter((row) => row.by.address_class === id && (readValue(row.figures, 'leads_accepted') ?? 0) > 0))
    .map((row) => ({ ...row, figures: { ...row.figures, ...mail.data?.rows.find((each) => each.by.address_class === row.by.address_class)?.figures } }));
  const title = useTitle(rows);
  if (result.error) return <section><Trouble error={result.error} retry={() => void result.refetch()} /></section>;
  if (!result.data || !question) return <section><Skeleton height={480} lines={6} /></section>;
  const asOf = result.data.meta.as_of;
  return (
    <section>
      <SectionHead title={title} sub={asOf && own.classes.sub(formatDay(localDay(asOf, workspace?.time_zone ?? 'UTC'), lang))} tools={<CsvButton question={{ ...question, figures: [...FIGURES] }} name="addresses" />} />
      <ClassTable answer={result.data} rows={rows} title={title} />
      {mail.error && <Trouble error={mail.error} retry={() => void mail.refetch()} />}
      <p className="note rule">{own.classes.circular}</p>
    </section>
  );
}
