import type { FigureValue, QueryRow } from '@e-respect/contract';
import { formatFigure, formatRange, formatRate, readFigure, type Verdict } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { figuresQuery } from '../../lib/api/queries.ts';
import { useWords, type Speech } from '../../lib/i18n/use-words.ts';
import { comparing } from '../../lib/view/question.ts';
import { useAnswer } from '../../lib/view/use-answer.ts';
import { useView } from '../../lib/view/use-view.ts';
import { CsvButton } from '../../ui/csv-button.tsx';
import { useExplain } from '../../ui/explain.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { Scroll } from '../../ui/scroll.tsx';

const COLUMNS = ['sends', 'delivered', 'bounce_hard_rate', 'unsubscribe_rate', 'complaint_rate'] as const;
const WATCH = 0.001;
const BROKEN = 0.003;

const isRate = (id: string): boolean => id.endsWith('_rate');

function bandOf({ value, status }: FigureValue): Verdict {
  if (value === null) return 'unknown';
  if (status === 'too_few') return 'few';
  return value >= BROKEN ? 'stop' : value >= WATCH ? 'watch' : 'keep';
}

function bandWord(band: Verdict, { t }: Speech): string {
  const words = t.campaigns.providers;
  return { keep: words.within, watch: words.watch, stop: words.broken, few: t.figure.status.too_few, unknown: t.figure.status.no_data }[band];
}

function Provider({ row, labelOf }: { row: QueryRow; labelOf: (id: string) => string }) {
  const speech = useWords();
  const explain = useExplain();
  const { lang, t } = speech;
  const id = row.by.mailbox_provider ?? '';
  const complaints = readFigure(row.figures, 'complaint_rate');
  const band = bandOf(complaints);
  return (
    <tr>
      <th scope="row"><b>{t.campaigns.providerNames[id] ?? row.labels.mailbox_provider ?? id}</b></th>
      {COLUMNS.map((column) => {
        const figure = readFigure(row.figures, column);
        return <td key={column} data-label={labelOf(column)}><button type="button" aria-haspopup="dialog" onClick={() => explain({ id: column, figure })}>{formatFigure(figure.value, isRate(column) ? 'rate' : 'count', lang)}</button></td>;
      })}
      <td data-label={t.figure.interval}>{complaints.interval ? formatRange(complaints.interval.low, complaints.interval.high, 'rate', lang) : '—'}</td>
      <td className="l end"><VerdictMark mark={band} word={bandWord(band, speech)} /></td>
    </tr>
  );
}

/** What each mailbox provider saw of the campaign, against the bands they publish. */
export function ProvidersSection({ campaign }: { campaign: string }) {
  const { t, lang } = useWords();
  const { view } = useView();
  const { data: catalogue } = useQuery(figuresQuery);
  const { result, question } = useAnswer(COLUMNS, ['mailbox_provider'], { ...comparing(view), campaign });
  const words = t.campaigns.providers;
  const labelOf = (id: string): string => catalogue?.figures.find((f) => f.id === id)?.label[lang] ?? id;
  const rows = (result.data?.rows ?? []).filter((r) => (r.figures.sends?.value ?? 0) > 0).sort((a, b) => (b.figures.sends?.value ?? 0) - (a.figures.sends?.value ?? 0));
  return (
    <section>
      <SectionHead title={words.title} sub={words.sub} tools={question && <CsvButton question={question} name="providers" />} />
      {result.error && <Trouble error={result.error} retry={() => void result.refetch()} />}
      {!result.data && !result.error && <Skeleton height={320} lines={5} />}
      {result.data && rows.length === 0 && <p className="note">{words.none}</p>}
      {rows.length > 0 && (
        <Scroll label={words.title}>
          <table className="tbl stacked">
            <caption className="off-screen">{words.title}</caption>
            <thead><tr><th scope="col">{words.provider}</th>{COLUMNS.map((id) => <th key={id} scope="col">{labelOf(id)}</th>)}<th scope="col">{t.figure.interval} {t.figure.level(formatRate(0.95, lang, { decimals: 0 }))}</th><th scope="col" className="l">{t.shell.verdict}</th></tr></thead>
            <tbody>{rows.map((row) => <Provider key={row.by.mailbox_provider} row={row} labelOf={labelOf} />)}</tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
