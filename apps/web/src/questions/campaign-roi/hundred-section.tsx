import type { QueryAnswer, QueryInput } from '@e-respect/contract';
import { leadsLedger, per100000, type LedgerRow as LeadsRow } from '@e-respect/figures';
import { PointsField } from '../../charts/points-field.tsx';
import { useWords } from '../../lib/i18n/use-words.ts';
import { CsvButton } from '../../ui/csv-button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { Ledger, type Bar, type LedgerRow } from '../../ui/ledger.tsx';
import { SectionHead } from '../../ui/section-head.tsx';

const LOOK: Record<LeadsRow['id'], Bar['look']> = { gross: 'claimable', refused: 'refused', net: 'gained', buyers: 'gained', repeat: 'gained' };

const ledgerRow = (row: LeadsRow): LedgerRow => ({
  id: row.id, label: row.label, value: row.value, sub: row.note, bars: row.bars.map((bar) => ({ ...bar, look: LOOK[row.id] })),
  ...(row.detail && row.bars[0] ? { aside: { at: row.bars[0].from, side: 'left' as const, text: row.detail } } : {}),
});

/** For 100 000 leads: every person behind them as a point, and the leads' own path folded below. */
export function HundredSection({ answer, question }: { answer: QueryAnswer; question: QueryInput }) {
  const { t, lang } = useWords();
  const model = per100000(answer.totals.figures, lang);
  const words = t.overview.hundred;
  if (model.factor === null) return null;
  return (
    <section>
      <SectionHead title={model.title} sub={model.subtitle} tools={<CsvButton question={question} name="100000" />} />
      {model.grid ? <PointsField grid={model.grid} title={model.title} desc={model.alt} buyers={model.buyers} lang={lang} /> : <p className="note">{t.overview.empty.sends}</p>}
      {model.notes.map((note) => <p key={note} className="note rule">{note}</p>)}
      <div className="folds">
        <Folded title={words.fold}><Ledger caption={words.fold} rows={leadsLedger(model, answer.totals.figures, lang).map(ledgerRow)} /></Folded>
        <Folded title={t.shell.table}><DataTable table={model.table} /></Folded>
      </div>
    </section>
  );
}
