import { describe, expect, it } from 'vitest';
import { exampleFigures } from '../examples/example-answer.ts';
import { GOLDEN_COUNTS } from '../examples/golden-answer.ts';
import { leadsLedger } from './leads-ledger.ts';
import { flowOf, per100000 } from './per-100000.ts';
import { labelPoints } from './points-labels.ts';
import { layoutPoints } from './points-layout.ts';
import { textWidth } from '../format/text-width.ts';

const golden = per100000(exampleFigures(GOLDEN_COUNTS), 'fr');

describe('per 100 000 leads', () => {
  it('is the golden case itself when there are 100 000 of them', () => {
    expect(golden.factor).toBe(1);
    expect(golden.title).toBe('Pour 100\u202f000 leads, 1\u202f103\u202f000 personnes n’ont pas dit oui');
    expect(golden.grid).toMatchObject({ peoplePerPoint: 1000, total: 1230, buyerPoints: 1.4 });
    expect(golden.grid?.parts.map(({ kind, points }) => [kind, points])).toEqual([['net', 70], ['refused', 27], ['clicked', 20], ['silent', 1067], ['unsubscribed', 12], ['complained', 4], ['not_reached', 30]]);
    expect(golden.buyers).toEqual({ number: '1\u202f400', text: 'ont acheté, dont 560 plus d’une fois' });
  });

  it('scales every flow by the gross leads', () => {
    const model = per100000(exampleFigures({ ...GOLDEN_COUNTS, leads_gross: 50_000 }), 'fr');
    expect(flowOf(model, 'sends')?.value).toBe(4_000_000);
    expect(flowOf(model, 'people_silent')?.text).toBe('2\u202f134\u202f960');
    expect(flowOf(model, 'margin_eur')?.value).toBe(188_160);
  });

  it('lays buyers to the gross leads that are mature', () => {
    const model = per100000(exampleFigures({ ...GOLDEN_COUNTS, leads_gross_mature: 50_000 }), 'fr');
    expect([flowOf(model, 'buyers')?.value, flowOf(model, 'leads_net')?.value]).toEqual([2800, 70_000]);
  });

  it('draws nothing rather than a hole: unknown is not zero', () => {
    const model = per100000(exampleFigures({ ...GOLDEN_COUNTS, people_not_reached: null }), 'fr');
    expect(model.grid).toBeNull();
    expect(flowOf(model, 'people_not_reached')?.text).toBe('—');
    const empty = per100000(exampleFigures({ leads_gross: 0 }), 'fr');
    expect([empty.factor, empty.grid, empty.flows.every(({ value }) => value === null)]).toEqual([null, null, true]);
  });

  it('draws the people where no feed tells of complaints: they are among the silent, and complaints are unknown', () => {
    const model = per100000(exampleFigures({ ...GOLDEN_COUNTS, people_silent: 1_067_480 + 3_880, people_complained: null }), 'fr');
    expect(model.grid!.parts.map(({ kind }) => kind)).not.toContain('complained');
    expect(flowOf(model, 'people_complained')?.text).toBe('—');
  });

  it('says when it is an extrapolation, and when it shows only a part of the people', () => {
    expect(golden.notes).toEqual([]);
    const few = exampleFigures({ ...GOLDEN_COUNTS, leads_gross: 38, people_with_lead: 20, people_recruited: 40 });
    expect(per100000(few, 'fr').notes[0]).toBe('38 leads seulement\u00a0: la figure est une extrapolation.');
    expect(per100000(few, 'en').notes).toHaveLength(2);
    // 1 400 buyers of 40 net people are an absurdity; half of those people are in the picture, hence half of the buyers.
    const { grid } = per100000(few, 'en');
    expect((grid?.buyerPoints ?? 0) * (grid?.peoplePerPoint ?? 0)).toBeCloseTo((1400 * 100_000) / 38 / 2, 3);
  });

  it('says itself in words and as a table', () => {
    expect(golden.alt).toMatch(/1\u202f230 points de 1\u202f000 personnes.*n’ont rien répondu\u00a0: 1\u202f067\u202f480/);
    expect(golden.table.rows).toHaveLength(golden.flows.length);
  });

  it('tells the leads from invoice to returning buyer, refused ones by reason', () => {
    const rows = leadsLedger(golden, exampleFigures(GOLDEN_COUNTS), 'fr');
    expect(rows.map(({ id, value }) => [id, value])).toEqual([['gross', '100\u202f000'], ['refused', '\u221230\u202f000'], ['net', '70\u202f000'], ['buyers', '1\u202f400'], ['repeat', '560']]);
    expect(rows[1]?.bars.at(-1)?.to).toBeCloseTo(1, 12);
    expect(rows[1]?.bars).toHaveLength(4);
  });

  it('labels its kinds without a collision', () => {
    const layout = layoutPoints(golden.grid ?? { peoplePerPoint: 1, total: 0, parts: [], buyerPoints: null }, 470, 5.72);
    const labels = labelPoints(layout, 'fr', 7.5).map(({ x, anchor, level, side, number, text }) => {
      const width = textWidth(number, 10) + textWidth(text, 7.5);
      return { row: `${side}${level}`, from: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2, width };
    });
    expect(labels).toHaveLength(7);
    for (const [i, a] of labels.entries()) {
      for (const b of labels.slice(i + 1)) if (a.row === b.row) expect(a.from + a.width <= b.from || b.from + b.width <= a.from).toBe(true);
    }
  });

  it('adds what reputation cost and what is left, when it was asked for', () => {
    expect(golden.flows.map(({ id }) => id)).not.toContain('net_eur');
    const figures = { ...exampleFigures({ ...GOLDEN_COUNTS, leads_gross: 50_000, leads_gross_mature: 50_000 }), reputation_cost_eur: { value: 10_000, inputs: {}, status: 'ok' as const } };
    // (94 080 − 125 000 − 10 000) × 2.
    expect(['reputation_cost_eur', 'net_eur'].map((id) => flowOf(per100000(figures, 'fr'), id as 'net_eur')?.value)).toEqual([20_000, -81_840]);
    const unknown = per100000({ ...figures, reputation_cost_eur: { value: null, inputs: {}, status: 'no_data' } }, 'fr');
    expect(flowOf(unknown, 'net_eur')).toMatchObject({ value: null, counted: null, text: '—' });
  });
});
