import type { CountedRate } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { rateGround, rateSteps, stepLabel } from './rate-steps.ts';

const rate = (events: number, n: number, low: number, high: number, status: CountedRate['status'] = 'ok'): CountedRate =>
  ({ events, n, value: events / n, interval: { low, high, level: 0.95 }, status });
const unknown: CountedRate = { events: null, n: 0, value: null, interval: null, status: 'no_data' };

describe('rates along a scale', () => {
  it('stand with what is below and above them, from 0 to round ticks over the highest firm interval', () => {
    const { steps, ticks } = rateSteps([{ label: '1', rate: rate(20, 2000, 0.006, 0.0154) }, { label: '2', rate: rate(9, 300, 0.016, 0.056, 'too_few') }], 'fr');
    expect(steps[0]).toEqual({ label: '1', value: 0.01, hollow: false, text: '1,00\u00a0%', error: [expect.closeTo(0.004, 12), expect.closeTo(0.0054, 12)] });
    // The hollow one counts by its value, 3 %, not by its interval.
    expect(steps[1]!.hollow).toBe(true);
    expect(ticks).toEqual([0, 0.01, 0.02, 0.03]);
  });

  it('leave out of the picture what is known of fewer than 200', () => {
    expect(rateSteps([{ label: '1', rate: rate(1, 199, 0, 0.03) }, { label: '2', rate: unknown }], 'en')).toEqual({ steps: [], ticks: [0, 0.0001, 0.0002, 0.0003, 0.0004, 0.0005] });
  });

  it('say what they rest on', () => {
    expect(rateGround(rate(20, 2000, 0.0065, 0.0154), 'en')).toBe('0.65% to 1.54% (n\u00a0=\u00a02,000)');
    expect(rateGround(unknown, 'fr')).toBe('—');
    expect([stepLabel(3, false), stepLabel(30, true)]).toEqual(['3', '30\u00a0+']);
  });
});
