import type { DuplicatesAnswer } from '@e-respect/contract';
import { formatEuros, formatNumber } from '@e-respect/figures';
import { API } from '../../lib/api/client.ts';
import { useView } from '../../lib/view/use-view.ts';
import { Trouble } from '../../ui/notice.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useDuplicates, useDuplicateWords } from './use-duplicates.ts';

function Reasons({ answer, title }: { answer: DuplicatesAnswer; title: string }) {
  const { own, t, lang } = useDuplicateWords();
  const words = own.claims;
  const sum = (of: 'leads' | 'claimable_leads' | 'price_eur' | 'claimable_eur'): number => answer.claims.reduce((total, each) => total + each[of], 0);
  const cells = (each: Omit<DuplicatesAnswer['claims'][number], 'reason'>) => (
    <>
      <td data-label={words.leads}>{formatNumber(each.leads, lang)}</td>
      <td data-label={words.paid}>{formatEuros(each.price_eur, lang)}</td>
      <td data-label={words.claimable}>{formatNumber(each.claimable_leads, lang)}</td>
      <td className="end">{formatEuros(each.claimable_eur, lang)}</td>
    </>
  );
  return (
    <Scroll label={title}>
      <table className="tbl stacked">
        <caption className="off-screen">{title}</caption>
        <thead><tr><th scope="col">{words.reason}</th>{[words.leads, words.paid, words.claimable, words.amount].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {answer.claims.map((each) => <tr key={each.reason}><th scope="row"><b>{t.suppliers.reasons[`leads_${each.reason}`] ?? each.reason}</b></th>{cells(each)}</tr>)}
          <tr className="sum"><th scope="row">{words.total}</th>{cells({ leads: sum('leads'), claimable_leads: sum('claimable_leads'), price_eur: sum('price_eur'), claimable_eur: answer.totals.claimable_eur })}</tr>
        </tbody>
      </table>
    </Scroll>
  );
}

/** What the contracts of a supplier let one claim back, reason by reason, and the file to send. */
export function ClaimsSection({ supplier }: { supplier: string }) {
  const { own, lang } = useDuplicateWords();
  const { period } = useView();
  const { data, error, refetch } = useDuplicates(supplier);
  const words = own.claims;
  if (error) return <section><Trouble error={error} retry={() => void refetch()} /></section>;
  if (!data || !period) return <section><Skeleton height={320} lines={5} /></section>;
  const { claimable_eur: claimable } = data.totals;
  const name = data.suppliers.find(({ id }) => id === supplier)?.label ?? supplier;
  const title = claimable > 0 ? words.title(formatEuros(claimable, lang), name) : words.none(name);
  const file = `${API}/suppliers/${encodeURIComponent(supplier)}/refund-claims.csv?${new URLSearchParams({ ...period, lang }).toString()}`;
  return (
    <section>
      <SectionHead title={title} sub={words.sub} />
      {data.claims.length > 0 && <Reasons answer={data} title={title} />}
      {data.claims.length > 0 && <p className="note rule">{words.rule}</p>}
      {claimable > 0 && <p className="go"><a className="act" href={file} download>{words.download}</a><span className="note">{words.holds}</span></p>}
    </section>
  );
}
