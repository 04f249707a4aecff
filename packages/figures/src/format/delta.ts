import type { FigureEntry, FigureValue, Language, Unit } from '@e-respect/contract';
import { formatPoints, formatRate } from './format.ts';

export type DeltaDirection = 'better' | 'worse' | 'same' | 'neutral';
export type Delta = { /** points for a rate, else a relative change (0.1 is +10 %) */ change: number; text: string; direction: DeltaDirection };

/** Half of the last decimal printed: +0,00 point is neither better nor worse. */
const UNSEEN = 0.00005;

/** A rate moves in points, everything else in percent of what it was; null when there is nothing to compare, or it was 0. */
export function deltaOf(now: FigureValue, before: FigureValue | undefined, unit: Unit, better: FigureEntry['better'], lang: Language): Delta | null {
  if (!before || now.value === null || before.value === null) return null;
  const difference = now.value - before.value;
  if (unit === 'rate') return { change: difference, text: formatPoints(difference, lang), direction: directionOf(difference, better) };
  if (before.value === 0) return null;
  const change = difference / Math.abs(before.value);
  return { change, text: formatRate(change, lang, { decimals: Math.abs(change) < 0.1 ? 1 : 0, signed: true }), direction: directionOf(change, better) };
}

function directionOf(change: number, better: FigureEntry['better']): DeltaDirection {
  if (Math.abs(change) < UNSEEN) return 'same';
  if (better === 'neither') return 'neutral';
  return change > 0 === (better === 'higher') ? 'better' : 'worse';
}
