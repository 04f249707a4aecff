import type { FigureSet, FigureValue, RespectAnswer } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { respectReturns, type CampaignFigures } from './respect-return.ts';
import { respectScatter } from './respect-scatter.ts';
import { layoutSignature } from '../signature/signature-layout.ts';
import { weighRespect } from './respect-weigh.ts';

const figure = (value: number | null, status: FigureValue['status'] = value === null ? 'no_data' : 'ok', inputs = {}): FigureValue => ({ value, inputs, status });
const campaign = (id: string, complaints: number | null, roi: number | null, more: FigureSet = {}): CampaignFigures =>
  ({ id, label: `Campagne ${id}`, figures: { complaint_rate: figure(complaints, undefined, { delivered: 5000 }), roi: figure(roi), people_recruited: figure(100), ...more } });
/** ρ = −29/165 with its interval, the textbook example of spearman.test.ts, as complaints and returns. */
const TEXTBOOK = [[106, 7], [86, 0], [100, 27], [101, 50], [99, 28], [103, 29], [97, 20], [113, 12], [112, 6], [110, 17]].map(([x, y], i) => campaign(String(i), x! / 1e5, y! / 10));
const complaintsOf = (campaigns: CampaignFigures[]) => respectReturns(campaigns, ['roi']).measures.find(({ test }) => test === 'complaint_rate')!.correlations[0]!;
const answerOf = (campaigns: CampaignFigures[]): Pick<RespectAnswer, 'tests' | 'returns' | 'horizon_days'> => ({ tests: weighRespect({}), returns: respectReturns(campaigns, ['roi']), horizon_days: 365 });

describe('respect against return', () => {
  it('is the rank correlation with its n and interval', () => {
    const found = complaintsOf(TEXTBOOK);
    expect(found).toMatchObject({ n: 10, reading: 'undecided' });
    expect(found.rho).toBeCloseTo(-29 / 165, 14);
    expect(found.interval?.low).toBeCloseTo(-0.72783, 5);
    expect(found.interval?.high).toBeCloseTo(0.514547, 5);
  });

  it('reads its sign by what should be low and what should be high', () => {
    const rising = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => campaign(String(i), i / 1e4, i, { proof_coverage: figure(i / 10, 'ok', { leads_accepted: 100 }) }));
    const { measures } = respectReturns(rising, ['roi']);
    expect(Object.fromEntries(measures.map(({ test, correlations }) => [test, correlations[0]!.reading]))).toEqual({ complaint_rate: 'costs', proof_coverage: 'pays' });
  });

  it('says nothing under five campaigns, and counts none that is too few, immature or unknown', () => {
    expect(complaintsOf(TEXTBOOK.slice(0, 4))).toEqual({ figure: 'roi', n: 4, rho: null, interval: null, reading: 'too_few' });
    const unfit = [campaign('few', 0.001, 1, { roi: figure(3, 'too_few') }), campaign('young', 0.001, null, { roi: figure(null, 'immature') }), campaign('dark', null, 2)];
    expect(complaintsOf([...TEXTBOOK, ...unfit])).toEqual(complaintsOf(TEXTBOOK));
    expect(complaintsOf([1, 2, 3, 4, 5].map((i) => campaign(String(i), 0.001, i)))).toMatchObject({ n: 5, rho: null, reading: 'alike' });
  });

  it('gives both returns where both are known, and says which one a campaign stands on', () => {
    const both = TEXTBOOK.map((each, i) => ({ ...each, figures: { ...each.figures, roi_net: figure(i === 0 ? null : 5 - i) } }));
    const { measures, campaigns } = respectReturns(both, ['roi_net', 'roi']);
    expect(measures[0]!.correlations.map(({ figure, n }) => [figure, n])).toEqual([['roi_net', 9], ['roi', 10]]);
    expect(campaigns.filter(({ figure }) => figure === 'roi').map(({ id }) => id)).toEqual(['0']);
  });

  it('is printed with n and ρ whatever it says, with a dot or a reason for every campaign', () => {
    const { model, correlations } = respectScatter(answerOf([...TEXTBOOK, campaign('dark', null, 2)]), 'complaint_rate', 'en')!;
    expect(correlations).toEqual(['Rank correlation with ROI before reputation: ρ = −0.18 (−0.73 to +0.51), n = 10 campaigns.']);
    expect(model.title).toBe('Nothing says that respect costs, nor that it pays');
    expect(model.dots).toHaveLength(10);
    // Without any other measure the campaign in the dark is of no use here at all.
    expect(model.missing).toEqual([]);
    expect(layoutSignature(model, 1056, 460).dots.every(({ cx, cy }) => Number.isFinite(cx) && Number.isFinite(cy))).toBe(true);
    const few = respectScatter(answerOf(TEXTBOOK.slice(0, 4)), 'complaint_rate', 'fr')!;
    expect(few.correlations[0]).toContain('non calculée sous 5 campagnes (n\u00a0=\u00a04)');
  });

  it('draws hollow what the correlation does not count', () => {
    const { model, notes } = respectScatter(answerOf([...TEXTBOOK, campaign('few', 0.001, 1, { roi: figure(3, 'too_few') })]), 'complaint_rate', 'fr')!;
    expect(model.dots.filter(({ hollow }) => hollow).map(({ id }) => id)).toEqual(['few']);
    expect(notes.at(-1)).toContain('creux');
  });
});
