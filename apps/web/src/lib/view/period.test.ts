import { describe, expect, it } from 'vitest';
import { comparedPeriod, movePeriod, periodOf } from './period.ts';

const span = { from: '2023-01-15', to: '2024-11-20' };

describe('the days of a view', () => {
  it.each([
    [{}, span],
    [{ preset: 'last12' }, { from: '2023-12-01', to: '2024-11-30' }],
    [{ preset: 'year' }, { from: '2024-01-01', to: '2024-12-31' }],
    [{ preset: 'quarter' }, { from: '2024-10-01', to: '2024-12-31' }],
    [{ from: '2024-02-01', to: '2024-02-29' }, { from: '2024-02-01', to: '2024-02-29' }],
  ] as const)('%o', (view, period) => expect(periodOf(view, span)).toEqual(period));

  it('is unknown without data and without dates', () => expect(periodOf({}, null)).toBeNull());
});

describe('a period moves', () => {
  it('by whole months when it is made of them', () => {
    expect(movePeriod({ from: '2024-01-01', to: '2024-02-29' }, -1)).toEqual({ from: '2023-11-01', to: '2023-12-31' });
    expect(movePeriod({ from: '2024-01-01', to: '2024-01-31' }, 1)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  });

  it('by its own length otherwise, over leap days and changes of hour', () => {
    expect(movePeriod({ from: '2024-02-26', to: '2024-03-03' }, 1)).toEqual({ from: '2024-03-04', to: '2024-03-10' });
    expect(movePeriod({ from: '2024-10-25', to: '2024-10-31' }, -1)).toEqual({ from: '2024-10-18', to: '2024-10-24' });
  });
});

describe('the period compared with', () => {
  it('keeps the days of the week a year before, or the same months', () => {
    expect(comparedPeriod({ from: '2024-11-04', to: '2024-11-10' }, 'year')).toEqual({ from: '2023-11-06', to: '2023-11-12' });
    expect(comparedPeriod({ from: '2024-02-01', to: '2024-02-29' }, 'year')).toEqual({ from: '2023-02-01', to: '2023-02-28' });
  });
});
