import type { FigureSet, QueryInput } from '@e-respect/contract';
import { formatNumber, formatRate, readValue, UNKNOWN } from '@e-respect/figures';
import { useWords } from '../../lib/i18n/use-words.ts';
import { CsvButton } from '../../ui/csv-button.tsx';
import { Ledger, type LedgerRow } from '../../ui/ledger.tsx';
import { SectionHead } from '../../ui/section-head.tsx';

const STAGES = ['sends', 'delivered', 'people_solicited', 'leads_gross', 'leads_net', 'people_recruited', 'buyers', 'repeat_buyers'] as const;
/** What each stage is a share of, where the two count the same thing over the same people. */
const OF: Partial<Record<(typeof STAGES)[number], string>> = { delivered: 'sends', leads_gross: 'people_solicited', leads_net: 'leads_gross', buyers: 'people_mature', repeat_buyers: 'buyers' };

/** From the send to the buyer who came back. */
export function FunnelSection({ figures, question }: { figures: FigureSet; question: QueryInput }) {
  const { t, lang } = useWords();
  const words = t.campaigns.funnel;
  const largest = Math.max(1, ...STAGES.map((id) => readValue(figures, id) ?? 0));
  const rows = STAGES.map((id): LedgerRow => {
    const value = readValue(figures, id);
    const base = OF[id] ? readValue(figures, OF[id]) : null;
    const what = t.campaigns.shares[id];
    const share = value !== null && base && what ? words.of(formatRate(value / base, lang), what) : '';
    return {
      id, label: t.campaigns.stages[id] ?? id, note: share, value: value === null ? UNKNOWN : formatNumber(value, lang),
      bars: value ? [{ from: 0, to: value / largest, look: id === 'sends' || id === 'delivered' || id === 'people_solicited' ? 'paid' : 'gained' }] : [],
    };
  });
  return (
    <section>
      <SectionHead title={words.title} tools={<CsvButton question={question} name="funnel" />} />
      <Ledger caption={words.title} rows={rows} look="half" />
    </section>
  );
}
