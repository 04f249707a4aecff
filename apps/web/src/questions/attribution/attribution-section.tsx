import type { AttributionAnalysis } from '@e-respect/contract';
import { attributionModel, capitalise, formatNumber } from '@e-respect/figures';
import { useState } from 'react';
import { analysisAddress, useAnalysis } from '../../lib/api/analysis.ts';
import { API } from '../../lib/api/client.ts';
import { comparing } from '../../lib/view/question.ts';
import { useView } from '../../lib/view/use-view.ts';
import { Notice, Trouble } from '../../ui/notice.tsx';
import { Pick } from '../../ui/pick.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AttributionNotes } from './attribution-notes.tsx';
import { AttributionTable } from './attribution-table.tsx';
import { useAttributionWords } from './words.ts';

type Options = AttributionAnalysis['options'];
const UNITS = ['channel', 'campaign', 'supplier'] as const satisfies readonly Options['of'][];
const CONVERSIONS = ['order', 'buyer', 'lead'] as const satisfies readonly Options['conversion'][];

/** Who should be credited? Seven methods side by side, and what none of them can tell. */
export function AttributionSection() {
  const { own, t, lang } = useAttributionWords();
  const { view, period } = useView();
  const [of, setOf] = useState<Options['of']>('channel');
  const [conversion, setConversion] = useState<Options['conversion']>('order');
  const extra = { of, conversion };
  const { data, error, refetch } = useAnalysis((contract) => contract.attributionAnalysis, '/attribution', { view: comparing(view), extra });
  if (error) return <section><Trouble error={error} retry={() => void refetch()} /></section>;
  if (!data) return <section><Skeleton height={520} lines={7} /></section>;
  const nameOf = ({ id, label }: { id: string; label: string }): string =>
    id === 'unknown' ? own.unknown : id === 'other' ? own.other : of === 'channel' ? capitalise(t.view.channels[id] ?? label) : label;
  const model = attributionModel(data, lang, nameOf);
  const [leader, second] = model.leaders;
  const count = (n: number): string => formatNumber(n, lang);
  const { totals } = data;
  return (
    <section>
      <SectionHead
        title={model.hollow || !leader ? own.none : leader.methods > 4 || !second ? own.leads(leader.name, count(leader.methods)) : own.parted}
        sub={data.status === 'no_data' ? undefined : own.sub(`${count(totals.conversions)} ${own.conversions[conversion]}`, count(totals.converted_paths), count(totals.null_paths))}
        tools={(
          <>
            <span>{own.pickOf} <Pick label={own.pickOf} value={of} options={UNITS.map((id) => [id, own.of[id].toLowerCase()] as const)} onPick={setOf} /></span>
            <span>{own.pickConversion} <Pick label={own.pickConversion} value={conversion} options={CONVERSIONS.map((id) => [id, own.conversions[id]] as const)} onPick={setConversion} /></span>
            {period && <a href={`${API}${analysisAddress('/attribution', comparing(view), period, { ...extra, format: 'csv', lang })}`} download>{t.shell.csv}</a>}
          </>
        )}
      />
      {data.status === 'no_data'
        ? <Notice title={own.empty.title}><p>{own.empty.text}</p><a className="act" href={`${API}/templates/touches.csv?lang=${lang}`} download>{own.empty.template}</a></Notice>
        : <AttributionTable model={model} head={own.of[of]} />}
      <AttributionNotes answer={data} nameOf={(id) => nameOf({ id, label: data.rows.find((row) => row.id === id)?.label ?? id })} />
    </section>
  );
}
