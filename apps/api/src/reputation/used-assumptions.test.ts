import { describe, expect, it } from 'vitest';
import { kappaOf } from './used-assumptions.ts';

const told = { above: { contacts: 1000, departures: 60 }, within: { contacts: 10_000, departures: 400 }, mean_excess: 4, ratio: 1.5, interval: { low: 1.2, high: 1.9, level: 0.95 } };

describe('the value lost per mail too many, from the data', () => {
  it('is how much more often people leave, by mail in excess', () => {
    const { range, n } = kappaOf(told)!;
    expect(n).toBe(460);
    expect([range.low, range.mode, range.high]).toEqual([0.2 / 4, 0.5 / 4, 0.9 / 4].map((each) => expect.closeTo(each, 12)));
  });

  it('is never below nothing nor above everything', () => {
    expect(kappaOf({ ...told, mean_excess: 0.1, ratio: 0.8, interval: { low: 0.6, high: 1.5, level: 0.95 } })?.range).toEqual({ low: 0, mode: 0, high: 1 });
  });

  it('is left to the benchmark on few departures, on none on one side, and without pressure', () => {
    expect(kappaOf({ ...told, above: { contacts: 100, departures: 9 }, within: { contacts: 1000, departures: 190 } })).toBeNull();
    expect(kappaOf({ ...told, ratio: null, interval: null })).toBeNull();
    expect(kappaOf({ ...told, mean_excess: null })).toBeNull();
  });
});
