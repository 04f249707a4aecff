import { formatEuros, spreadLabels, type CurveLine, type CurvesModel } from '@e-respect/figures';
import type { Language } from '@e-respect/contract';
import { useWidth } from '../../lib/use-width.ts';

const HEIGHT = 400;
const TOP = 14;
const BOTTOM = 34;
const LEFT = 58;
const GAP = 17;
const ROOMY = 620;

interface Scales { x: (age: number) => number; y: (value: number) => number; right: number }

const path = (points: readonly { age: number; value: number }[], { x, y }: Scales): string => points.map(({ age, value }, i) => `${i === 0 ? 'M' : 'L'}${x(age).toFixed(1)} ${y(value).toFixed(1)}`).join('');
const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

/** Solid while everybody is watched, dotted grey beyond, dashed for the forecast with its interval at the end. */
function Line({ line, scales }: { line: CurveLine; scales: Scales }) {
  const { points, forecast } = line;
  const firm = points.filter((point) => point.firm);
  const look = line.all ? 'curve all' : 'curve';
  return (
    <g className={look}>
      <path d={path(firm, scales)} />
      {firm.length < points.length && <path className="young" d={path(points.slice(Math.max(0, firm.length - 1)), scales)} />}
      {forecast && (
        <>
          {forecast.from.age > points.at(-1)!.age && <path className="young" d={path([points.at(-1)!, forecast.from], scales)} />}
          <path className="ahead" d={path([forecast.from, forecast.to], scales)} />
          {line.all && <path className="span" d={`M${scales.x(forecast.to.age)} ${scales.y(forecast.low)}V${scales.y(forecast.high)}`} />}
        </>
      )}
    </g>
  );
}

export interface ValueChartProps { model: CurvesModel; lang: Language; title: string; days: (n: string) => string }

/** What a person is worth, age by age: each line says its own name at its end. */
export function ValueChart({ model, lang, title, days }: ValueChartProps) {
  const [ref, width] = useWidth(900);
  const roomy = width > ROOMY;
  const labelWidth = roomy ? 196 : 128;
  const right = Math.max(LEFT + 80, width - labelWidth);
  const [first, last, end] = [model.ticks[0] ?? 0, model.ticks.at(-1) ?? 1, model.ages.at(-1) ?? 1];
  const scales: Scales = { x: (age) => LEFT + (age / end) * (right - LEFT), y: (value) => HEIGHT - BOTTOM - ((value - first) / (last - first)) * (HEIGHT - TOP - BOTTOM), right };
  const lines = model.lines.filter(({ points }) => points.length > 1);
  const ends = lines.map(({ points, forecast }) => forecast?.to ?? points.at(-1)!);
  const heights = spreadLabels(ends.map(({ value }) => scales.y(value)), GAP, [TOP, HEIGHT - BOTTOM]);
  const decimals = last - first >= 10 ? 0 : 2;
  return (
    <div ref={ref} className="value-chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={title}>
        <desc>{lines.map(({ name }, i) => `${name} ${formatEuros(ends[i]!.value, lang, { decimals: 2 })}`).join(' ; ')}</desc>
        {model.ticks.map((tick) => (
          <g key={tick} className="grid"><path d={`M${LEFT} ${scales.y(tick)}H${right}`} /><text x={LEFT - 10} y={scales.y(tick) + 4} textAnchor="end">{formatEuros(tick, lang, { decimals: tick === 0 ? 0 : decimals })}</text></g>
        ))}
        <path className="axis" d={`M${LEFT} ${scales.y(Math.max(first, 0))}H${right}`} />
        {model.ages.filter((_, i) => roomy || i % 2 === 0).map((age) => (
          <text key={age} className="age" x={scales.x(age)} y={HEIGHT - BOTTOM + 22} textAnchor="middle">{days(String(age))}</text>
        ))}
        {[...lines].reverse().map((line) => <Line key={line.id || 'all'} line={line} scales={scales} />)}
        {lines.map((line, i) => {
          const at = ends[i]!;
          return (
            <g key={line.id || 'all'}>
              <path className="ld" d={`M${scales.x(at.age) + 3} ${scales.y(at.value)}L${right + 10} ${heights[i]! - 1}`} />
              <text x={right + 14} y={heights[i]! + 4} className={line.all ? 'name all' : 'name'}>{cut(line.name, roomy ? 20 : 8)} <tspan>{formatEuros(at.value, lang, { decimals: 2 })}</tspan></text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
