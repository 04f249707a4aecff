import { z } from 'zod';
import { count, MOST_LINES, probability } from './numbers.ts';

/** `event`: it happened at t (true or 1), or the watch ended there (false or 0). */
export const survivalInput = z.strictObject({
  times: z.array(z.strictObject({
    t: z.number().min(0).max(1e9),
    event: z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean),
    count: count.default(1),
  })).min(1).max(MOST_LINES),
});
export type SurvivalInput = z.infer<typeof survivalInput>;

/** One point per time of an event; se is Greenwood's. */
export const survivalAnswer = z.object({ curve: z.array(z.object({ t: z.number(), survival: probability, se: z.number() })) });
export type SurvivalAnswer = z.infer<typeof survivalAnswer>;
