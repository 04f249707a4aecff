import type { AssumptionSet, ReputationCostAnalysis } from '@e-respect/contract';
import { costStatement, formatEuros, formatNumber, type CostLine } from '@e-respect/figures';
import { Link } from '@tanstack/react-router';
import { analysisAddress } from '../../lib/api/analysis.ts';
import { API } from '../../lib/api/client.ts';
import { keepPeriod, useView } from '../../lib/view/use-view.ts';
import { Ledger, type LedgerRow } from '../../ui/ledger.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { CostFacts } from './cost-facts.tsx';
import { CostTable } from './cost-table.tsx';
import { costExtra } from './use-cost.ts';
import { useCostWords } from './words.ts';

const ledgerRow = ({ id, label, note, text, bar, whisker }: CostLine): LedgerRow =>
  ({ id, label, note, value: text, ...(whisker ? { whisker } : {}), total: id === 'total', bars: bar ? [{ ...bar, look: id === 'total' ? 'paid' : 'refused' }] : [] });

/** The rows of the table as a file, under the same view and assumptions. */
function CostCsv() {
  const { t, lang, own } = useCostWords();
  const { view, period } = useView();
  if (!period) return null;
  const address = analysisAddress('/reputation-cost', view, period, { ...costExtra(view), format: 'csv', lang });
  return <a href={`${API}${address}`} download aria-label={`${t.shell.csv}, ${own.csv}`}>{t.shell.csv}</a>;
}

function UsedSet({ analysis, sets }: { analysis: ReputationCostAnalysis; sets: readonly AssumptionSet[] }) {
  const { own } = useCostWords();
  const [id = '', version = ''] = analysis.assumptions_id.split('@');
  return <Link to="/reputation/assumptions" search={keepPeriod} className="word-button">{own.set(sets.find((set) => set.id === id)?.name ?? id, version)}</Link>;
}

/** The cost in one sentence, its four terms with their numbers, what is left of the result, and the rows. */
export function CostSection({ analysis, sets }: { analysis: ReputationCostAnalysis; sets: readonly AssumptionSet[] }) {
  const { lang, own } = useCostWords();
  const statement = costStatement(analysis, lang);
  const { range } = analysis.total;
  const sub = range ? own.sub(formatEuros(range.p50, lang, { decimals: 0 }), formatNumber(analysis.draws, lang), String(analysis.seed)) : own.unknownSub;
  return (
    <section>
      <SectionHead title={statement.title} sub={<>{sub} <UsedSet analysis={analysis} sets={sets} />.</>} tools={<CostCsv />} />
      <Ledger caption={own.ledger} rows={statement.lines.map(ledgerRow)} zero={statement.zero} look="wide" />
      {statement.missing.length > 0 && <div className="unlock"><p>{own.unlock}</p><ul>{statement.missing.map((each) => <li key={each}>{each}</li>)}</ul></div>}
      <CostFacts analysis={analysis} />
      <CostTable analysis={analysis} />
    </section>
  );
}
