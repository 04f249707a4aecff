import type { AssumptionKind, AssumptionSet, Language, PricedHarm, ReputationCostAnalysis, UsedAssumption } from '@e-respect/contract';
import { formatAssumption, formatEuros, rangeOf } from '@e-respect/figures';
import { useChangeView, useView } from '../../../lib/view/use-view.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Trouble } from '../../../ui/notice.tsx';
import { Pick } from '../../../ui/pick.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useCost } from '../use-cost.ts';
import { useAssumptionWords, useCostWords } from '../words.ts';

interface Compared { /** absent while another set is being priced */ analysis: ReputationCostAnalysis | undefined; sets: readonly AssumptionSet[]; kinds: readonly AssumptionKind[] }

const nameOf = ({ assumptions_id: reference }: ReputationCostAnalysis, sets: readonly AssumptionSet[]): string => {
  const [id = '', version = ''] = reference.split('@');
  return `${sets.find((set) => set.id === id)?.name ?? id}, ${version}`;
};

const gapOf = (a: number | null, b: number | null, lang: Language): string => formatEuros(a === null || b === null ? null : b - a, lang, { decimals: 0, signed: true });
const sameUse = (a: UsedAssumption | undefined, b: UsedAssumption | undefined): boolean => a?.value === b?.value && a?.low === b?.low && a?.high === b?.high;

/** Totals of both sets term by term, then the assumptions on which they differ. */
function Sides({ analysis, other, sets, kinds }: Compared & { analysis: ReputationCostAnalysis; other: ReputationCostAnalysis }) {
  const { lang, own } = useAssumptionWords();
  const { own: { table, origins } } = useCostWords();
  const words = own.compare;
  const [a, b] = [nameOf(analysis, sets), nameOf(other, sets)];
  const amounts: [string, (harm: PricedHarm) => number | null][] = [
    ...(['c1', 'c2', 'c3', 'c4', 'total'] as const).map((term): [string, (harm: PricedHarm) => number | null] => [table.head[term], (harm) => harm[`${term}_eur`]]), [words.net, (harm) => harm.net_after_eur],
  ];
  const range = ({ total }: ReputationCostAnalysis): string => (total.range ? rangeOf(total.range, lang) : '—');
  const said = (use: UsedAssumption | undefined, { unit }: AssumptionKind): string => {
    if (!use || use.value === null) return own.unknown;
    const spread = use.low === use.high ? '' : ` (${formatAssumption(use.low, unit, lang)} – ${formatAssumption(use.high, unit, lang)})`;
    return `${formatAssumption(use.value, unit, lang)}${spread}, ${origins[use.origin]}`;
  };
  const used = ({ assumptions }: ReputationCostAnalysis, kind: AssumptionKind): UsedAssumption | undefined => assumptions.find(({ id }) => id === kind.id);
  const differing = kinds.filter((kind) => !sameUse(used(analysis, kind), used(other, kind)));
  const title = words.titleOf(a, b, gapOf(analysis.total.total_eur, other.total.total_eur, lang));
  return (
    <>
      <DataTable table={{ caption: title, head: [words.term, a, b, words.gap], rows: [
        ...amounts.map(([label, of]) => [label, formatEuros(of(analysis.total), lang, { decimals: 0 }), formatEuros(of(other.total), lang, { decimals: 0 }), gapOf(of(analysis.total), of(other.total), lang)]),
        [words.range, range(analysis), range(other), '—'],
      ] }} />
      {differing.length === 0 ? <p className="note">{words.same}</p> : <DataTable table={{ caption: words.apart, head: [words.differs, a, b], rows: differing.map((kind) => [kind.label[lang], said(used(analysis, kind), kind), said(used(other, kind), kind)]) }} />}
    </>
  );
}

function Against({ against, analysis, ...compared }: Compared & { against: string }) {
  const { view } = useView();
  const { data, error, refetch, isPlaceholderData } = useCost({ ...view, assumptions: against });
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data || !analysis || isPlaceholderData) return <Skeleton height={360} lines={6} />;
  return <Sides {...compared} analysis={analysis} other={data} />;
}

/** What another set would make of the same facts. */
export function CompareSection({ set, ...compared }: Compared & { set: AssumptionSet }) {
  const { own } = useAssumptionWords();
  const { view } = useView();
  const change = useChangeView();
  const words = own.compare;
  const others = compared.sets.filter(({ id }) => id !== set.id).map(({ id, name }) => [id, name] as const);
  const earlier = set.version > 1 ? [[`${set.id}@${set.version - 1}`, `${set.name}, ${own.versionOf(String(set.version - 1))}`] as const] : [];
  const options = [['', words.none] as const, ...earlier, ...others];
  const against = options.some(([id]) => id === view.against) ? view.against : undefined;
  return (
    <section>
      <SectionHead title={words.title} sub={options.length === 1 ? words.only : against ? undefined : words.pick}
        tools={options.length > 1 && <span>{words.against} <Pick label={words.against} value={against ?? ''} options={options} onPick={(id) => change({ against: id || undefined })} /></span>} />
      {against && <Against {...compared} against={against} />}
    </section>
  );
}
