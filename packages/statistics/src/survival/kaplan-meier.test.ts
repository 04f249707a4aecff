import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, survivalAt, type Watched } from './kaplan-meier.ts';

const event = (t: number, count = 1): Watched => ({ t, event: true, count });
const lost = (t: number, count = 1): Watched => ({ t, event: false, count });
/** Freireich et al. (1963), Blood 21: weeks of remission under 6-MP. */
const FREIREICH = [event(6, 3), event(7), event(10), event(13), event(16), event(22), event(23), ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((t) => lost(t))];
/** R, survival::aml, Maintained arm (Miller 1981). */
const MAINTAINED = [9, 13, 18, 23, 31, 34, 48].map((t) => event(t)).concat([13, 28, 45, 161].map((t) => lost(t)));

describe('kaplanMeier', () => {
  it('equals the published curve of Freireich', () => {
    const curve = kaplanMeier(FREIREICH);
    expect(curve.map(({ t }) => t)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    [0.857143, 0.806723, 0.752941, 0.690196, 0.627451, 0.537815, 0.448179].forEach((survival, i) => expect(curve[i]?.survival).toBeCloseTo(survival, 6));
    // Greenwood errors printed by survfit of R for these data.
    [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346].forEach((se, i) => expect(curve[i]?.se).toBeCloseTo(se, 4));
    expect(curve.map(({ at_risk }) => at_risk)).toEqual([21, 17, 15, 12, 11, 7, 6]);
  });

  it('equals survfit of R on the leukaemia data', () => {
    const curve = kaplanMeier(MAINTAINED);
    // R: summary(survfit(Surv(time, status) ~ 1, data = subset(aml, x == "Maintained")))
    [0.909, 0.818, 0.716, 0.614, 0.491, 0.368, 0.184].forEach((survival, i) => expect(curve[i]?.survival).toBeCloseTo(survival, 3));
    [0.0867, 0.1163, 0.1397, 0.1526, 0.1642, 0.1627, 0.1535].forEach((se, i) => expect(curve[i]?.se).toBeCloseTo(se, 4));
  });

  it('without censoring is the share still there, with the binomial error', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (times) => {
      const n = times.length;
      return kaplanMeier(times.map((t) => event(t))).every(({ t, survival, se }) => {
        const left = times.filter((other) => other > t).length / n;
        return Math.abs(survival - left) < 1e-12 && Math.abs(se - Math.sqrt((left * (1 - left)) / n)) < 1e-12;
      });
    }));
  });

  it('counts a line with its count', () => {
    expect(kaplanMeier(FREIREICH)).toEqual(kaplanMeier(FREIREICH.flatMap(({ t, event, count = 1 }) => Array.from({ length: count }, () => ({ t, event })))));
  });

  it('is empty without events and ends at 0 when the last one goes', () => {
    expect(kaplanMeier([lost(3), lost(4)])).toEqual([]);
    expect(kaplanMeier([])).toEqual([]);
    expect(kaplanMeier([event(0, 5)])).toEqual([{ t: 0, at_risk: 5, events: 5, survival: 0, se: 0 }]);
    expect(() => kaplanMeier([event(-1)])).toThrow(RangeError);
    expect(() => kaplanMeier([event(Number.NaN)])).toThrow(RangeError);
  });

  it('is read at a horizon, and not beyond what was watched', () => {
    const curve = kaplanMeier(FREIREICH);
    expect(survivalAt(curve, 12, 35)?.survival).toBeCloseTo(0.752941, 6);
    expect(survivalAt(curve, 5, 35)).toEqual({ survival: 1, se: 0 });
    expect(survivalAt(curve, 36, 35)).toBeNull();
    expect(survivalAt(kaplanMeier([event(2)]), 90, 2)).toEqual({ survival: 0, se: 0 });
  });
});
