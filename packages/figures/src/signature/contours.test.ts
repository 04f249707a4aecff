import { describe, expect, it } from 'vitest';
import { costPerBuyerContours, marginPerEuroContours, roundEuros, thin } from './contours.ts';

describe('contours', () => {
  it('are named in round euros', () => {
    expect(roundEuros(9, 120)).toEqual([10, 20, 30, 50, 100]);
    expect(roundEuros(0.15, 0.6)).toEqual([0.2, 0.3, 0.5]);
    expect(roundEuros(0, 5)).toEqual([]);
  });

  it('hold one cost per buyer each, the strong one where the margin of a buyer pays for it', () => {
    const contours = costPerBuyerContours([{ x: 0.5, y: 0.04 }, { x: 0.77, y: 0.007 }], 67.2, 'fr');
    const strong = contours.find((each) => each.strong);
    expect(strong?.text).toBe('Seuil\u00a0: 67,20\u00a0€ par acheteur');
    expect(1 / (strong?.product ?? 0)).toBeCloseTo(67.2, 10);
    expect(contours.filter((each) => !each.strong).map(({ short }) => short)).toEqual(['30\u00a0€', '50\u00a0€', '100\u00a0€', '200\u00a0€']);
  });

  it('do without a threshold when the margin is unknown, and without curves when nobody bought', () => {
    expect(costPerBuyerContours([{ x: 0.5, y: 0.04 }], null, 'fr').some((each) => each.strong)).toBe(false);
    expect(costPerBuyerContours([{ x: 0.5, y: 0 }], null, 'fr')).toEqual([]);
    expect(marginPerEuroContours('en').filter((each) => each.strong).map(({ product }) => product)).toEqual([1]);
  });

  it('thin to a handful', () => {
    expect(thin([1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([1, 3, 5, 7, 9]);
  });
});
