import type { QueryAnswer, QueryInput } from '@e-respect/contract';
import { bridgePosition, euroBridge, type BridgeRow, type EuroBridge } from '@e-respect/figures';
import { useWords } from '../../lib/i18n/use-words.ts';
import { CsvButton } from '../../ui/csv-button.tsx';
import { Ledger, type Bar, type LedgerRow } from '../../ui/ledger.tsx';
import { SectionHead } from '../../ui/section-head.tsx';

const LOOK = { cost: 'paid', gain: 'gained', total: 'paid' } as const;

type Step = BridgeRow & { role: keyof typeof LOOK };

const isStep = (row: BridgeRow): row is Step => row.role !== 'aside';
/** An estimate is hatched, and has its whisker. */
const lookOf = (row: Step): Bar['look'] => (row.whisker ? 'refused' : row.role === 'total' && (row.amount ?? 0) > 0 ? 'gained' : LOOK[row.role]);

function ledgerRow(bridge: EuroBridge, row: Step): LedgerRow {
  const at = (amount: number): number => bridgePosition(bridge, amount);
  return {
    id: row.id, label: row.label, note: row.detail, value: row.text, sub: row.note, total: row.role === 'total',
    bars: row.bar ? [{ from: at(row.bar.from), to: at(row.bar.to), look: lookOf(row) }] : [],
    ...(row.whisker ? { whisker: { from: at(row.whisker.from), to: at(row.whisker.to) } } : {}),
  };
}

/** From the euro paid to the euro earned; what may be claimed stands beside. */
export function BridgeSection({ answer, question }: { answer: QueryAnswer; question: QueryInput }) {
  const { t, lang } = useWords();
  const bridge = euroBridge(answer.totals.figures, lang);
  const beside = bridge.rows.filter((row) => !isStep(row) && row.amount);
  const noOrders = !answer.totals.figures.orders?.value;
  return (
    <section>
      <SectionHead title={bridge.title} sub={bridge.subtitle} tools={<CsvButton question={question} name="bridge" />} />
      <Ledger caption={bridge.alt} rows={bridge.rows.filter(isStep).map((row) => ledgerRow(bridge, row))} zero={bridgePosition(bridge, 0)} look="wide" />
      {beside.length > 0 && (
        <ul className="beside across">
          {beside.map((row) => <li key={row.id}>{row.label} <b>{row.text}</b> <span className="note">{row.note}{t.shell.colon}{row.detail}</span></li>)}
        </ul>
      )}
      {noOrders && <p className="note">{t.overview.empty.orders}</p>}
    </section>
  );
}
