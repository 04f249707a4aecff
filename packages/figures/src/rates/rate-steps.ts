import type { CountedRate, Language } from '@e-respect/contract';
import { formatRange, formatRate } from '../format/format.ts';
import { formatNumber, NO_BREAK_SPACE, UNKNOWN } from '../format/number-format.ts';

/** One step of a scale (a level, an attempt) with its rate: hollow on too few, absent where unknown. */
export interface RateStep { label: string; value: number | null; error: [number, number] | null; hollow: boolean; text: string }
export interface RateSteps { steps: RateStep[]; ticks: number[] }

/** A step on fewer says nothing to the eye, and its interval would squash the others. It stays in the table. */
const SHOWN_FROM = 200;
const ROUND = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/** From 0 to just over the highest value, in at most six round steps. */
function ticksTo(highest: number): number[] {
  const step = ROUND.find((one) => highest / one <= 5) ?? 1;
  return Array.from({ length: Math.max(2, Math.ceil(highest / step) + 1) }, (_, at) => Number((at * step).toFixed(6)));
}

/** `3`, and `30 +` where the last step holds all above. */
export const stepLabel = (level: number, open: boolean): string => (open ? `${level}${NO_BREAK_SPACE}+` : String(level));

/** Rates along a scale, on one axis from 0 to the top of the firm intervals. */
export function rateSteps(rates: readonly { label: string; rate: CountedRate }[], lang: Language): RateSteps {
  const steps = rates.filter(({ rate }) => rate.n >= SHOWN_FROM).map(({ label, rate }): RateStep => ({
    label, value: rate.value, hollow: rate.status === 'too_few', text: rateText(rate, lang),
    error: rate.value !== null && rate.interval ? [rate.value - rate.interval.low, rate.interval.high - rate.value] : null,
  }));
  const highest = Math.max(0.0005, ...steps.map((step) => (step.value ?? 0) + (step.hollow ? 0 : (step.error?.[1] ?? 0))));
  return { steps, ticks: ticksTo(highest) };
}

/** `0,20 %` or a dash. */
export const rateText = (rate: CountedRate, lang: Language): string => formatRate(rate.value, lang);

/** `de 0,19 à 0,21 % (n = 12 000)`: what stands behind a rate. */
export function rateGround({ interval, n }: CountedRate, lang: Language): string {
  if (!interval) return UNKNOWN;
  return `${formatRange(interval.low, interval.high, 'rate', lang)} (n${NO_BREAK_SPACE}=${NO_BREAK_SPACE}${formatNumber(n, lang)})`;
}
