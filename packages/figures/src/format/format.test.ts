import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEuros, formatFigure, formatPoints, formatRange, formatRate } from './format.ts';
import { countInWords, formatCountOf, formatNumber, isPlural } from './number-format.ts';

describe('euros', () => {
  it.each([
    [1234.56, '1\u202f235\u00a0€', '€1,235'],
    [125_000, '125\u202f000\u00a0€', '€125,000'],
    [999.99, '999,99\u00a0€', '€999.99'],
    [999.996, '1\u202f000\u00a0€', '€1,000'],
    [1.785714, '1,79\u00a0€', '€1.79'],
    [0, '0\u00a0€', '€0'],
    [-30_920, '\u221230\u202f920\u00a0€', '\u2212€30,920'],
    [-0.001, '0,00\u00a0€', '€0.00'],
    [null, '—', '—'],
  ])('%s', (value, fr, en) => {
    expect(formatEuros(value, 'fr')).toBe(fr);
    expect(formatEuros(value, 'en')).toBe(en);
  });

  it('takes its decimals and sign when asked', () => {
    expect(formatEuros(1234.56, 'fr', { decimals: 2 })).toBe('1\u202f234,56\u00a0€');
    expect(formatEuros(94_080, 'en', { signed: true })).toBe('+€94,080');
    expect(formatEuros(0, 'fr', { signed: true })).toBe('0\u00a0€');
  });
});

describe('rates and points', () => {
  it.each([
    [0.02, '2,00\u00a0%'], [0.7, '70,0\u00a0%'], [0, '0\u00a0%'], [1, '100\u00a0%'], [0.002, '0,20\u00a0%'], [-0.24736, '\u221224,7\u00a0%'], [0.09996, '10,0\u00a0%'], [null, '—'],
  ])('%s is %s', (rate, text) => expect(formatRate(rate, 'fr')).toBe(text));

  it('moves in points, singular under two in French', () => {
    expect(formatPoints(0.015, 'fr')).toBe('+1,5\u00a0point');
    expect(formatPoints(-0.062, 'fr')).toBe('\u22126,2\u00a0points');
    expect(formatPoints(-0.004, 'fr')).toBe('\u22120,40\u00a0point');
    expect(formatPoints(0.015, 'en')).toBe('+1.5\u00a0points');
  });

  it('says the unit of a range once in French', () => {
    expect(formatRange(0.019, 0.0211, 'rate', 'fr')).toBe('1,90 à 2,11\u00a0%');
    expect(formatRange(0.019, 0.0211, 'rate', 'en')).toBe('1.90% to 2.11%');
  });
});

describe('figures by unit', () => {
  it.each([
    [0.56, 'per_eur', '0,56'], [0.8, 'per_eur', '0,80'], [0.0415, 'per_eur', '0,042'], [28.571, 'ratio', '28,6'], [1.6, 'ratio', '1,60'], [1940, 'ratio', '1\u202f940'],
    [1400, 'people', '1\u202f400'], [2240, 'count', '2\u202f240'], [12.5, 'count', '12,5'], [1, 'days', '1\u00a0jour'], [45, 'days', '45\u00a0jours'], [null, 'rate', '—'],
  ] as const)('%s in %s is %s', (value, unit, text) => expect(formatFigure(value, unit, 'fr')).toBe(text));
});

describe('counts', () => {
  const lead = { one: 'lead', other: 'leads' };
  it.each([[0, '0\u00a0lead'], [1, '1\u00a0lead'], [2, '2\u00a0leads'], [100_000, '100\u202f000\u00a0leads']])('%i', (count, text) => expect(formatCountOf(count, lead, 'fr')).toBe(text));

  it('has a plural of its own in each language', () => {
    expect([0, 1, 1.5, 2].map((n) => isPlural(n, 'fr'))).toEqual([false, false, false, true]);
    expect([0, 1, 1.5, 2].map((n) => isPlural(n, 'en'))).toEqual([true, false, true, true]);
    expect([countInWords(3, 'fr'), countInWords(12, 'fr')]).toEqual(['trois', '12']);
  });

  it('reads back as the number it printed', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => {
      const read = (text: string): number => Number(text.replaceAll('\u202f', '').replaceAll(',', '').replace('\u2212', '-'));
      return read(formatNumber(n, 'fr')) === n && read(formatNumber(n, 'en')) === n;
    }));
  });
});
