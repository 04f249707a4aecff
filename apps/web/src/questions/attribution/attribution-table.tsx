import type { AttributionModel, AttributionRow } from '@e-respect/figures';
import { Scroll } from '../../ui/scroll.tsx';
import { useAttributionWords } from './words.ts';

const WIDTH = 168;

/** Where each method puts a unit, on the scale all rows share; the cells beside say it in figures. */
function SpreadMark({ row, hollow }: { row: AttributionRow; hollow: boolean }) {
  const at = (share: number): number => 4 + share * (WIDTH - 8);
  return (
    <svg viewBox={`0 0 ${WIDTH} 14`} width={WIDTH} height="14" aria-hidden="true">
      <path d={`M0 7H${WIDTH}`} stroke="var(--rule)" />
      <path d={`M${at(row.low)} 7H${at(row.high)}`} stroke={hollow ? 'var(--few)' : 'var(--ink)'} strokeWidth="1.5" />
      {row.marks.map(({ method, at: share }) => <circle key={method} cx={at(share)} cy="7" r="3" fill={hollow ? 'var(--paper)' : 'var(--ink)'} stroke={hollow ? 'var(--few)' : 'var(--paper)'} strokeWidth="1" />)}
    </svg>
  );
}

/** Units under each other, methods beside each other. */
export function AttributionTable({ model, head }: { model: AttributionModel; head: string }) {
  const { own } = useAttributionWords();
  const contested = model.rows.some((row) => row.contested !== '');
  return (
    <Scroll label={own.none}>
      <table className="tbl stacked">
        <caption className="off-screen">{own.none}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th><th scope="col" className="l">{own.spread(model.scale)}</th>
            {model.rows[0]?.marks.map(({ method }) => <th key={method} scope="col">{own.methods[method]}</th>)}
            <th scope="col">{own.own}</th>{contested && <th scope="col">{own.contested}</th>}
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row"><b>{row.name}</b></th>
              <td className="l"><SpreadMark row={row} hollow={model.hollow} /></td>
              {row.marks.map(({ method, text }) => <td key={method} data-label={own.methods[method]}>{text}</td>)}
              <td data-label={own.own}>{row.lastTouch}</td>{contested && <td data-label={own.contested}>{row.contested || '0'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
