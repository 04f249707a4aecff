import type { QueryAnswer } from '@e-respect/contract';
import { exampleAnswer, type Counts, type ExampleRow } from './example-answer.ts';

/** The golden case of the figures dictionary, as counts. People in parts: 97 000 + 3 880 + 11 640 + 30 000 + 20 000 + 1 067 480 = 1 230 000. */
export const GOLDEN_COUNTS: Counts = {
  sends: 2_000_000, delivered: 1_940_000, complaints: 3_880, unsubscribes: 11_640,
  people_solicited: 1_230_000, people_said_no: 1_103_000, people_with_lead: 97_000, people_ordered: 0, people_complained: 3_880, people_unsubscribed: 11_640,
  people_not_reached: 30_000, people_clicked: 20_000, people_silent: 1_067_480,
  leads_gross: 100_000, leads_net: 70_000, leads_rejected: 0, leads_duplicate_cross: 12_000, leads_duplicate_own: 3_000, leads_throwaway: 5_000,
  leads_role: 0, leads_invalid: 0, leads_unproven: 10_000,
  people_recruited: 70_000, buyers: 1_400, repeat_buyers: 560, orders: 2_240, margin_eur: 94_080, margin_excluded_eur: 0,
  spend_eur: 125_000, spend_contract_eur: 120_000, spend_media_eur: 4_000, spend_routing_eur: 1_000, spend_lead_fee_eur: 0, spend_creative_eur: 0,
  spend_incentive_eur: 0, spend_time_eur: 0, spend_other_eur: 0, claimable_eur: 24_000, paid_twice_eur: 14_400,
};

/** id, name, gross leads, contract price, net leads, buyers, margin, delivered, complaints: columns sum to the golden case. */
const SUPPLIERS: readonly (readonly [string, string, number, number, number, number, number, number, number])[] = [
  ['comparateur-nord', 'Comparateur Nord', 11_000, 1.42, 9_570, 325, 22_100, 160_000, 128],
  ['trois-rivieres', 'Les Trois Rivières', 9_000, 1.8, 8_280, 331, 26_480, 120_000, 72],
  ['atelier-colline', 'Atelier Colline', 4_000, 3.2, 3_780, 219, 19_500, 40_000, 16],
  ['cadence-directe', 'Cadence Directe', 14_000, 1.25, 10_920, 218, 13_080, 260_000, 364],
  ['ondine', 'Ondine Affiliation', 15_000, 1.3, 8_100, 113, 5_650, 330_000, 660],
  ['mirador', 'Mirador Volume', 29_000, 0.8, 18_900, 132, 5_180, 590_000, 1_240],
  ['jackpot', 'Jackpot & Cie', 17_800, 0.84, 10_254, 58, 1_890, 434_000, 1_390],
  ['plume', 'Plume & Papier', 200, 1.14, 196, 4, 200, 6_000, 10],
];

export const GOLDEN_ROWS: readonly ExampleRow[] = SUPPLIERS.map(([id, name, gross, price, net, buyers, margin, delivered, complaints]) => ({
  id, name,
  counts: { leads_gross: gross, spend_eur: gross * price + gross * 0.05, leads_net: net, people_recruited: net, buyers, margin_eur: margin, delivered, complaints },
}));

/** The answer by supplier, with totals. */
export function goldenSuppliers(): QueryAnswer {
  return exampleAnswer(GOLDEN_ROWS, GOLDEN_COUNTS);
}

/** The answer by nothing: one row, which is the total. */
export function goldenOverview(): QueryAnswer {
  const answer = exampleAnswer([], GOLDEN_COUNTS);
  return { ...answer, rows: [{ by: {}, labels: {}, figures: answer.totals.figures }] };
}
