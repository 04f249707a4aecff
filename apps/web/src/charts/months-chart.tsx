import type { Language } from '@e-respect/contract';
import { formatRate } from '@e-respect/figures';
import { CartesianGrid, ComposedChart, ErrorBar, ReferenceLine, Scatter, XAxis, YAxis } from 'recharts';
import { useWidth } from '../lib/use-width.ts';
import type { MonthPoint, MonthsModel } from './months-model.ts';
import { shortMonth } from './short-month.ts';

export interface MonthsChartProps {
  model: MonthsModel;
  mean: number | null;
  meanWords: (value: string) => string;
  lang: Language;
  title: string;
}

// The chart is one picture with a title and a description; its figures stand in the table below it.
const AS_PICTURE = { role: 'img' } as const;
const ROOMY = 440;
const TICK = { fill: 'var(--ink-3)', fontSize: 13 };

function Dot({ cx, cy, payload }: { cx?: number; cy?: number; payload?: MonthPoint }) {
  if (!payload || payload.rate === null) return null;
  return <circle cx={cx} cy={cy} r={4.5} fill={payload.hollow ? 'var(--paper)' : 'var(--ink)'} stroke={payload.hollow ? 'var(--few)' : 'var(--paper)'} strokeWidth={1.5} />;
}

/** One mark and one interval per month; months too young keep their place and stay empty. */
export function MonthsChart({ model, mean, meanWords, lang, title }: MonthsChartProps) {
  const [ref, width] = useWidth(500);
  const data = model.points.map((p) => ({ ...p, error: p.error ?? undefined }));
  const said = mean === null ? '' : meanWords(formatRate(mean, lang));
  const labelled = mean !== null && width > ROOMY;
  const decimals = (model.ticks[1] ?? 0) < 0.01 ? 1 : 0;
  const short = (month: string): string => shortMonth(month, lang);
  return (
    <div ref={ref} className="months">
      <ComposedChart width={width} height={280} data={data} margin={{ top: 16, right: 8, bottom: 4, left: 0 }} title={title} desc={model.points.map((p) => `${p.label} ${p.text}`).join(' ; ')} accessibilityLayer={false} {...AS_PICTURE}>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis dataKey="month" tickFormatter={short} padding={{ left: 24, right: labelled ? 118 : 24 }} interval={Math.ceil(data.length / (width / 44)) - 1} axisLine={{ stroke: 'var(--rule-ink)' }} tickLine={{ stroke: 'var(--rule-ink)' }} tickSize={5} tickMargin={8} tick={TICK} />
        <YAxis domain={[0, model.ticks.at(-1) ?? 1]} ticks={model.ticks} interval={0} tickFormatter={(v: number) => formatRate(v, lang, { decimals: v === 0 ? 0 : decimals })} axisLine={false} tickLine={false} width={54} tick={TICK} />
        {mean !== null && <ReferenceLine y={mean} stroke="var(--mute)" strokeDasharray="1 4" {...(labelled ? { label: { value: said, position: 'insideBottomRight', fill: 'var(--ink-3)', fontSize: 13 } } : {})} />}
        <Scatter dataKey="rate" shape={<Dot />} isAnimationActive={false}>
          <ErrorBar dataKey="error" width={4} strokeWidth={1.5} stroke="var(--ink)" direction="y" />
        </Scatter>
      </ComposedChart>
      {mean !== null && !labelled && <p className="note">⋯ {said}</p>}
    </div>
  );
}
