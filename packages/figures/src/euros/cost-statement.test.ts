import type { PricedHarm, UsedAssumption } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { costStatement } from './cost-statement.ts';
import { costDomain, sortCosts } from './cost-table.ts';

const harm = (given: Partial<PricedHarm>): PricedHarm => ({
  id: 'A', label: 'A', counts: { unsubscribes: 9600, complaints: 1, hard_bounces: 24_000, pressured_silent: 350_000, mean_excess: 3, months: 1, campaigns: 1 },
  c1_eur: 15_576, c2_eur: 1200, c3_eur: 2550, c4_eur: 1836, total_eur: 21_162, range: { p10: 17_840, p50: 24_000, p90: 32_543 }, status: 'ok', missing: [],
  net_before_eur: null, net_after_eur: null, net_range: null, p_loss: null, sign_flip_eur: null, ...given,
});
const assumptions: UsedAssumption[] = [
  { id: 'value_per_contact_eur', origin: 'YOURS', value: 1.1, low: 1.1, high: 1.1, n: null }, { id: 'delta_u', origin: 'BENCHMARK', value: 0.2, low: 0.2, high: 0.2, n: null },
];
const state = (total: PricedHarm) => costStatement({ total, assumptions, windows: [] }, 'fr');

describe('the statement of the cost', () => {
  it('says three digits aloud, and lays the terms end to end up to the highest of all', () => {
    const { title, lines, zero } = state(harm({}));
    expect(title).toBe('Le tort fait aux autres coûte 21\u202f200\u00a0€, entre 17\u202f800 et 32\u202f500\u00a0€');
    expect(zero).toBe(0);
    expect(lines.map(({ bar }) => bar && Math.round(bar.to * 32_543))).toEqual([15_576, 16_776, 19_326, 21_162, 21_162]);
    expect(lines.at(-1)?.whisker).toEqual({ from: 17_840 / 32_543, to: 1 });
    expect(lines[0]?.note).toContain('V 1,10\u00a0€ × (9\u202f600\u00a0désabonnés × 80\u00a0% + 1\u00a0plaignant × ');
  });

  it('keeps what lowers the cost on the scale', () => {
    const { lines, zero } = state(harm({ c1_eur: 0, c2_eur: -100, c3_eur: 0, c4_eur: 300, total_eur: 200, range: { p10: 0, p50: 100, p90: 300 } }));
    expect(zero).toBe(0.25);
    expect(lines[1]?.bar).toEqual({ from: 0.25, to: 0 });
  });

  it('names what is missing and leaves it out of the sum, or says that nothing is known', () => {
    const { lines, missing } = state(harm({ c2_eur: null, missing: ['brand_mail'] }));
    expect(lines[1]).toMatchObject({ text: '—', bar: null, note: 'pas compté\u00a0: courrier de la marque inconnu' });
    expect(missing[0]).toMatch(/in_house/);
    expect(state(harm({ total_eur: null, range: null, c1_eur: null, missing: ['complaints'] })).title).toBe('Le coût du tort fait aux autres n’est pas connu');
  });
});

describe('rows of the cost', () => {
  const rows = [harm({ id: 'B', label: 'B', total_eur: 5 }), harm({ id: 'C', label: 'C', total_eur: null, range: null }), harm({ id: 'A', label: 'A', total_eur: 5 }), harm({ id: 'D', label: 'D', total_eur: 9 })];

  it('are sorted with the unknown last and equals by name', () => {
    expect(sortCosts(rows, { column: 'total', direction: 'desc' }).map(({ id }) => id)).toEqual(['D', 'A', 'B', 'C']);
    expect(sortCosts(rows, { column: 'total', direction: 'asc' }).map(({ id }) => id)).toEqual(['A', 'B', 'D', 'C']);
    expect(sortCosts(rows, { column: 'name', direction: 'desc' }).map(({ id }) => id)).toEqual(['D', 'C', 'B', 'A']);
  });

  it('share a scale that holds zero', () => {
    expect(costDomain([harm({ range: { p10: 10, p50: 11, p90: 12 } })])).toEqual([0, 12]);
    expect(costDomain([harm({ range: null })])).toEqual([0, 0]);
  });
});
