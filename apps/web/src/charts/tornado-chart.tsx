import type { Tornado, TornadoRow } from '@e-respect/figures';
import { useWidth } from '../lib/use-width.ts';

const ROOMY = 720;
const HEIGHT = { wide: 40, narrow: 66 };
const TOP = 26;
const BAR = 14;
/** Room for a value and an amount at either end. */
const ENDS = 150;

interface Plot { left: number; right: number; wide: boolean }

/** Names in a column at the left; on a narrow screen, over their bars. */
function plotOf(width: number): Plot {
  const wide = width >= ROOMY;
  return wide ? { wide, left: Math.round(width * 0.34) + ENDS, right: width - ENDS } : { wide, left: 1, right: width - 1 };
}

interface RowProps { row: TornadoRow; top: number; centre: number; plot: Plot; x: (at: number) => number }

function Name({ row, top, wide }: { row: TornadoRow; top: number; wide: boolean }) {
  return (
    <text x={0} y={top + (wide ? 17 : 15)} className="tornado-name">{row.label}<tspan className="tornado-origin" {...(wide ? { x: 0, dy: 16 } : { dx: 8 })}>{row.origin}</tspan></text>
  );
}

function Ends({ row, top, plot, x }: Omit<RowProps, 'centre'>) {
  const [left, right] = row.low.at <= row.high.at ? [row.low, row.high] : [row.high, row.low];
  const y = plot.wide ? top + 23 : top + 54;
  const text = (end: typeof left) => <><tspan className="tornado-value">{end.value}</tspan> · {end.amount}</>;
  return (
    <>
      <text x={plot.wide ? x(left.at) - 8 : plot.left} y={y} textAnchor={plot.wide ? 'end' : 'start'}>{text(left)}</text>
      <text x={plot.wide ? x(right.at) + 8 : plot.right} y={y} textAnchor={plot.wide ? 'start' : 'end'}>{text(right)}</text>
    </>
  );
}

/** From the middle to the low end hatched, to the high end full. */
function Row({ row, top, centre, plot, x }: RowProps) {
  const y = top + (plot.wide ? 12 : 24);
  const bar = (to: number) => ({ x: Math.min(x(centre), x(to)), y, width: Math.max(1, Math.abs(x(to) - x(centre))), height: BAR });
  return (
    <g>
      <Name row={row} top={top} wide={plot.wide} />
      <rect {...bar(row.low.at)} fill="url(#tornado-low)" stroke="var(--mute)" />
      <rect {...bar(row.high.at)} fill="var(--ink)" />
      {!plot.wide && <path d={`M${x(centre)} ${y - 4}V${y + BAR + 4}`} stroke="var(--rule-ink)" />}
      <Ends row={row} top={top} plot={plot} x={x} />
    </g>
  );
}

/** One bar per uncertain parameter around the most likely result, each end with its value and its amount. */
export function TornadoChart({ model, title, centre }: { model: Tornado; title: string; centre: string }) {
  const [ref, width] = useWidth(800);
  const plot = plotOf(width);
  const x = (at: number): number => plot.left + at * (plot.right - plot.left);
  const step = plot.wide ? HEIGHT.wide : HEIGHT.narrow;
  const height = TOP + model.rows.length * step;
  const middle = x(model.centre);
  const anchor = middle > width * 0.66 ? 'end' : middle < width * 0.33 ? 'start' : 'middle';
  return (
    <div ref={ref} className="tornado">
      <svg width={width} height={height} role="img" aria-label={title}>
        <desc>{model.alt}</desc>
        <defs><pattern id="tornado-low" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M0 0H5" stroke="var(--mute)" strokeWidth="2" /></pattern></defs>
        <text x={middle} y={14} textAnchor={anchor}>{centre}</text>
        {model.rows.map((row, at) => <Row key={row.id} row={row} top={TOP + at * step} centre={model.centre} plot={plot} x={x} />)}
        {plot.wide && <path d={`M${middle} 20V${height}`} stroke="var(--rule-ink)" />}
      </svg>
    </div>
  );
}
