import type { FigureSet } from '@e-respect/contract';
import { formatNumber, type HeadlineFigure } from '@e-respect/figures';
import { useWords } from '../lib/i18n/use-words.ts';
import { DeltaNote } from './delta.tsx';
import { useExplain } from './explain.tsx';

/** The people or leads a rate stands on; a measure counts itself. */
const countOf = (inputs: Readonly<Record<string, number | null>> | undefined): number | null =>
  inputs?.people_mature ?? inputs?.delivered ?? inputs?.leads_gross ?? inputs?.leads_net ?? inputs?.people_recruited ?? null;

/** A few figures in one row: value, interval, count, comparison; a click says how each is worked out. */
export function FigureRow({ items, figures, label }: { items: readonly HeadlineFigure[]; figures: FigureSet; label: string }) {
  const { t, lang } = useWords();
  const explain = useExplain();
  return (
    <dl className="figs" aria-label={label}>
      {items.map((item) => {
        const n = countOf(figures[item.id]?.inputs);
        return (
          <div key={item.id} className={item.status}>
            <dt><button type="button" aria-label={t.figure.howOf(item.label)} aria-haspopup="dialog" onClick={() => explain({ id: item.id, figure: figures[item.id] })}>{item.label}</button></dt>
            <dd>{item.value}</dd>
            <dd>
              {[item.note, t.figure.status[item.status], n === null ? '' : t.figure.n(formatNumber(n, lang))].filter(Boolean).join(t.shell.semicolon)}
              {item.delta && <DeltaNote delta={item.delta} />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
