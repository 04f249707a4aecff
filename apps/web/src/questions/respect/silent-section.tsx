import { SILENT_FIGURES, silentMajority, type SilentModel } from '@e-respect/figures';
import { API } from '../../lib/api/client.ts';
import { useAnswer } from '../../lib/view/use-answer.ts';
import { CsvButton } from '../../ui/csv-button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { Ledger, type Bar, type LedgerRow } from '../../ui/ledger.tsx';
import { Notice, Trouble } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useRespectWords } from './use-respect.ts';

const LOOK: Record<SilentModel['parts'][number]['part'], Bar['look']> = {
  people_with_lead: 'gained', people_ordered: 'gained', people_clicked: 'claimable', people_calm: 'quiet', people_silent: 'quiet', people_pressured: 'refused',
  people_unsubscribed: 'paid', people_complained: 'paid', people_not_reached: 'refused',
};

const ROOMY = 0.3;

const partRow = ({ part, label, detail, from, to, text, sub }: SilentModel['parts'][number]): LedgerRow => ({
  id: part, label, note: detail, bars: to > from ? [{ from, to, look: LOOK[part] }] : [], value: text, sub,
});

/** The first bar names the widest of its places; those under it stand in the same order. */
function supplierRow({ id, name, pieces, peopleText, silent, pressured, partial }: SilentModel['rows'][number], { head, missing, first }: { head: string; missing: string; first: boolean }): LedgerRow {
  const calm = first ? pieces.find(({ part, share }) => part === 'people_calm' && share > ROOMY) : undefined;
  return {
    id, label: name, note: [pressured, partial ? missing : ''].filter(Boolean).join(', '), value: peopleText, sub: `${head} ${silent}`,
    bars: pieces.filter(({ to, from }) => to > from).map(({ part, from, to }) => ({ from, to, look: LOOK[part] })),
    ...(calm ? { aside: { at: calm.from, side: 'right' as const, text: calm.label } } : {}),
  };
}

/** Those who answered nothing: the one split of the people solicited, in all and supplier by supplier. */
export function SilentSection() {
  const { own, lang } = useRespectWords();
  const { result, question } = useAnswer(SILENT_FIGURES, ['supplier']);
  if (result.error) return <section><Trouble error={result.error} retry={() => void result.refetch()} /></section>;
  if (!result.data) return <section><Skeleton height={900} lines={8} /></section>;
  const model = silentMajority(result.data, lang);
  if (model === null) return <section><Notice title={own.silent.none}><a className="act" href={`${API}/templates/sends.csv?lang=${lang}`} download>{own.silent.template}</a></Notice></section>;
  return (
    <section>
      <SectionHead title={model.title} sub={model.subtitle} tools={question && <CsvButton question={question} name="silent" />} />
      <Ledger caption={model.alt} rows={model.parts.map(partRow)} look="half" />
      {model.rows.length > 1 && (
        <>
          <h3 className="beside">{own.silent.bySupplier}</h3>
          <Ledger caption={own.silent.bySupplier} rows={model.rows.map((row, i) => supplierRow(row, { head: model.headline.silent, missing: own.silent.partial, first: i === 0 }))} />
        </>
      )}
      {model.notes.map((note) => <p key={note} className="note rule">{note}</p>)}
      <Folded title={own.silent.table}><DataTable table={model.table} /></Folded>
    </section>
  );
}
