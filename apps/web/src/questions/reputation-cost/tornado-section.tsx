import type { AssumptionKind, ReputationCostAnalysis } from '@e-respect/contract';
import { formatAssumption, tornado } from '@e-respect/figures';
import { TornadoChart } from '../../charts/tornado-chart.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useCostWords } from './words.ts';

/** What each uncertain parameter does to the cost, the heaviest first. */
export function TornadoSection({ analysis, kinds }: { analysis: ReputationCostAnalysis; kinds: readonly AssumptionKind[] }) {
  const { t, lang, own } = useCostWords();
  const words = own.tornado;
  const { total_eur: centre } = analysis.total;
  if (centre === null) return null;
  const bars = analysis.tornado.flatMap(({ parameter, low_eur, high_eur }) => {
    const [kind, used] = [kinds.find(({ id }) => id === parameter), analysis.assumptions.find(({ id }) => id === parameter)];
    if (!kind || !used) return [];
    return [{ id: parameter, label: kind.label[lang], origin: own.origins[used.origin], low: formatAssumption(used.low, kind.unit, lang), high: formatAssumption(used.high, kind.unit, lang), low_eur, high_eur }];
  });
  if (bars.length === 0) return <section><SectionHead title={words.none} /></section>;
  const title = words.title(bars[0]!.label.charAt(0).toLowerCase() + bars[0]!.label.slice(1));
  const model = tornado({ bars, centre, lang, words: { ...words, title } });
  return (
    <section>
      <SectionHead title={title} sub={words.sub} />
      <TornadoChart model={model} title={title} centre={words.centre(model.amount)} />
      <Folded title={t.shell.table}><DataTable table={model.table} /></Folded>
    </section>
  );
}
