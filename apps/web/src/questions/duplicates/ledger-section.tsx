import type { DuplicateLead, DuplicatesAnswer } from '@e-respect/contract';
import { formatEuros, formatInstant, formatNumber } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { workspaceQuery } from '../../lib/api/queries.ts';
import { usePaging } from '../../lib/view/use-paging.ts';
import { Notice, Trouble } from '../../ui/notice.tsx';
import { PageTurn } from '../../ui/page-turn.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LEDGER_PAGE, useDuplicates, useDuplicateWords } from './use-duplicates.ts';

const DAY = 48;

interface Naming { nameOf: (supplier: string) => string; when: (instant: string) => string }

function useNaming({ suppliers }: DuplicatesAnswer): Naming {
  const { lang } = useDuplicateWords();
  const { data } = useQuery(workspaceQuery);
  const zone = data?.time_zone ?? 'UTC';
  return { nameOf: (id) => suppliers.find((each) => each.id === id)?.label ?? id, when: (instant) => formatInstant(instant, lang, zone) };
}

function Line({ row, naming }: { row: DuplicateLead; naming: Naming }) {
  const { own, lang } = useDuplicateWords();
  const words = own.ledger;
  const hours = row.hours_between;
  const gap = hours < DAY ? words.hours(formatNumber(hours, lang, { decimals: hours < 10 ? 1 : 0 })) : words.days(formatNumber(Math.floor(hours / 24), lang));
  return (
    <tr>
      <th scope="row">{row.lead_id}</th>
      <td className="l" data-label={words.second}>{naming.nameOf(row.supplier)}<small className="note block">{naming.when(row.acquired_at)}</small></td>
      <td className="l" data-label={words.first}>{row.reason === 'duplicate_own' ? words.own : naming.nameOf(row.earlier.supplier)}<small className="note block">{naming.when(row.earlier.acquired_at)}</small></td>
      <td data-label={words.gap}>{gap}{row.same_day && <small className="note block">● {words.sameDay}</small>}</td>
      <td className="end">{formatEuros(row.price_eur, lang)}</td>
      <td data-label={words.claimable}>{row.claimable ? words.yes : words.no}</td>
    </tr>
  );
}

function LedgerTable({ answer, title }: { answer: DuplicatesAnswer; title: string }) {
  const { own } = useDuplicateWords();
  const naming = useNaming(answer);
  const words = own.ledger;
  return (
    <Scroll label={title}>
      <table className="tbl stacked">
        <caption className="off-screen">{title}</caption>
        <thead>
          <tr>{[words.lead, words.second, words.first].map((head) => <th key={head} scope="col" className="l">{head}</th>)}{[words.gap, words.price, words.claimable].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
        </thead>
        <tbody>{answer.rows.map((row) => <Line key={row.lead_id} row={row} naming={naming} />)}</tbody>
      </table>
    </Scroll>
  );
}

/** Every duplicate with both instants and both sellers, a page at a time; of one supplier where one is named. */
export function LedgerSection({ supplier }: { supplier?: string }) {
  const { own, lang } = useDuplicateWords();
  const [offset, setOffset] = usePaging();
  const { data, error, refetch } = useDuplicates(supplier, offset);
  const words = own.ledger;
  if (error) return <section><Trouble error={error} retry={() => void refetch()} /></section>;
  if (!data) return <section><Skeleton height={600} lines={8} /></section>;
  const count = (value: number): string => formatNumber(value, lang);
  const all = data.totals.leads_duplicate_cross + data.totals.leads_duplicate_own;
  if (all === 0) return <section><Notice title={words.none}><p>{own.overlap.nobody}</p></Notice></section>;
  const title = words.title(count(all));
  const { next } = data;
  return (
    <section>
      <SectionHead title={title} sub={words.sub(count(data.totals.same_day), count(data.totals.people_several_times_a_day))} />
      <LedgerTable answer={data} title={title} />
      {all > LEDGER_PAGE && (
        <PageTurn back={words.earlier} on={words.later} range={words.range(count(offset + 1), count(offset + data.rows.length), count(all))}
          onBack={offset > 0 ? () => setOffset(Math.max(0, offset - LEDGER_PAGE)) : null} onOn={next ? () => setOffset(Number(next)) : null} />
      )}
    </section>
  );
}
