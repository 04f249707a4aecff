import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promisedBetween, promisedByMonth } from './promised-by-month.ts';

describe('promisedByMonth', () => {
  it('spreads a promise evenly over its days: 16 January to 15 February is 16 + 15 of 31', () => {
    expect(promisedByMonth({ promised: 310, starts_on: '2025-01-16', ends_on: '2025-02-15' }, '2025-12-31')).toEqual([{ month: '2025-01', promised: 160 }, { month: '2025-02', promised: 150 }]);
  });

  it('stops at the day one looks from, and promises no rhythm without an end', () => {
    expect(promisedByMonth({ promised: 310, starts_on: '2025-01-16', ends_on: '2025-02-15' }, '2025-01-20')).toEqual([{ month: '2025-01', promised: 50 }]);
    expect(promisedByMonth({ promised: 310, starts_on: '2024-12-16', ends_on: null }, '2025-01-20')).toEqual([{ month: '2024-12', promised: null }, { month: '2025-01', promised: null }]);
  });

  it('adds up to what was promised', () => {
    const days = fc.date({ min: new Date('2023-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(days, days, fc.integer({ min: 1, max: 100_000 }), (one, other, promised) => {
      const [starts_on, ends_on] = one < other ? [one, other] : [other, one];
      const months = promisedByMonth({ promised, starts_on, ends_on }, '2030-01-01');
      expect(months.reduce((sum, month) => sum + month.promised!, 0)).toBeCloseTo(promised, 6);
      expect(promisedBetween({ promised, starts_on, ends_on }, starts_on, '2030-01-01')).toBeCloseTo(promised, 9);
    }), { seed: 6 });
  });
});
