import type { RecruitedPerson } from '@e-respect/contract';
import { formatEuros, formatInstant, formatNumber } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { workspaceQuery } from '../../lib/api/queries.ts';
import { keepPeriod } from '../../lib/view/use-view.ts';
import { usePaging } from '../../lib/view/use-paging.ts';
import { Trouble } from '../../ui/notice.tsx';
import { PageTurn } from '../../ui/page-turn.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { personNumber, useAddressWords } from './address-words.ts';
import { PEOPLE_PAGE, useAddresses } from './use-addresses.ts';

function Person({ row, zone }: { row: RecruitedPerson; zone: string }) {
  const { own, lang } = useAddressWords();
  const words = own.most;
  return (
    <tr>
      <th scope="row"><Link to="/people/$person" params={{ person: String(row.person) }} search={keepPeriod}><b>{words.number(personNumber(row.person))}</b></Link><small className="note block">{own.classes.names[row.address_class] ?? row.address_class}</small></th>
      <td data-label={words.times} className="end">{formatNumber(row.leads, lang)}</td>
      <td data-label={words.net}>{formatNumber(row.leads_net, lang)}</td>
      <td data-label={words.day}>{formatNumber(row.most_in_a_day, lang)}</td>
      <td data-label={words.paid}>{formatEuros(row.paid_eur, lang)}</td>
      <td className="wrap" data-label={words.by}>{row.suppliers.map(({ label, leads }) => (leads === 1 ? label : `${label} × ${formatNumber(leads, lang)}`)).join(', ')}</td>
      <td className="l"><span className="note">{formatInstant(row.first_at, lang, zone)}<br />{formatInstant(row.last_at, lang, zone)}</span></td>
    </tr>
  );
}

/** The people sold most often, each under a number, with who sold them how often. */
export function MostSection() {
  const { own, lang } = useAddressWords();
  const [offset, setOffset] = usePaging();
  const { data, error, refetch } = useAddresses(offset);
  const { data: workspace } = useQuery(workspaceQuery);
  const words = own.most;
  if (error) return <section><Trouble error={error} retry={() => void refetch()} /></section>;
  if (!data || data.rows.length === 0) return null;
  const { next } = data;
  return (
    <section>
      <SectionHead title={words.title} sub={words.sub} />
      <Scroll label={words.title}>
        <table className="tbl stacked">
          <caption className="off-screen">{words.title}</caption>
          <thead><tr><th scope="col">{words.person}</th>{[words.times, words.net, words.day, words.paid].map((head) => <th key={head} scope="col">{head}</th>)}<th scope="col" className="l">{words.by}</th><th scope="col" className="l">{words.from} … {words.to}</th></tr></thead>
          <tbody>{data.rows.map((row) => <Person key={row.person} row={row} zone={workspace?.time_zone ?? 'UTC'} />)}</tbody>
        </table>
      </Scroll>
      {(next !== null || offset > 0) && (
        <PageTurn back={words.earlier} on={words.later} range={words.range(formatNumber(offset + 1, lang), formatNumber(offset + data.rows.length, lang))}
          onBack={offset > 0 ? () => setOffset(Math.max(0, offset - PEOPLE_PAGE)) : null} onOn={next ? () => setOffset(Number(next)) : null} />
      )}
    </section>
  );
}
