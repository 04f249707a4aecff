import { formatNumber, type Overlap } from '@e-respect/figures';
import { Scroll } from '../../ui/scroll.tsx';
import { useDuplicateWords } from './use-duplicates.ts';

export type OverlapMeasure = 'eur' | 'leads' | 'people';

/** Supplier by supplier. Columns bear the number of their row, so that fourteen stand beside each other; the heaviest cells are bold. */
export function OverlapMatrix({ overlap, measure, caption }: { overlap: Overlap; measure: OverlapMeasure; caption: string }) {
  const { own, lang } = useDuplicateWords();
  const { suppliers, cell } = overlap;
  const amounts = suppliers.flatMap((row) => suppliers.map((column) => cell(row.id, column.id)?.[measure] ?? 0));
  const heavy = Math.max(...amounts) / 2;
  return (
    <Scroll label={caption}>
      <table className="tbl matrix">
        <caption className="off-screen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{own.overlap.first}</th>
            {suppliers.map(({ id, label }, at) => <th key={id} scope="col"><span aria-hidden="true" title={label}>{at + 1}</span><span className="off-screen">{label}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {suppliers.map((row, at) => (
            <tr key={row.id}>
              <th scope="row"><span className="r" aria-hidden="true">{at + 1}</span>{row.label}</th>
              {suppliers.map((column) => {
                const amount = cell(row.id, column.id)?.[measure] ?? 0;
                const text = row.id === column.id ? '' : amount === 0 ? '·' : formatNumber(Math.round(amount), lang);
                return <td key={column.id} className={amount === 0 ? 'zero' : ''}>{amount >= heavy && amount > 0 ? <b>{text}</b> : text}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
