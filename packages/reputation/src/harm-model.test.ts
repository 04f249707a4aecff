import { describe, expect, it } from 'vitest';
import { HarmModel, type Harm } from './harm-model.ts';
import type { ParameterRanges } from './parameter-draws.ts';
import type { Range } from './parameters.ts';
import type { SharedWindow } from './share-placement.ts';

const sure = (value: number): Range => ({ low: value, mode: value, high: value });
/** The worked check of 4-figures.md §4.4, as one campaign of 7 days. */
const RANGES: ParameterRanges = {
  value_per_contact_eur: sure(1.1), margin_per_inboxed_eur: sure(0.02), delta_u: sure(0.5), delta_k: sure(0.2), h: sure(0.25), omega: sure(1), d3: sure(0.05), kappa: sure(0.053),
  case_share: sure(0.02), case_cost_eur: sure(4), fixed_eur: sure(1500),
};
const window = (provider: string, inboxed: number, complaints: number, brand: [number, number, number], campaign = 'A'): SharedWindow =>
  ({ provider, brand_inboxed_7d: brand[0], brand_complaints_7d: brand[1], brand_later_mails: brand[2], campaigns: [{ campaign, inboxed, complaints, omega: 1 }] });
const WINDOWS = [
  window('gmail', 800_000, 2000, [300_000, 150, 1_500_000]), window('yahoo', 200_000, 900, [70_000, 35, 350_000]),
  window('microsoft', 400_000, 400, [140_000, 70, 700_000]), window('french', 600_000, 900, [200_000, 100, 1_000_000]),
];
const HARM: Harm = { unsubscribes: 9600, complaints: 4200, hard_bounces: 24_000, pressured_silent: 350_000, mean_excess: 3, months: 1, campaigns: ['A'] };
const model = (ranges: ParameterRanges, windows: readonly SharedWindow[] = WINDOWS) => new HarmModel({ windows, ranges, seed: 5, draws: 400 });

describe('the model of harm', () => {
  it('prices the worked check to the cent', () => {
    const cost = model(RANGES).cost(HARM);
    expect(cost.c2_eur).toBeCloseTo(1207.6715, 4);
    expect(cost.total_eur).toBeCloseTo(21_170.3, 2);
  });

  it('splits the loss of a shared window among rows, and the parts of any partition sum to it', () => {
    const shared: SharedWindow = { provider: 'gmail', brand_inboxed_7d: 100_000, brand_complaints_7d: 50, brand_later_mails: 1_000_000, campaigns: [
      { campaign: 'A', inboxed: 50_000, complaints: 200, omega: 1 }, { campaign: 'B', inboxed: 10_000, complaints: 90, omega: 1 }, { campaign: 'C', inboxed: 90_000, complaints: 0, omega: 1 },
    ] };
    const priced = model(RANGES, [shared]);
    const c2 = (...campaigns: string[]): number => priced.cost({ ...HARM, campaigns }).c2_eur;
    const joint = priced.windowLoss(0).loss_eur;
    expect(joint).toBeGreaterThan(100);
    expect(c2('A') + c2('B') + c2('C')).toBeCloseTo(joint, 8);
    expect(c2('A', 'C') + c2('B')).toBeCloseTo(joint, 8);
    expect(c2('B')).toBeGreaterThan(0);
    expect(c2('C')).toBeLessThan(0);
  });

  it('draws the same costs from the same seed, around the most likely one, and only where something is uncertain', () => {
    const wide = { ...RANGES, value_per_contact_eur: { low: 0.6, mode: 1.1, high: 1.6 } };
    const draws = model(wide).draws(HARM);
    expect([...model(wide).draws(HARM)]).toEqual([...draws]);
    const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length;
    expect(mean).toBeGreaterThan(19_500);
    expect(mean).toBeLessThan(22_800);
    expect(new Set(model(RANGES, []).draws(HARM)).size).toBe(1);
  });

  it('shares every draw too, and no campaign is charged for what another did', () => {
    // Almost nothing is lost at the most likely parameters: A adds what B and C dilute away.
    const shared: SharedWindow = { provider: 'gmail', brand_inboxed_7d: 10_000, brand_complaints_7d: 12, brand_later_mails: 100_000, campaigns: [
      { campaign: 'A', inboxed: 6000, complaints: 30, omega: 1 }, { campaign: 'B', inboxed: 9000, complaints: 0, omega: 1 }, { campaign: 'C', inboxed: 9650, complaints: 0, omega: 1 },
    ] };
    const priced = model({ ...RANGES, omega: { low: 0, mode: 1, high: 1 }, margin_per_inboxed_eur: { low: 0, mode: 0.02, high: 0.02 } }, [shared]);
    const none = { unsubscribes: 0, complaints: 0, hard_bounces: 0, pressured_silent: 0, mean_excess: 0, months: 0 };
    const draws = (...campaigns: string[]): Float64Array => priced.draws({ ...none, campaigns }).map((each) => each - 1500 * campaigns.length);
    const [all, a, b, c] = [draws('A', 'B', 'C'), draws('A'), draws('B'), draws('C')];
    all.forEach((joint, at) => expect(a[at]! + b[at]! + c[at]!).toBeCloseTo(joint, 8));
    // The whole of the brand's later mail is worth 2 000 €, and a window loses at most 47 % of it.
    for (const drawn of [a, b, c]) expect(Math.max(...drawn.map(Math.abs))).toBeLessThan(0.47 * 2000);
    expect(Math.max(...b)).toBeLessThan(5);
  });

  it('names what weighs most, the widest bar first', () => {
    const bars = model({ ...RANGES, value_per_contact_eur: { low: 0.5, mode: 1.1, high: 2 }, case_cost_eur: { low: 1, mode: 4, high: 15 } }).tornado(HARM);
    expect(bars.map(({ parameter }) => parameter)).toEqual(['value_per_contact_eur', 'case_cost_eur']);
    // C4 at the ends of the cost of a case: 84 cases of 1 € and of 15 €.
    expect(bars[1]!.low_eur).toBeCloseTo(21_170.2965 - 84 * 3, 2);
    expect(bars[1]!.high_eur).toBeCloseTo(21_170.2965 + 84 * 11, 2);
  });
});
