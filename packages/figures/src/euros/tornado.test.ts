import { describe, expect, it } from 'vitest';
import { formatAssumption, roundedAloud } from '../format/format-assumption.ts';
import { tornado, type TornadoBar } from './tornado.ts';

const words = { title: 'Ce qui pèse', parameter: 'Paramètre', origin: 'Origine', low: 'bas', high: 'haut', at: (value: string, amount: string) => `${value} → ${amount}` };
const bar = (id: string, low_eur: number, high_eur: number): TornadoBar => ({ id, label: id, origin: 'BENCHMARK', low: '0 %', high: '1 %', low_eur, high_eur });

describe('a tornado', () => {
  it('puts the widest first, all on one scale, and says which end lies left', () => {
    const drawn = tornado({ bars: [bar('narrow', 90, 110), bar('wide', 150, 50)], centre: 100, words, lang: 'fr' });
    expect(drawn.centre).toBe(0.5);
    expect(drawn.rows.map(({ id, rises, low, high }) => [id, rises, low.at, high.at])).toEqual([['wide', false, 1, 0], ['narrow', true, 0.4, 0.6]]);
    expect(drawn.table.rows[0]).toEqual(['wide', 'BENCHMARK', '0 % → 150\u00a0€', '1 % → 50,00\u00a0€']);
  });

  it('stands in the middle where nothing is uncertain', () => {
    expect(tornado({ bars: [], centre: 7, words, lang: 'en' })).toMatchObject({ centre: 0.5, rows: [], amount: '€7.00' });
  });
});

describe('an assumption in words', () => {
  it.each([
    [0.5, 'rate', '50\u00a0%'], [0.053, 'rate', '5,3\u00a0%'], [0.0005, 'rate', '0,05\u00a0%'], [0, 'rate', '0\u00a0%'], [1.734, 'eur', '1,73\u00a0€'], [0.02126, 'eur', '0,0213\u00a0€'], [30, 'days', '30\u00a0jours'], [null, 'eur', '—'],
  ] as const)('%s as %s is %s', (value, unit, said) => {
    expect(formatAssumption(value, unit, 'fr')).toBe(said);
  });

  it.each([[38_782, 38_800], [125, 125], [0, 0], [-1234.5, -1230], [7.6, 8]])('%s aloud is %s', (amount, said) => {
    expect(roundedAloud(amount)).toBe(said);
  });
});
