import { z } from 'zod';
import { checkDistinct, count, name, people, probability, rule, UP_TO_N } from './numbers.ts';

/** Rates beside one another: which is best, which differ, what remains of them once drawn to their family. */
export const compareRatesInput = z.strictObject({
  items: z.array(z.strictObject({ id: name, k: count, n: people })).min(1).max(100),
}).check((context) => {
  context.value.items.forEach(({ k, n }, i) => { if (k > n) rule(context, ['items', i, 'k'], UP_TO_N); });
  checkDistinct(context.value.items.map(({ id }) => id), context, 'items');
});
export type CompareRatesInput = z.infer<typeof compareRatesInput>;

export const compareRatesAnswer = z.object({
  best: z.array(z.object({ id: z.string(), p: probability })),
  /** Every pair once, in the order of the items. */
  pairwise: z.array(z.object({ a: z.string(), b: z.string(), p_a_gt_b: probability })),
  prior: z.object({ a: z.number(), b: z.number(), mean: probability }),
  /** At 95 %. */
  shrunk: z.array(z.object({ id: z.string(), rate: probability, low: probability, high: probability })),
});
export type CompareRatesAnswer = z.infer<typeof compareRatesAnswer>;
