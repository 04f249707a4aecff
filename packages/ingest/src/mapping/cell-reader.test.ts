import type { Mapping, ColumnSource } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { currencyIn, headsOf, normaliseHead } from './heads.ts';
import { planMapped } from './plan.ts';

const HEAD = ['id', 'name', 'when', 'a|b'];
const mappingOf = (source: ColumnSource, rest: object = {}): Mapping => ({ kinds: [{ kind: 'suppliers', columns: { supplier_id: source, name: 'name' }, ...rest }] });
const read = (source: ColumnSource, cells: string[]): string => planMapped(mappingOf(source), HEAD)[0]!.readers[0]!(cells, 7);

describe('where a column comes from', () => {
  it.each([
    [['120210000000000123', 'Été'], '120210000000000123'], [['', 'Été'], 'Été'], [['--', 'Été'], 'Été'], [['1.22158E+17', 'Été'], 'Été'], [['1,2E+17', 'Été'], 'Été'], [['1.22158E+17', ''], '1.22158E+17'], [['', ''], ''],
  ])('takes of %j the first that says something', (cells, found) => {
    expect(read({ first_of: ['id', 'name'] }, cells)).toBe(found);
    expect(read({ template: 'm {id|name} {$row}' }, cells)).toBe(`m ${found} 7`);
  });

  it('replaces and reads before it chooses', () => {
    expect(read({ first_of: ['name', 'when'], values: { Lifetime: '' }, as: 'day' }, ['', 'Lifetime', '05/31/2026 23:10'])).toBe('05/31/2026');
  });

  it('takes a head with a bar for itself', () => expect(read({ template: '{a|b}' }, ['', '', '', 'x'])).toBe('x'));

  it.each([
    ['2026-06-01 10:00 +0000', '2026-06-01'], ['2026-06-01T10:00:00Z', '2026-06-01'], ['5/3/2026, 8:00 AM', '5/3/2026'], ['Jun 09, 2018 09:30 pm', '2018-06-09'], ['September 1 2026', '2026-09-01'],
    ['2026-06-01', '2026-06-01'], ['Foo 9, 2018', 'Foo 9, 2018'], ['', ''],
  ])('reads the day of %j', (cell, day) => expect(read({ from: 'when', as: 'day' }, ['', '', cell])).toBe(day));

  it.each([['424.0', '424'], ['7', '7'], ['1.5', '1.5'], ['', '']])('reads the count %j', (cell, count) => expect(read({ from: 'when', as: 'whole' }, ['', '', cell])).toBe(count));

  it('leaves out rows that begin with a word, spaces and case aside', () => {
    const { accepts } = planMapped(mappingOf('id', { where: [{ column: 'id', begins_not: ['Total:'] }] }), HEAD)[0]!;
    expect(['Total: Account', 'Total : compte', 'total\u00A0: x', 'Total', 'Totale: x', 'A'].map((id) => accepts([id, '', '', '']))).toEqual([false, false, false, true, true, true]);
  });

  it('refuses a head the file does not have', () => expect(() => read({ first_of: ['id', 'nowhere'] }, ['1'])).toThrow('missing_columns'));
});

describe('heads', () => {
  it.each([['Montant dÃ©pensÃ© (EUR)', 'montant dépensé (eur)'], ['NÂ° de campagne', 'n° de campagne'], ['CoÃ»t', 'coût'], ['RÃ©pÃ©tition', 'répétition'], ['ROAS dâ€™achats', "roas d'achats"], ['São Paulo', 'são paulo'], ['Â', 'â'], ['Ã la', 'ã la']])('mends %s', (head, mended) => {
    expect(normaliseHead(head)).toBe(mended);
  });

  it('finds a head whatever its currency', () => {
    const heads = headsOf(['Amount spent (CHF)', 'Ratio (pct.)']);
    expect([heads.find('Amount spent (¤)'), heads.find('Amount spent (chf)'), heads.find('Amount spent'), heads.find('Ratio (¤)')]).toEqual(['Amount spent (CHF)', 'Amount spent (CHF)', undefined, undefined]);
    expect([currencyIn('Amount spent (CHF)'), currencyIn('Clicks (all)'), currencyIn('Cost')]).toEqual(['CHF', 'ALL', undefined]);
  });
});
