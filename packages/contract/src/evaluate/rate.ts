import { z } from 'zod';
import { count, level, people, probability, rule, UP_TO_N } from './numbers.ts';

/** Intervals of a rate k ÷ n. */
export const rateInput = z.strictObject({ k: count, n: people, level: level.default(0.95) }).check((context) => {
  if (context.value.k > context.value.n) rule(context, ['k'], UP_TO_N);
});
export type RateInput = z.infer<typeof rateInput>;

const ends = z.tuple([probability, probability]);
export const rateAnswer = z.object({ wilson: ends, jeffreys: ends });
export type RateAnswer = z.infer<typeof rateAnswer>;
