import type { AttributionAnalysis, AttributedUnit, ByMethod } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { attributionModel } from './attribution.ts';

const credit = (first: number, others: number): ByMethod => ({ first, last: others, linear: others, position: others, time_decay: others, shapley: others, markov: others });
const unit = (id: string, given: ByMethod, more: Partial<AttributedUnit> = {}): AttributedUnit =>
  ({ id, label: id, touches: 1, credit: given, revenue_eur: null, margin_eur: null, removal: 0, last_touch: null, contested: { kept: 0, claimed: 0 }, ...more });
const answer = (rows: AttributedUnit[], status: AttributionAnalysis['status'] = 'ok'): AttributionAnalysis => ({ rows, status }) as AttributionAnalysis;
const name = ({ id }: { id: string }): string => id.toUpperCase();

describe('attributionModel', () => {
  it('puts all credits on one scale and says who leads by how many methods', () => {
    const { rows, leaders, scale, hollow } = attributionModel(answer([unit('a', credit(10, 40), { last_touch: 12, contested: { kept: 3, claimed: 0 } }), unit('b', credit(30, 0))]), 'fr', name);
    expect(leaders).toEqual([{ name: 'A', methods: 6 }, { name: 'B', methods: 1 }]);
    expect(rows[0]).toMatchObject({ low: 0.25, high: 1, range: '10,0 – 40,0', lastTouch: '12', contested: '3 · 0' });
    expect(rows[1]).toMatchObject({ low: 0, high: 0.75, lastTouch: '—', contested: '' });
    expect(rows[1]?.marks[0]).toEqual({ method: 'first', at: 0.75, text: '30,0' });
    expect([scale, hollow]).toEqual(['0 – 40,0', false]);
  });

  it('stands with nothing to share', () => {
    expect(attributionModel(answer([], 'no_data'), 'en', name)).toEqual({ rows: [], leaders: [], hollow: true, scale: '0 – 0.0' });
    expect(attributionModel(answer([unit('a', credit(0, 0))], 'too_few'), 'en', name)).toMatchObject({ leaders: [{ name: 'A', methods: 7 }], rows: [{ low: 0, high: 0 }] });
  });
});
