import type { FigureSet } from '@e-respect/contract';
import { newcombe, wilson } from '@e-respect/statistics';
import { describe, expect, it } from 'vitest';
import { restComparison, type RestRow } from './rest-comparison.ts';

const rate = (k: number, n: number, status: 'ok' | 'too_few' = 'ok') => ({ value: k / n, inputs: { k, n }, interval: wilson(k, n), status });
const rowOf = (own: FigureSet, rest: FigureSet, figure: string): RestRow => restComparison(own, rest, 'en').find((row) => row.figure === figure)!;

describe('restComparison', () => {
  it('gives a difference of rates its interval of Newcombe, in points', () => {
    const row = rowOf({ conversion_rate: rate(56, 70) }, { conversion_rate: rate(48, 80) }, 'conversion_rate');
    expect(newcombe({ k: 56, n: 70 }, { k: 48, n: 80 }).low).toBeCloseTo(0.052431, 6);
    expect(row).toMatchObject({ ownText: '80.0%', restText: '60.0%', difference: '+20.0\u00a0points', interval: '+5.2\u00a0points … +33.4\u00a0points', verdict: 'better' });
  });

  it('judges by what is better, and says so when chance may explain it', () => {
    const [high, low] = [{ complaint_rate: rate(60, 10_000) }, { complaint_rate: rate(10, 10_000) }];
    expect(rowOf(high, low, 'complaint_rate').verdict).toBe('worse');
    expect(rowOf(low, high, 'complaint_rate').verdict).toBe('better');
    expect(rowOf({ complaint_rate: rate(11, 10_000) }, low, 'complaint_rate').verdict).toBe('same');
    expect(rowOf({ complaint_rate: rate(11, 500, 'too_few') }, low, 'complaint_rate').verdict).toBe('few');
    expect(rowOf({}, low, 'complaint_rate')).toMatchObject({ verdict: 'unknown', difference: '—' });
    const cost = (value: number): FigureSet => ({ cost_per_person: { value, inputs: {}, status: 'ok' } });
    expect(rowOf(cost(2.5), cost(2), 'cost_per_person')).toMatchObject({ verdict: 'plain', difference: '+€0.50', interval: '—' });
  });
});
