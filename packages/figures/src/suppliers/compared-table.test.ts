import type { ComparedSupplier, SupplierComparison } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { breakEvenOf } from './break-even.ts';
import { comparedTable, nextComparedSort, readComparedSort } from './compared-table.ts';
import { exampleFigures } from '../examples.ts';
import { rankingSentence } from './ranking-words.ts';

const supplier = (id: string, leads: number, buyers: number, rank: number | null, reputation: number | null = 100): ComparedSupplier => ({
  id, label: id, ranked: rank !== null, dominated_by: null, contracts: [], months: [],
  figures: exampleFigures({ leads_gross: leads, leads_net: leads, people_recruited: leads, spend_eur: leads * 2, buyers, margin_eur: buyers * 50, reputation_cost_eur: reputation }),
  conversion_shrunk: null, value_shrunk: rank === null ? null : { value: 0.9, low: 0.5, high: 1.3 },
  net_value: rank === null ? null : { value: 0.4, low: 0.1, high: 0.7, shrunk: 0.2 }, best: rank === null ? null : 0.6,
  rank: rank === null ? null : { shares: [0.6, 0.4], mean: rank, low: 1, high: 2 },
  break_even: breakEvenOf({}, { gross: 0, accepted: 0, net: 0 }, 0),
  handling: { leads: 0, contacted: 0, never: 0, unknown: 0, before: 0, median_seconds: null, shares: [], conversion: [] },
});
const comparison = (suppliers: ComparedSupplier[], groups: string[][]): SupplierComparison => ({
  data_version: 1, as_of: null, period: { from: '2024-01-01', to: '2024-12-31' }, scope: { supplier: null, campaign: null, channel: null },
  horizon_days: 365, seed: 1, draws: 10, reputation_counted: true, assumptions_id: null, suppliers, totals: exampleFigures({}), groups, pairwise: [],
});
const three = comparison([supplier('Bee', 1000, 30, 1.4), supplier('Ant', 2000, 50, 1.6, null), supplier('Cow', 50, 40, null)], [['Bee', 'Ant']]);

describe('comparedTable', () => {
  it('keeps those on too few behind the ranked, and the unknown last, whatever the order', () => {
    const names = (sort: string | undefined): string[] => comparedTable(three, 'en', readComparedSort(sort)).rows.map(({ name }) => name);
    expect(names(undefined)).toEqual(['Bee', 'Ant', 'Cow']);
    expect(names('-conversion')).toEqual(['Bee', 'Ant', 'Cow']);
    expect(names('reputation')).toEqual(['Bee', 'Cow', 'Ant']);
    expect(names('-name')).toEqual(['Cow', 'Bee', 'Ant']);
    expect(names('nonsense')).toEqual(names(undefined));
  });

  it('says net above gross, unknown as a dash', () => {
    const [bee, ant] = comparedTable(three, 'en', readComparedSort(undefined)).rows;
    const said = (row: typeof bee, column: string) => row!.cells.find((cell) => cell.column === column)!;
    expect(said(bee, 'cost')).toMatchObject({ text: '€2.00', sub: '2.00 · 2.00' });
    expect(said(bee, 'reputation')).toMatchObject({ text: '€100', sub: '€0.10' });
    expect(said(ant, 'reputation')).toMatchObject({ text: '—', sub: '' });
    expect(said(bee, 'rank')).toMatchObject({ text: '1.4', sub: '1 to 2' });
  });

  it('turns a column over, and starts another at its better side', () => {
    expect(nextComparedSort({ column: 'rank', direction: 'asc' }, 'conversion')).toBe('-conversion');
    expect(nextComparedSort({ column: 'conversion', direction: 'desc' }, 'conversion')).toBe('conversion');
    expect(nextComparedSort({ column: 'conversion', direction: 'desc' }, 'cost')).toBe('cost');
    expect(nextComparedSort({ column: 'cost', direction: 'asc' }, 'rank')).toBeUndefined();
  });
});

describe('rankingSentence', () => {
  it('names who cannot be told from the first, and quotes the shrunk value', () => {
    expect(rankingSentence(three, 'en')).toBe('Bee is ahead in 60% of the draws, but Ant cannot be told from it. Less its share of luck, each euro paid there gains €0.20.');
    expect(rankingSentence({ ...three, groups: [['Bee'], ['Ant']] }, 'en')).toMatch(/^Bee is ahead, with a 60% chance\./);
    expect(rankingSentence({ ...three, groups: [['Bee']] }, 'en')).toBe('Bee alone has enough people to be ranked. Less its share of luck, each euro paid there gains €0.20.'.split('. ')[0] + '.');
    expect(rankingSentence({ ...three, groups: [] }, 'fr')).toBe('Trop peu de personnes, ou trop jeunes, pour classer.');
  });
});

describe('breakEvenOf', () => {
  const figures = exampleFigures({ people_recruited: 500, people_mature: 500, buyers: 20, margin_eur: 1000, spend_eur: 1200, spend_mature_eur: 1200, reputation_cost_eur: 150 });

  it('is the price at which the return is nil, before and after the cost of reputation', () => {
    // Paid 1000 of 1200: 200 of other spend; (1000 − 200) ÷ 800 = 1.00; less 150: 0.8125.
    const even = breakEvenOf(figures, { gross: 1000, accepted: 800, net: 500 }, 1000);
    expect(even).toMatchObject({ status: 'ok', other_spend_eur: 200, paid_per_lead: { gross: 1, accepted: 1.25, net: 2 } });
    expect([even.without_reputation.gross!.value, even.without_reputation.accepted!.value, even.without_reputation.net!.value]).toEqual([0.8, 1, 1.6]);
    expect(even.with_reputation!.accepted!.value).toBeCloseTo(0.8125, 12);
  });

  it('can be below nothing, and is unknown without margin, without people, or too early', () => {
    expect(breakEvenOf(exampleFigures({ people_recruited: 500, people_mature: 500, buyers: 0, margin_eur: 0, spend_eur: 500 }), { gross: 100, accepted: 100, net: 100 }, 300).without_reputation.gross!.value).toBe(-2);
    expect(breakEvenOf(exampleFigures({ people_recruited: 500, margin_eur: null, spend_eur: 500 }), { gross: 1, accepted: 1, net: 1 }, 0)).toMatchObject({ status: 'no_data', without_reputation: { net: null }, with_reputation: null });
    expect(breakEvenOf(exampleFigures({ people_recruited: 500, people_mature: 0, buyers: 0, margin_eur: 0, spend_eur: 500 }), { gross: 0, accepted: 0, net: 0 }, 0).status).toBe('immature');
    expect(breakEvenOf(figures, { gross: 1000, accepted: 1000, net: 0 }, 0).without_reputation.net).toBeNull();
  });
});
