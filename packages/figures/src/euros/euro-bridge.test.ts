import type { FigureValue } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { bridgePosition, euroBridge, type EuroBridge } from './euro-bridge.ts';
import { exampleFigures } from '../examples/example-answer.ts';
import { GOLDEN_COUNTS } from '../examples/golden-answer.ts';

const golden = euroBridge(exampleFigures(GOLDEN_COUNTS), 'fr');
const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the euro bridge', () => {
  it('goes from paid to result on the golden case', () => {
    expect(golden.rows.map(({ id, text }) => [id, plain(text)])).toEqual([
      ['paid', '−125 000 €'], ['margin', '+94 080 €'], ['result', '−30 920 €'], ['claimable', '+24 000 €'], ['margin_excluded', '0 €'],
    ]);
    expect(plain(golden.rows[0]?.detail)).toBe('leads 120 000 €, média 4 000 €, routage 1 000 €');
    expect(plain(golden.rows[1]?.detail)).toBe('2 240 commandes × 42,00 €');
    expect(plain(golden.rows[2]?.note)).toBe('ROI −24,7 %');
  });

  it('has bars that follow one another on one scale', () => {
    const [paid, margin, result] = golden.rows.map(({ bar }) => bar);
    expect([paid?.to, margin?.to, result?.to]).toEqual([-125_000, -30_920, -30_920]);
    expect(margin?.from).toBe(paid?.to);
    expect([bridgePosition(golden, -125_000), bridgePosition(golden, 0)]).toEqual([0, 1]);
  });

  const withCost = (cost: FigureValue): EuroBridge => euroBridge({ ...exampleFigures(GOLDEN_COUNTS), reputation_cost_eur: cost, roi_net: { value: -0.43936, inputs: {}, status: 'ok' } }, 'fr');
  const row = (bridge: EuroBridge, id: string) => bridge.rows.find((each) => each.id === id);

  it('goes on to what is left after reputation, with the range of the estimate, and leaves what is claimable aside', () => {
    const bridge = withCost({ value: 24_000, inputs: {}, status: 'ok', interval: { low: 18_000, high: 32_000, level: 0.8 } });
    expect(bridge.rows.map(({ id }) => id)).toEqual(['paid', 'margin', 'result', 'reputation', 'final', 'claimable', 'margin_excluded']);
    expect(row(bridge, 'result')?.label).toBe('Résultat avant réputation');
    expect(row(bridge, 'reputation')).toMatchObject({ amount: -24_000, bar: { from: -30_920, to: -54_920 }, whisker: { from: -62_920, to: -48_920 } });
    expect(plain(row(bridge, 'reputation')?.detail)).toBe('de 18 000 € à 32 000 €, huit fois sur dix');
    expect(row(bridge, 'final')).toMatchObject({ amount: -54_920, bar: { from: 0, to: -54_920 } });
    expect(plain(row(bridge, 'final')?.note)).toBe('ROI net −43,9 %');
    expect(row(bridge, 'claimable')?.bar).toEqual({ from: -54_920, to: -30_920 });
  });

  it('says an unknown cost of reputation and what it lacks, never 0', () => {
    const bridge = withCost({ value: null, inputs: {}, status: 'no_data' });
    expect(row(bridge, 'reputation')).toMatchObject({ amount: null, text: '—', bar: null, whisker: null });
    expect(plain(row(bridge, 'reputation')?.detail)).toBe('inconnu : il manque les plaintes, ou la valeur d’un contact');
    expect(row(bridge, 'final')).toMatchObject({ amount: null, text: '—', bar: null });
    expect(plain(row(withCost({ value: 0, inputs: {}, status: 'partial' }), 'reputation')?.text)).toBe('0 €');
  });

  it('compares the margin with the mature spend only, and says what is left out', () => {
    const bridge = euroBridge(exampleFigures({ ...GOLDEN_COUNTS, spend_mature_eur: 100_000 }), 'fr');
    expect(bridge.rows.map(({ amount }) => amount)).toEqual([-100_000, 94_080, -5_920, 24_000, 0]);
    expect(plain(bridge.rows[0]?.detail)).toBe('25 000 € de plus sont trop récents pour être jugés');
  });

  it('prints a dash and no bar for what is unknown', () => {
    const bridge = euroBridge(exampleFigures({ ...GOLDEN_COUNTS, margin_eur: null }), 'en');
    expect(bridge.rows.map(({ text, bar }) => [text, bar === null]).slice(0, 3)).toEqual([['−€125,000', false], ['—', true], ['—', true]]);
    expect(bridge.alt).toMatch(/^From the euro paid to the euro earned: Paid to suppliers −€125,000;/);
  });
});
