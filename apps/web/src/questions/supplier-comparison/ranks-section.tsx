import type { ComparedSupplier, SupplierComparison } from '@e-respect/contract';
import { capitalise, chanceCell, countInWords, formatNumber, rankRange } from '@e-respect/figures';
import { Link } from '@tanstack/react-router';
import { keepPeriod } from '../../lib/view/use-view.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { PairsTable } from './pairs-table.tsx';
import { useComparedWords } from './use-comparison.ts';

type Ranked = ComparedSupplier & { rank: NonNullable<ComparedSupplier['rank']>; best: number };
const isRanked = (supplier: ComparedSupplier): supplier is Ranked => supplier.rank !== null && supplier.best !== null;

const HEIGHT = 26;

/** One supplier on the line of ranks: how likely each is (height), the interval, the mean. Stretches with its column; strokes do not. */
function RankMark({ supplier, of }: { supplier: Ranked; of: number }) {
  const at = (rank: number): number => ((rank - 0.5) / of) * 100;
  const { shares, low, high, mean } = supplier.rank;
  return (
    <div className="rank-mark" aria-hidden="true">
      {shares.map((share, i) => share > 0.005 && <i key={at(i + 1)} className="share" style={{ left: `${at(i + 1) - 40 / of}%`, width: `${80 / of}%`, height: Math.max(1, share * HEIGHT) }} />)}
      <i className="reach" style={{ left: `${at(low) - 40 / of}%`, width: `${at(high) - at(low) + 80 / of}%` }} />
      <i className="mean" style={{ left: `${at(mean)}%` }} />
    </div>
  );
}

/** Who may stand where: the ranks that joint draws leave possible, and the pairs behind them. */
export function RanksSection({ comparison }: { comparison: SupplierComparison }) {
  const { own, lang } = useComparedWords();
  const ranked = comparison.suppliers.filter(isRanked);
  const number = (value: number, decimals = 0): string => formatNumber(value, lang, { decimals });
  if (ranked.length < 2) return <section><SectionHead title={own.ranks.plain} /><p className="note">{own.ranks.none}</p></section>;
  const linkTo = ({ id, label }: Ranked) => <Link to="/suppliers/$id" params={{ id }} search={keepPeriod}><b>{label}</b></Link>;
  const labelOf = (id: string): string => ranked.find((each) => each.id === id)?.label ?? id;
  const count = capitalise(countInWords(ranked.length, lang));
  const levels = comparison.groups.length;
  const title = levels === 1 ? own.ranks.titleOne(count) : own.ranks.title(count, countInWords(levels, lang));
  const alike = comparison.groups.filter((group) => group.length > 1).map((group) => own.ranks.group([group.slice(0, -1).map(labelOf).join(', '), labelOf(group.at(-1) ?? '')].join(own.ranks.and)));
  const table = {
    caption: own.ranks.each, head: [own.ranks.name, own.ranks.mean, own.ranks.interval, ...ranked.map((_, i) => own.ranks.share(number(i + 1)))],
    rows: ranked.map(({ label, rank }) => [label, number(rank.mean, 1), rankRange(rank, lang), ...rank.shares.map((share) => chanceCell(share, lang))]),
  };
  return (
    <section>
      <SectionHead title={title} sub={own.ranks.sub(number(comparison.draws), String(comparison.seed))} />
      <table className="tbl ranks">
        <caption className="off-screen">{own.ranks.plain}</caption>
        <thead>
          <tr>
            <th scope="col">{own.ranks.name}</th>
            <th scope="col" className="scale"><span className="off-screen">{own.ranks.axis}</span><span className="rank-scale" aria-hidden="true">{ranked.map(({ id }, i) => <i key={id}>{number(i + 1)}</i>)}</span></th>
            <th scope="col">{own.ranks.interval}</th>
            <th scope="col">{own.ranks.best}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((supplier) => (
            <tr key={supplier.id}>
              <th scope="row">{linkTo(supplier)}</th>
              <td className="scale"><RankMark supplier={supplier} of={ranked.length} /></td>
              <td>{rankRange(supplier.rank, lang)}</td>
              <td>{chanceCell(supplier.best, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note rule">{alike.length > 0 ? alike.join(' ') : own.ranks.apart}</p>
      <div className="folds">
        <Folded title={own.ranks.each}><DataTable table={table} /></Folded>
        <Folded title={own.pairs.title}><PairsTable comparison={comparison} /></Folded>
      </div>
    </section>
  );
}
