import { describe, expect, it } from 'vitest';
import { dividedBy, parseDecimal, sum, toDouble, whole } from './fraction.ts';
import { localDay, mondayOf, parseAsOf, parseInstant } from './instants.ts';
import { studentQuantile, wilson } from './intervals.ts';

const utc = (text: string) => new Date(parseInstant(text)).toISOString();

describe('exact arithmetic', () => {
  it('gives the nearest double', () => {
    expect(toDouble(dividedBy(whole(1), whole(3)))).toBe(1 / 3);
    expect(toDouble(dividedBy(whole(-(10n ** 30n)), whole(7n * 10n ** 29n)))).toBe(-10 / 7);
    expect(toDouble(sum(['0.10', '0.20', '-.05', '1'].map(parseDecimal)))).toBe(1.25);
  });

  it('knows Student and Wilson', () => {
    expect(studentQuantile(1)).toBeCloseTo(12.706204736174707, 10);
    expect(studentQuantile(7)).toBeCloseTo(2.364624251592785, 12);
    expect(studentQuantile(60)).toBeCloseTo(2.0002978220142604, 12);
    const interval = wilson(whole(3880), whole(1_940_000));
    expect([interval?.low.toFixed(6), interval?.high.toFixed(6)]).toEqual(['0.001938', '0.002064']);
  });
});

describe('instants', () => {
  it('reads a wall clock in Paris, on both edges of summer time', () => {
    expect(utc('2025-10-26T02:30:00')).toBe('2025-10-26T00:30:00.000Z');
    expect(utc('2025-03-30T02:30:00')).toBe('2025-03-30T01:30:00.000Z');
    expect(utc('2025-07-01T12:00')).toBe('2025-07-01T10:00:00.000Z');
    expect(utc('01/07/2025 12:00')).toBe('2025-07-01T10:00:00.000Z');
    expect(utc('2025-01-01')).toBe('2024-12-31T23:00:00.000Z');
    expect(utc('2025-01-01T00:00:00-05:00')).toBe('2025-01-01T05:00:00.000Z');
  });

  it('cuts days and weeks in Paris', () => {
    expect(localDay(parseInstant('2025-03-31T22:00:00Z'))).toBe('2025-04-01');
    expect(mondayOf('2025-03-30')).toBe('2025-03-24');
    expect(new Date(parseAsOf('2025-03-30')).toISOString()).toBe('2025-03-30T21:59:59.999Z');
  });
});
