import { providerRates } from '@e-respect/figures';
import { useMemo } from 'react';
import { API } from '../../lib/api/client.ts';
import { analysisAddress, useAnalysis } from '../../lib/api/analysis.ts';
import { useView } from '../../lib/view/use-view.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BreachesSection } from './breaches-section.tsx';
import { ProviderPanels } from './provider-panels.tsx';
import { useProviderWords } from './words.ts';

/** What the users of each mailbox provider complained of, and which campaigns brought it there. */
export function ProviderRatesSection() {
  const { t, own, lang } = useProviderWords();
  const { view, period } = useView();
  const { data, error, refetch } = useAnalysis((c) => c.complaintRatesAnswer, '/complaint-rates');
  const model = useMemo(() => data && providerRates(data, t.campaigns.providerNames, lang), [data, t, lang]);
  const words = own.providerRates;
  if (error) return <section><Trouble error={error} retry={() => void refetch()} /></section>;
  if (!data || !model) return <Skeleton height={980} lines={8} />;
  const csv = period && <a href={`${API}${analysisAddress('/complaint-rates', view, period, { format: 'csv', lang })}`} download="e-respect-complaint-rates.csv">{t.shell.csv}</a>;
  const isPartial = data.providers.some(({ status_7d }) => status_7d.includes('partial'));
  return (
    <>
      <section>
        <SectionHead title={model.title} sub={words.sub} tools={data.providers.length > 0 && csv} />
        {data.providers.length === 0 ? <p className="note">{words.empty}</p> : (
          <>
            <ProviderPanels model={model} answer={data} />
            <p className="note rule">{words.caption} {words.coverage}{isPartial && ` ${words.partial}`}</p>
            <Folded title={t.shell.table}><DataTable table={model.table} /></Folded>
          </>
        )}
      </section>
      {data.providers.length > 0 && <BreachesSection answer={data} />}
    </>
  );
}
