import { describe, expect, it } from 'vitest';
import { hazardRatio } from './hazard-ratio.ts';

describe('ratio of two hazards', () => {
  it('is worked out by hand: 3 × e^±(1.959964 × √(1/30 − 1/1000 + 1/100 − 1/10000))', () => {
    const found = hazardRatio({ events: 30, n: 1000 }, { events: 100, n: 10_000 })!;
    expect(found.ratio).toBeCloseTo(3, 12);
    expect([found.interval.low, found.interval.high]).toEqual([expect.closeTo(2.005362788748394, 9), expect.closeTo(4.487965993234154, 9)]);
  });

  it('turns over when its sides do', () => {
    const [one, two] = [{ events: 7, n: 90 }, { events: 11, n: 300 }];
    expect(hazardRatio(one, two)!.ratio * hazardRatio(two, one)!.ratio).toBeCloseTo(1, 12);
    expect(hazardRatio(one, two)!.interval.low * hazardRatio(two, one)!.interval.high).toBeCloseTo(1, 12);
  });

  it('is unknown without an event on each side, and refuses what is no rate', () => {
    expect(hazardRatio({ events: 0, n: 10 }, { events: 1, n: 10 })).toBeNull();
    expect(hazardRatio({ events: 1, n: 10 }, { events: 0, n: 10 })).toBeNull();
    expect(() => hazardRatio({ events: 1, n: 0 }, { events: 1, n: 10 })).toThrow(RangeError);
  });
});
