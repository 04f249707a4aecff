import type { Language, Unit } from '@e-respect/contract';
import { scaleLinear } from 'd3-scale';
import { formatEuros, formatRate } from '../format/format.ts';
import { formatNumber } from '../format/number-format.ts';
import type { SignatureAxis, SignatureDot } from './signature-model.ts';

const TICKS = 6;

/** Both axes start at zero (lower only when something is negative) and hold every dot, gross place and firm interval. */
export function axisOf(dots: readonly SignatureDot[], side: 'x' | 'y', unit: Unit, label: string, lang: Language): SignatureAxis {
  const reach = dots.flatMap((dot) => {
    const places = [dot[side], ...(dot.gross ? [dot.gross[side]] : [])];
    // The wide interval of a hollow dot is clipped rather than let it flatten everybody else.
    return side === 'y' && dot.interval && !dot.hollow ? [...places, dot.interval.low, dot.interval.high] : places;
  });
  const low = Math.min(0, ...reach);
  const high = Math.max(0, ...reach) * 1.02;
  const scale = scaleLinear().domain([low, high > low ? high : low + 1]).nice(TICKS);
  const [from = 0, to = 1] = scale.domain();
  const ticks = scale.ticks(TICKS);
  const decimals = decimalsOf(ticks, unit);
  return { label, unit, domain: [from, to], ticks: ticks.map((value) => ({ value, text: tickText(value, unit, decimals, lang) })) };
}

/** As many decimals as the step between ticks needs, in the unit as printed. */
function decimalsOf(ticks: readonly number[], unit: Unit): number {
  const step = ((ticks[1] ?? 1) - (ticks[0] ?? 0)) * (unit === 'rate' ? 100 : 1);
  const digits = [0, 1, 2, 3].find((places) => Math.abs(step - Number(step.toFixed(places))) < step * 1e-6) ?? 4;
  return unit === 'eur' && digits === 1 ? 2 : digits;
}

function tickText(value: number, unit: Unit, decimals: number, lang: Language): string {
  if (value === 0) return formatNumber(0, lang);
  if (unit === 'rate') return formatRate(value, lang, { decimals });
  return unit === 'eur' ? formatEuros(value, lang, { decimals }) : formatNumber(value, lang, { decimals });
}
