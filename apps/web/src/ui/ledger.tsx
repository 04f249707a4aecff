import type { ReactNode } from 'react';

/** One stroke of a ledger's scale, in shares of its width. */
export interface Bar {
  from: number;
  to: number;
  look: 'gained' | 'claimable' | 'refused' | 'paid' | 'quiet';
}

export interface LedgerRow {
  id: string;
  label: ReactNode;
  note?: ReactNode;
  bars: readonly Bar[];
  /** How far an estimate may lie from its bar's end. */
  whisker?: { from: number; to: number };
  /** Words on the scale: where they stand, and on which side of that place. */
  aside?: { at: number; side: 'left' | 'right'; text: string };
  value: ReactNode;
  sub?: ReactNode;
  total?: boolean;
}

const LOOK = { gained: 'a', claimable: 's', refused: 'r', paid: 'k', quiet: 'q' } as const;

function Scale({ row, zero }: { row: LedgerRow; zero: number | undefined }) {
  return (
    <div className="lbar">
      {zero !== undefined && <i className="z" style={{ left: `${zero * 100}%` }} />}
      {row.bars.map((b) => (
        <i key={`${b.from}${b.look}`} className={LOOK[b.look]} style={{ left: `${Math.min(b.from, b.to) * 100}%`, width: `max(2px, ${Math.abs(b.to - b.from) * 100}%)` }} />
      ))}
      {row.whisker && <b className="w" style={{ left: `${Math.min(row.whisker.from, row.whisker.to) * 100}%`, width: `${Math.abs(row.whisker.to - row.whisker.from) * 100}%` }} />}
      {row.aside && (
        <span style={{ left: `${row.aside.at * 100}%`, ...(row.aside.side === 'left' ? { transform: 'translateX(-100%)', paddingRight: 10 } : { paddingLeft: 10 }) }}>
          {row.aside.text}
        </span>
      )}
    </div>
  );
}

/** Amounts one under the other on one scale, with words at the left and figures at the right. */
export function Ledger({ rows, caption, zero, look = '' }: { rows: readonly LedgerRow[]; caption: string; zero?: number; look?: 'wide' | 'half' | '' }) {
  return (
    <table className={`ledger ${look}`}>
      <caption className="off-screen">{caption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.total ? 'tot' : ''}>
            <th scope="row">{row.label}{row.note && <small>{row.note}</small>}</th>
            <td className="bar-c" aria-hidden={row.aside ? undefined : true}><Scale row={row} zero={zero} /></td>
            <td className="num">{row.value}{row.sub && <small>{row.sub}</small>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
