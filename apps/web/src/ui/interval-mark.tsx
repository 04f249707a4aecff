import type { FigureValue } from '@e-respect/contract';

export interface IntervalMarkProps {
  figure: FigureValue;
  domain: readonly [number, number];
  mean: number | null;
  hollow: boolean;
  gains: boolean;
}

const WIDTH = 112;
const inside = (at: number): number => Math.min(1, Math.max(0, at));

/** A value and its interval on the scale all rows share, the mean dotted. The cell beside says it in figures. */
export function IntervalMark({ figure, domain, mean, hollow, gains }: IntervalMarkProps) {
  const at = (value: number): number => 4 + inside((value - domain[0]) / (domain[1] - domain[0] || 1)) * (WIDTH - 8);
  if (figure.value === null) return null;
  const colour = hollow ? 'var(--few)' : gains ? 'var(--accent)' : 'var(--ink)';
  return (
    <svg className="interval" viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true">
      <path d={`M0 7H${WIDTH}`} stroke="var(--rule)" />
      {mean !== null && <path d={`M${at(mean)} 0V14`} stroke="var(--mute)" strokeDasharray="1 3" />}
      {figure.interval && <path d={`M${at(figure.interval.low)} 7H${at(figure.interval.high)}`} stroke={colour} strokeWidth="1.5" />}
      <circle cx={at(figure.value)} cy="7" r="3.2" fill={hollow ? 'var(--paper)' : colour} stroke={colour} strokeWidth="1.2" />
    </svg>
  );
}
