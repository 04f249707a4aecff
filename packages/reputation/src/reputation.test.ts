import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reputationCost, signFlip, type ReputationInputs, type ReputationParameters } from './cost.ts';
import { placementLoss } from './placement.ts';
import { shapley } from './shapley.ts';
import { sharePlacement, type SharedWindow } from './share-placement.ts';

/** The worked check of 4-figures.md §4.4. */
const window = (provider: string, campaign_inboxed: number, campaign_complaints: number, brand_inboxed_7d: number, brand_complaints_7d: number, brand_later_mails: number) =>
  ({ provider, campaign_inboxed, campaign_complaints, brand_inboxed_7d, brand_complaints_7d, brand_later_mails });
const INPUTS: ReputationInputs = {
  unsubscribes: 9600, hard_bounces: 24_000, pressured_silent: 350_000, mean_excess: 3, months: 1,
  providers: [
    window('gmail', 800_000, 2000, 300_000, 150, 1_500_000), window('yahoo', 200_000, 900, 70_000, 35, 350_000),
    window('microsoft', 400_000, 400, 140_000, 70, 700_000), window('french', 600_000, 900, 200_000, 100, 1_000_000),
  ],
};
const PARAMETERS: ReputationParameters = {
  value_per_contact_eur: 1.1, margin_per_inboxed_eur: 0.02, delta_u: 0.5, delta_k: 0.2, h: 0.25, omega: 1, d3: 0.05, kappa: 0.053,
  case_share: 0.02, case_cost_eur: 4, fixed_eur: 1500,
};

describe('reputation cost', () => {
  it('is the worked check to the cent, term by term', () => {
    const cost = reputationCost(INPUTS, PARAMETERS);
    expect(cost.c1_eur).toBeCloseTo(15_576, 8);
    expect(cost.providers.map(({ r1 }) => Number(r1.toFixed(8)))).toEqual([0.00195455, 0.00346296, 0.00087037, 0.00125]);
    expect(cost.providers.map(({ loss_eur }) => Number(loss_eur.toFixed(4)))).toEqual([715.9091, 366.7625, 0, 125]);
    expect(cost.c2_eur).toBeCloseTo(1207.6715, 4);
    expect(cost.c3_eur).toBeCloseTo(2550.625, 8);
    expect(cost.c4_eur).toBeCloseTo(1836, 8);
    expect(cost.total_eur).toBeCloseTo(21_170.3, 2);
  });

  it.each([[0.0005, 0], [0.001, 0], [0.002, 0.025], [0.003, 0.05], [0.0045, 0.057759], [0.01, 0.086207], [0.02, 0.137931], [0.032, 0.2], [0.036, 0.335], [0.04, 0.47], [0.5, 0.47]])('withholds at %s a share of %s', (rate, loss) => {
    expect(placementLoss(rate, 0.05)).toBeCloseTo(loss, 6);
  });

  it('takes the complaints told over those of the windows, and costs nothing where nothing happened', () => {
    const told = reputationCost({ ...INPUTS, complaints: 0 }, PARAMETERS);
    expect(told.c4_eur).toBe(1500);
    expect(reputationCost({ unsubscribes: 0, hard_bounces: 0, pressured_silent: 0, mean_excess: 0, months: 1, providers: [window('gmail', 0, 0, 0, 0, 9)] }, { ...PARAMETERS, fixed_eur: 0 }).total_eur).toBe(0);
  });

  it('says at which value of a contact the sign flips: at that value the cost is what was left', () => {
    const cost = reputationCost(INPUTS, PARAMETERS);
    const flip = signFlip(30_000, cost, PARAMETERS.value_per_contact_eur)!;
    expect(reputationCost(INPUTS, { ...PARAMETERS, value_per_contact_eur: flip }).total_eur).toBeCloseTo(30_000, 6);
    expect(signFlip(-1, cost, 1.1)).toBeNull();
  });
});

/** Every order of arrival, as the definition says. */
function byOrders(players: number, loss: (present: readonly boolean[]) => number): number[] {
  const orders = (left: readonly number[]): number[][] => (left.length === 0 ? [[]] : left.flatMap((first) => orders(left.filter((each) => each !== first)).map((rest) => [first, ...rest])));
  const all = orders(Array.from({ length: players }, (_, at) => at));
  const shares = Array.from({ length: players }, () => 0);
  for (const order of all) {
    order.forEach((player, at) => {
      const present = (upTo: number): boolean[] => shares.map((_, each) => order.slice(0, upTo).includes(each));
      shares[player]! += (loss(present(at + 1)) - loss(present(at))) / all.length;
    });
  }
  return shares;
}

const sharedWindow = fc.record({
  provider: fc.constant('gmail'), brand_inboxed_7d: fc.integer({ min: 0, max: 100_000 }), brand_complaints_7d: fc.integer({ min: 0, max: 60 }), brand_later_mails: fc.integer({ min: 0, max: 1_000_000 }),
  campaigns: fc.array(fc.record({ campaign: fc.string({ maxLength: 3 }), inboxed: fc.integer({ min: 0, max: 500_000 }), complaints: fc.integer({ min: 0, max: 2000 }), omega: fc.constantFrom(0, 0.3, 1) }), { minLength: 1, maxLength: 5 }),
}) satisfies fc.Arbitrary<SharedWindow>;
const never = (): number => { throw new Error('no draw is needed'); };

describe('Shapley parts', () => {
  it('are the mean over all orders, and sum to the joint loss', () => {
    fc.assert(fc.property(sharedWindow, (shared) => {
      const { joint_eur, parts } = sharePlacement(shared, { d3: 0.05, margin_per_inboxed_eur: 0.02 }, never);
      const alone = (present: readonly boolean[]): number => sharePlacement({ ...shared, campaigns: shared.campaigns.filter((_, at) => present[at]) }, { d3: 0.05, margin_per_inboxed_eur: 0.02 }, never).joint_eur;
      byOrders(parts.length, alone).forEach((expected, at) => expect(parts[at]!.loss_eur).toBeCloseTo(expected, 6));
      expect(parts.reduce((sum, { loss_eur }) => sum + loss_eur, 0)).toBeCloseTo(joint_eur, 6);
    }), { numRuns: 60, seed: 7 });
  });

  it('of twenty players are drawn, and still sum to the joint loss; equals have equal parts but for the draw', () => {
    let state = 1;
    const unit = (): number => { state = (state * 48_271) % 2_147_483_647; return state / 2_147_483_647; };
    const loss = (present: readonly boolean[]): number => present.filter(Boolean).length ** 2;
    const shares = shapley(20, loss, unit);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(400, 6);
    shares.forEach((share) => expect(Math.abs(share - 20)).toBeLessThan(1.5));
  });
});
