import type { SupplierComparison } from '@e-respect/contract';
import { chanceCell } from '@e-respect/figures';
import { useState } from 'react';
import { Scroll } from '../../ui/scroll.tsx';
import { useComparedWords } from './use-comparison.ts';

type What = 'net_value' | 'conversion';
const SURE = 0.9;

/** Every pair, both ways round: the chance that the row is better than the column. */
export function PairsTable({ comparison: { pairwise, suppliers } }: { comparison: SupplierComparison }) {
  const { own, lang } = useComparedWords();
  const [what, setWhat] = useState<What>('net_value');
  const paired = suppliers.filter(({ id }) => pairwise.some(({ a, b }) => a === id || b === id));
  const chanceOf = (row: string, column: string): number | null => {
    const pair = pairwise.find(({ a, b }) => (a === row && b === column) || (a === column && b === row));
    if (!pair) return null;
    return pair.a === row ? pair[what] : 1 - pair[what];
  };
  const words = { net_value: own.pairs.netValue, conversion: own.pairs.conversion };
  return (
    <>
      <p className="note">{own.pairs.sub}</p>
      <fieldset className="tools" aria-label={own.pairs.on}>
        <span className="group">{own.pairs.on} {(['net_value', 'conversion'] as const).map((each) => <button key={each} type="button" aria-pressed={what === each} onClick={() => setWhat(each)}>{words[each]}</button>)}</span>
      </fieldset>
      <Scroll label={own.pairs.title}>
        <table className="tbl pairs">
          <caption className="off-screen">{own.pairs.caption(words[what])}</caption>
          <thead><tr><th scope="col">{own.ranks.name}</th>{paired.map(({ id, label }) => <th key={id} scope="col">{label}</th>)}</tr></thead>
          <tbody>
            {paired.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                {paired.map((column) => {
                  const chance = chanceOf(row.id, column.id);
                  return <td key={column.id}>{chance === null ? '·' : chance >= SURE ? <b>{chanceCell(chance, lang)}</b> : chanceCell(chance, lang)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {paired.length < suppliers.filter(({ ranked }) => ranked).length && <p className="note">{own.pairs.few}</p>}
    </>
  );
}
