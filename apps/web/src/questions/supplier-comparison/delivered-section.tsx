import type { FigureSet, QueryInput } from '@e-respect/contract';
import { formatEuros, formatNumber, formatRate, readValue, REFUSAL_FIGURES } from '@e-respect/figures';
import { useWords, type Speech } from '../../lib/i18n/use-words.ts';
import { CsvButton } from '../../ui/csv-button.tsx';
import { Ledger, type LedgerRow } from '../../ui/ledger.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useExplain } from '../../ui/explain.tsx';

/** Gross, then each reason taken off from the right, then net: the bars add up. */
function deliveredRows(figures: FigureSet, { t, lang }: Speech): LedgerRow[] {
  const gross = readValue(figures, 'leads_gross') ?? 0;
  const net = readValue(figures, 'leads_net') ?? 0;
  const share = (n: number): number => (gross === 0 ? 0 : n / gross);
  let right = 1;
  const reasons = REFUSAL_FIGURES.flatMap((id): LedgerRow[] => {
    const count = readValue(figures, id) ?? 0;
    if (count === 0) return [];
    const to = right;
    right -= share(count);
    return [{ id, label: t.suppliers.reasons[id] ?? id, bars: [{ from: right, to, look: 'refused' }], value: formatNumber(-count, lang) }];
  });
  return [
    { id: 'gross', label: t.suppliers.ledger.gross, bars: [{ from: 0, to: share(net), look: 'claimable' }, { from: share(net), to: 1, look: 'refused' }], value: formatNumber(gross, lang) },
    ...reasons,
    { id: 'net', label: t.suppliers.ledger.net, bars: [{ from: 0, to: share(net), look: 'gained' }], value: formatNumber(net, lang), sub: t.suppliers.ledger.share(formatRate(share(net), lang)), total: true },
  ];
}

/** What was delivered, reason by reason, and what of it the contract lets one claim back. */
export function DeliveredSection({ name, figures, question }: { name: string; figures: FigureSet; question: QueryInput }) {
  const speech = useWords();
  const explain = useExplain();
  const { t, lang } = speech;
  const title = t.suppliers.ledger.title(name);
  const amount = (id: 'claimable_eur' | 'paid_twice_eur', label: string, note: string) => (
    <li>
      <button type="button" className="word-button" aria-haspopup="dialog" onClick={() => explain({ id, figure: figures[id] })}>{label}</button> <b>{formatEuros(readValue(figures, id), lang)}</b> <span className="note">{note}</span>
    </li>
  );
  return (
    <section>
      <SectionHead title={title} tools={<CsvButton question={question} name="delivered" />} />
      <Ledger caption={title} rows={deliveredRows(figures, speech)} look="half" />
      <ul className="beside">
        {amount('claimable_eur', t.suppliers.ledger.claimable, t.suppliers.ledger.claimableNote)}
        {amount('paid_twice_eur', t.suppliers.ledger.twice, t.suppliers.ledger.twiceNote)}
      </ul>
    </section>
  );
}
