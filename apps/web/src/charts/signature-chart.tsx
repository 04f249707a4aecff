import { layoutSignature, type SignatureModel } from '@e-respect/figures';
import { useMemo } from 'react';
import { CartesianGrid, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { useWidth } from '../lib/use-width.ts';
import { SignatureDisc, type Drill, type SignatureDiscProps } from './signature-disc.tsx';
import { Behind, Labels } from './signature-layers.tsx';

export interface SignatureChartProps extends Drill {
  /** where discs stand after the checks */
  model: SignatureModel;
  /** the chart as switched, net or gross: its words, curves and means */
  shown: SignatureModel;
  height: number;
  selected: string | undefined;
  culledWords: (names: string) => string;
}

const textAt = (ticks: readonly { value: number; text: string }[]) => (value: number): string => ticks.find((tick) => tick.value === value)?.text ?? '';
// Links live in the chart, so it is a group with a title and a description rather than one picture.
const AS_GROUP = { role: 'group' } as const;
const TICK = { fill: 'var(--ink-3)', fontSize: 13 };

/** The row of the table, in one line: what hovering a disc says. */
const factsOf = ({ dots, table }: SignatureModel, id: string): string => {
  const row = table.rows[dots.findIndex((dot) => dot.id === id)];
  return row ? row.map((cell, i) => (i === 0 ? cell : `${table.head[i] ?? ''} ${cell}`)).join(', ') : '';
};

const Shape = ({ payload }: { payload?: SignatureDiscProps }) => payload && <SignatureDisc {...payload} />;

/** The signature chart: Recharts holds scales, axes and discs; the figure model says where all else stands. */
export function SignatureChart({ model, shown, height, selected, culledWords, ...drill }: SignatureChartProps) {
  const [ref, width] = useWidth(1056);
  const layout = useMemo(() => layoutSignature(model, width, height), [model, width, height]);
  const labels = useMemo(() => (shown === model ? layout : layoutSignature(shown, width, height)), [shown, model, width, height, layout]);
  const gross = shown.volume === 'gross';
  const { plot } = layout;
  const discs = layout.dots
    .map((dot, i) => ({ dot, x: model.dots[i]?.x, y: model.dots[i]?.y, facts: factsOf(shown, dot.id), gross, selected: dot.id === selected, ...drill }))
    .sort((a, b) => b.dot.r - a.dot.r); // small discs lie on large ones, or nobody would see them
  const margin = { left: plot.left, top: plot.top, right: width - plot.right, bottom: 0 };
  return (
    <div ref={ref} className="signature">
      <ScatterChart width={width} height={height} margin={margin} title={shown.title} desc={shown.alt} accessibilityLayer={false} {...AS_GROUP}>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis type="number" dataKey="x" domain={model.x.domain} ticks={model.x.ticks.map((t) => t.value)} tickFormatter={textAt(model.x.ticks)} interval={0} height={height - plot.bottom}
          axisLine={{ stroke: 'var(--rule-ink)' }} tickLine={{ stroke: 'var(--rule-ink)' }} tickSize={5} tickMargin={8} tick={TICK} />
        <YAxis type="number" dataKey="y" domain={model.y.domain} ticks={model.y.ticks.map((t) => t.value)} tickFormatter={textAt(model.y.ticks)} interval={0} width={0.001} axisLine={false} tickLine={false} tickMargin={10} tick={TICK} />
        <Behind layout={layout} labels={labels} gross={gross} />
        <Scatter data={discs} isAnimationActive={false} shape={Shape} />
        <Labels layout={labels} />
      </ScatterChart>
      {labels.culled.length > 0 && <p className="note">{culledWords(labels.culled.map((c) => `${c.name} (${c.detail})`).join(', '))}</p>}
    </div>
  );
}
