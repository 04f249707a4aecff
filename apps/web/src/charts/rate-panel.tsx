import type { Language } from '@e-respect/contract';
import { monthMarks, type Stretch } from '@e-respect/figures';
import { useId } from 'react';
import { useWidth } from '../lib/use-width.ts';
import { shortMonth } from './short-month.ts';

export interface RatePanelProps {
  title: string;
  /** The panel in words, for who does not see it. */
  text: string;
  days: readonly string[];
  stretches: readonly Stretch[];
  /** Limits drawn across and named at their end, from 0 to 1 of the scale. */
  bands: readonly { at: number; text: string }[];
  unknownWord: string;
  lang: Language;
}

const HEIGHT = 148;
const PLOT = { top: 10, bottom: 122, left: 0 };
/** Room at the right for the names of the limits. */
const NAMES = 52;
const ROOM_FOR_WORD = 70;
const MONTH_WIDTH = 58;
/** Hollow points stand so far apart that each is seen. */
const SPACING = 7;

/** The first of them, then each that stands at least so far right of the one before. */
const apart = (points: Stretch['points'], least: number): Stretch['points'] =>
  points.reduce<Stretch['points']>((kept, point) => ((kept.at(-1)?.[0] ?? -1) + least <= point[0] ? [...kept, point] : kept), []);

/** One line of rates in small, on the scale its neighbours share: firm where it can be judged, hollow points within the scale where it cannot, blank where nothing is known. */
export function RatePanel({ title, text, days, stretches, bands, unknownWord, lang }: RatePanelProps) {
  const [ref, width] = useWidth(300);
  const clip = useId();
  const right = Math.max(60, width - NAMES);
  const x = (at: number): number => PLOT.left + at * (right - PLOT.left);
  const y = (at: number): number => PLOT.bottom - at * (PLOT.bottom - PLOT.top);
  const path = (points: Stretch['points']): string => (points.length === 1 ? `M${x(points[0]![0])} ${y(points[0]![1])}h0.01` : `M${points.map(([px, py]) => `${x(px).toFixed(1)} ${y(py).toFixed(1)}`).join('L')}`);
  const ends = ({ from, to }: Stretch): [number, number] => (days.length > 1 ? [x(from / (days.length - 1)), x(to / (days.length - 1))] : [x(0), x(1)]);
  return (
    <div ref={ref} className="rate-panel">
      <svg width={width} height={HEIGHT} role="img" aria-labelledby={`${clip}t ${clip}d`}>
        <title id={`${clip}t`}>{title}</title>
        <desc id={`${clip}d`}>{text}</desc>
        {bands.map(({ at, text: name }, i) => (
          <g key={name}>
            <path d={`M${PLOT.left} ${y(at)}H${right}`} stroke={i === bands.length - 1 ? 'var(--stop)' : 'var(--watch)'} strokeWidth="1" strokeDasharray={i === bands.length - 1 ? undefined : '4 3'} />
            <text x={right + 6} y={y(at) + 4}>{name}</text>
          </g>
        ))}
        <path d={`M${PLOT.left} ${PLOT.bottom}H${right}`} stroke="var(--rule-ink)" />
        {monthMarks(days, Math.floor(right / MONTH_WIDTH)).map(({ at, month }) => (
          <g key={month}>
            <path d={`M${x(at)} ${PLOT.bottom}v5`} stroke="var(--rule-ink)" />
            <text x={x(at)} y={PLOT.bottom + 20} textAnchor={x(at) < 18 ? 'start' : 'middle'}>{shortMonth(month, lang)}</text>
          </g>
        ))}
        {stretches.map((stretch) => {
          const [from, to] = ends(stretch);
          if (stretch.kind === 'unknown') {
            return (
              <g key={stretch.from}>
                <path d={`M${from} ${PLOT.bottom}H${Math.max(to, from + 1)}`} stroke="var(--paper)" strokeWidth="2" />
                <path d={`M${from} ${PLOT.bottom}H${Math.max(to, from + 1)}`} stroke="var(--mute)" strokeDasharray="1 4" />
                {to - from > ROOM_FOR_WORD && <text x={(from + to) / 2} y={PLOT.bottom - 8} textAnchor="middle" className="unknown">{unknownWord}</text>}
              </g>
            );
          }
          return stretch.kind === 'firm'
            ? <path key={stretch.from} d={path(stretch.points)} fill="none" stroke="var(--ink)" strokeWidth="1.6" strokeLinejoin="round" strokeLinecap="round" />
            : apart(stretch.points.filter(([, py]) => py <= 1), SPACING / (right - PLOT.left)).map(([px, py]) => <circle key={px} cx={x(px)} cy={y(py)} r="2.2" fill="var(--paper)" stroke="var(--few)" />);
        })}
      </svg>
    </div>
  );
}
