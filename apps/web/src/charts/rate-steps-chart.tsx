import type { Language } from '@e-respect/contract';
import { formatRate, type RateStep, type RateSteps } from '@e-respect/figures';
import { CartesianGrid, ComposedChart, ErrorBar, Scatter, XAxis, YAxis } from 'recharts';
import { useWidth } from '../lib/use-width.ts';

export interface RateStepsChartProps { model: RateSteps; lang: Language; title: string; axis: string; tone?: 'ink' | 'accent' }

// The chart is one picture with a title and a description; its figures stand in the table below it.
const AS_PICTURE = { role: 'img' } as const;
const TICK = { fill: 'var(--ink-3)', fontSize: 13 };

function Dot({ cx, cy, payload, colour }: { cx?: number; cy?: number; payload?: RateStep; colour: string }) {
  if (!payload || payload.value === null) return null;
  return <circle cx={cx} cy={cy} r={4.5} fill={payload.hollow ? 'var(--paper)' : colour} stroke={payload.hollow ? 'var(--few)' : 'var(--paper)'} strokeWidth={1.5} />;
}

/** A rate and its interval at each step of a scale. */
export function RateStepsChart({ model, lang, title, axis, tone = 'ink' }: RateStepsChartProps) {
  const [ref, width] = useWidth(480);
  const data = model.steps.map((step) => ({ ...step, error: step.error ?? undefined }));
  const colour = `var(--${tone})`;
  const step = model.ticks[1] ?? 0;
  const decimals = step < 0.001 ? 2 : step < 0.01 ? 1 : 0;
  return (
    <div ref={ref} className="months rate-steps">
      <ComposedChart width={width} height={240} data={data} margin={{ top: 12, right: 8, bottom: 4, left: 0 }} title={title} desc={model.steps.map((each) => `${each.label} ${each.text}`).join(' ; ')} accessibilityLayer={false} {...AS_PICTURE}>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis dataKey="label" padding={{ left: 24, right: 24 }} interval={Math.max(0, Math.ceil(data.length / (width / 40)) - 1)} axisLine={{ stroke: 'var(--rule-ink)' }} tickLine={{ stroke: 'var(--rule-ink)' }} tickSize={5} tickMargin={8} tick={TICK} />
        <YAxis domain={[0, model.ticks.at(-1) ?? 1]} ticks={model.ticks} interval={0} tickFormatter={(value: number) => formatRate(value, lang, { decimals: value === 0 ? 0 : decimals })} axisLine={false} tickLine={false} width={58} tick={TICK} />
        <Scatter dataKey="value" shape={<Dot colour={colour} />} isAnimationActive={false}>
          <ErrorBar dataKey="error" width={4} strokeWidth={1.5} stroke={colour} direction="y" />
        </Scatter>
      </ComposedChart>
      <p className="note">{axis}</p>
    </div>
  );
}
