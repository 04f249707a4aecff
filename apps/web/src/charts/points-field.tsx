import type { Language } from '@e-respect/contract';
import { labelPoints, layoutPoints, POINT_KINDS, type Per100000Model, type PointsGrid, type PointsLabel, type PointsLayout } from '@e-respect/figures';
import { useId, useMemo } from 'react';
import { usePhone, useWidth } from '../lib/use-width.ts';
import { buyersPath, marksPath, markStyle } from './point-marks.ts';

export interface PointsFieldProps {
  grid: PointsGrid;
  title: string;
  desc: string;
  buyers: Per100000Model['buyers'];
  lang: Language;
}

const LEVEL = 27;
const GAP = 6;

function Marks({ layout }: { layout: PointsLayout }) {
  const kinds = [...new Set(layout.points.map((p) => p.kind))];
  return kinds.map((kind) => <path key={kind} d={marksPath(kind, layout.points.filter((p) => p.kind === kind), layout.radius)} {...markStyle(kind)} />);
}

const NUDGE = { start: 7, middle: 0, end: -7 } as const;

/** A bracket on the columns, a leader, the number and its words. */
function Label({ label, bottom }: { label: Omit<PointsLabel, 'kind'> & { accent?: boolean }; bottom: number }) {
  const { bracket, x, level, side, anchor } = label;
  const edge = side === 'above' ? -GAP : bottom + GAP;
  const reach = level * LEVEL + (anchor === 'middle' ? 5 : 16);
  const text = level * LEVEL + 22;
  return (
    <g>
      <path className="ld" d={`M${bracket.x0} ${edge}H${bracket.x1}M${x} ${edge}V${side === 'above' ? edge - reach : edge + reach}`} />
      <text x={x + NUDGE[anchor]} y={side === 'above' ? edge - text + 14 : edge + text} textAnchor={anchor} className="halo">
        <tspan className={label.accent ? 'n acc' : 'n'}>{label.number}</tspan>
        <tspan dx="7">{label.text}</tspan>
      </text>
    </g>
  );
}

function KeyList({ labels, buyers }: { labels: readonly PointsLabel[]; buyers: PointsFieldProps['buyers'] }) {
  const inOrder = POINT_KINDS.flatMap((kind) => labels.filter((label) => label.kind === kind));
  return (
    <ul className="keyl">
      {buyers && <li><svg viewBox="-6 -6 12 12" aria-hidden="true"><circle r="6" fill="var(--ink)" /></svg><b>{buyers.number}</b><span>{buyers.text}</span></li>}
      {inOrder.map(({ kind, number, text }) => (
        <li key={kind}>
          <svg viewBox="-6 -6 12 12" aria-hidden="true"><path d={marksPath(kind, [{ x: 0, y: 0 }], 5)} {...markStyle(kind)} /></svg>
          <b>{number}</b><span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** Fifteen rows over the whole width, between a legible and a modest point. */
const pitchFor = (points: number, width: number): number => Math.min(18, Math.max(9, width / Math.ceil(points / 15)));

const room = (labels: readonly PointsLabel[], side: PointsLabel['side']): number => {
  const levels = labels.filter((l) => l.side === side).map((l) => l.level + 1);
  return Math.max(0, ...levels) * LEVEL + 10;
};

/** People behind 100 000 leads, one point per thousand: what came of each of them. */
export function PointsField({ grid, title, desc, buyers, lang }: PointsFieldProps) {
  const id = useId();
  const phone = usePhone();
  const [ref, width] = useWidth(phone ? 342 : 1056);
  const layout = useMemo(() => layoutPoints(grid, width, phone ? width / 30 : pitchFor(grid.total, width)), [grid, width, phone]);
  const labels = useMemo(() => labelPoints(layout, lang, 13), [layout, lang]);
  const [above, below] = phone ? [6, 6] : [Math.max(room(labels, 'above'), LEVEL + 10), room(labels, 'below')];
  const height = above + layout.height + below;
  const bought = buyers && { ...buyers, side: 'above', bracket: { x0: 1, x1: layout.pitch - 1 }, x: 1, anchor: 'start', level: 0 } as const;
  return (
    <div ref={ref}>
      <svg className="points" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{desc}</desc>
        <g transform={`translate(0 ${above})`}>
          <Marks layout={layout} />
          {grid.buyerPoints !== null && <path d={buyersPath(grid.buyerPoints, layout)} fill="var(--ink)" />}
          {!phone && bought && grid.buyerPoints !== null && <Label label={bought} bottom={layout.height} />}
          {!phone && labels.map((label) => <Label key={label.kind} label={{ ...label, accent: label.kind === 'net' }} bottom={layout.height} />)}
        </g>
      </svg>
      {phone && <KeyList labels={labels} buyers={buyers} />}
    </div>
  );
}
