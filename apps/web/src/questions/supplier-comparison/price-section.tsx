import type { BreakEven } from '@e-respect/contract';
import { formatEuros, formatRange, formatRate } from '@e-respect/figures';
import { API } from '../../lib/api/client.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useComparedWords } from './use-comparison.ts';

const KINDS = ['gross', 'accepted', 'net'] as const;

function useTitle({ status, without_reputation: without, with_reputation: with_, paid_per_lead: paid }: BreakEven): string {
  const { own, lang } = useComparedWords();
  const price = (with_ ?? without).accepted?.value;
  if (status === 'immature') return own.price.immature;
  if (price === undefined) return own.price.unknown;
  if (price <= 0) return own.price.never;
  if (!paid.accepted) return own.price.free(formatEuros(price, lang));
  return price >= paid.accepted ? own.price.keep(formatEuros(price, lang)) : own.price.cut(formatRate(1 - price / paid.accepted, lang, { decimals: 0 }));
}

/** At which price per lead the return would be nil, before and after the cost of reputation. */
export function PriceSection({ price }: { price: BreakEven }) {
  const { own, t, lang } = useComparedWords();
  const title = useTitle(price);
  const euros = (value: number | null | undefined): string => formatEuros(value ?? null, lang, { decimals: 2 });
  if (price.status === 'no_data' || price.status === 'immature') {
    return (
      <section>
        <SectionHead title={title} />
        <p className="note">{price.status === 'no_data' ? own.price.missing : own.price.formula}</p>
        {price.status === 'no_data' && <p><a className="act" href={`${API}/templates/orders.csv?lang=${lang}`} download>{t.overview.empty.template(t.kinds.orders)}</a></p>}
      </section>
    );
  }
  const notes = [price.status === 'too_few' && own.price.few, (price.without_reputation.accepted?.value ?? 1) < 0 && own.price.below, price.with_reputation === null && `${own.price.noReputation}.`];
  return (
    <section>
      <SectionHead title={title} />
      <p className="note">{own.price.label}</p>
      <p className="price-figure">{euros((price.with_reputation ?? price.without_reputation).accepted?.value)}</p>
      <p className="note price-paid">{price.paid_per_lead.accepted ? own.price.paidNow(euros(price.paid_per_lead.accepted)) : ''}</p>
      <Scroll label={own.price.title}>
        <table className={`tbl ${price.status === 'too_few' ? 'hollow' : ''}`}>
          <caption className="off-screen">{own.price.title}</caption>
          <thead><tr>{own.price.head.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {KINDS.map((kind) => {
              const even = price.without_reputation[kind];
              return (
                <tr key={kind}>
                  <th scope="row">{own.price.kinds[kind]}</th>
                  <td>{euros(price.paid_per_lead[kind])}</td>
                  <td><b>{euros(even?.value)}</b></td>
                  <td>{even ? formatRange(even.low, even.high, 'eur', lang) : '—'}</td>
                  <td>{euros(price.with_reputation?.[kind]?.value)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      <p className="note rule">{own.price.formula} {own.price.terms(formatEuros(price.margin_eur, lang), formatEuros(price.other_spend_eur, lang))} {notes.filter(Boolean).join(' ')}</p>
    </section>
  );
}
