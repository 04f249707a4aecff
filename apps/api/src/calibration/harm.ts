import { BENCHMARKS, HarmModel, reputationCost, type ParameterRanges, type Range, type ReputationParameters } from '@e-respect/reputation';
import { quantilesOf, type Random } from '@e-respect/statistics';
import { binomialDraw, coverageOf, inside, rateDraw, type Coverage } from './coverage.ts';

const RANGES = { ...BENCHMARKS, value_per_contact_eur: { low: 0.6, mode: 1.1, high: 2 }, margin_per_inboxed_eur: { low: 0.01, mode: 0.02, high: 0.03 } } as ParameterRanges;
const DRAWS = 1000;

/** The cost of a campaign whose parameters lie somewhere in their ranges and whose complaint rate is known from its mails only. */
export function harmCoverages(): Coverage[] {
  return [coverageOf({ what: 'reputation cost, draws', setting: 'parameters drawn from their ranges, 20 000 mails of a campaign and 10 000 of the brand', replications: 1000 }, (random) => {
    const { truth, draws } = harmWorld(random);
    return inside(truth, quantilesOf(draws, 0.05, 0.95));
  })];
}

/** A world with one campaign: what it truly cost, and the draws of the product, which saw only the mails. */
export function harmWorld(random: Random): { truth: number; draws: Float64Array } {
  const parameters = Object.fromEntries(Object.entries(RANGES).map(([id, range]) => [id, triangular(random, range)])) as unknown as ReputationParameters;
  const [inboxed, brand, later] = [20_000, 10_000, 100_000];
  const [rate, own] = [rateDraw(random, 0.003, 2000), rateDraw(random, 0.0008, 5000)];
  const [complaints, ownComplaints] = [binomialDraw(random, inboxed, rate), binomialDraw(random, brand, own)];
  const counts = { unsubscribes: 120, hard_bounces: 300, pressured_silent: 2000, mean_excess: 3, months: 2 };
  const window = { provider: 'gmail', brand_inboxed_7d: brand, brand_later_mails: later };
  const truth = reputationCost({
    ...counts, complaints, providers: [{ ...window, campaign_inboxed: inboxed, campaign_complaints: inboxed * rate, brand_complaints_7d: brand * own }],
  }, parameters).total_eur;
  const model = new HarmModel({ windows: [{ ...window, brand_complaints_7d: ownComplaints, campaigns: [{ campaign: 'A', inboxed, complaints, omega: RANGES.omega.mode }] }], ranges: RANGES, seed: Math.floor(random() * 2 ** 31), draws: DRAWS });
  return { truth, draws: model.draws({ ...counts, complaints, campaigns: ['A'] }) };
}

/** From the smaller and the larger of two uniform numbers, whose sum so weighted is triangular: another way than the product's inversion. */
function triangular(random: Random, { low, mode, high }: Range): number {
  if (high <= low) return mode;
  const [u, v] = [random(), random()];
  const turn = (mode - low) / (high - low);
  return low + (high - low) * ((1 - turn) * Math.min(u, v) + turn * Math.max(u, v));
}
