import { z } from 'zod';
import { amount, count, MOST_LINES, probability, rule } from './numbers.ts';

const time = z.number().min(0).max(1e6);

/** x repeat orders, the last t_x after the first order, watched for T after it, in one unit of time; mean_spend of the x repeats. */
const person = z.strictObject({
  x: z.int().min(0).max(50_000),
  t_x: time,
  T: time,
  count: count.default(1),
  mean_spend: amount.min(0).nullable().optional(),
});

/** `discount` is a rate per unit of T: an order t from now is worth (1 + discount)^−t. */
export const lifetimeValueInput = z.strictObject({
  people: z.array(person).min(1).max(MOST_LINES),
  model: z.enum(['bg_nbd', 'mbg_nbd', 'pareto_nbd']),
  horizon: z.number().gt(0).max(1e5).optional(),
  discount: z.number().min(0).max(10).optional(),
}).check((context) => {
  const { people, horizon, discount } = context.value;
  people.forEach(({ x, t_x, T, mean_spend }, i) => {
    if (t_x > T) rule(context, ['people', i, 't_x'], { fr: 'de 0 à T', en: '0 to T' });
    if (x === 0 && t_x > 0) rule(context, ['people', i, 't_x'], { fr: '0 quand x vaut 0', en: '0 when x is 0' });
    if (x > 0 && mean_spend === 0) rule(context, ['people', i, 'mean_spend'], { fr: 'plus de 0 quand x dépasse 0', en: 'above 0 when x is above 0' });
  });
  if (discount !== undefined && horizon === undefined) rule(context, ['discount'], { fr: 'avec un horizon seulement', en: 'with a horizon only' });
});
export type LifetimeValueInput = z.infer<typeof lifetimeValueInput>;

export const lifetimeValueAnswer = z.object({
  /** r, alpha, a, b, or r, alpha, s, beta; alpha and beta in the unit of T. */
  parameters: z.record(z.string(), z.number()),
  log_likelihood: z.number(),
  /** A parameter has no finite best value: nobody leaves, or all order alike; the predictions are those of that limit. */
  at_limit: z.boolean(),
  /** One per line, in the order of the people; with a horizon. */
  expected: z.array(z.number()).optional(),
  /** The same, discounted; with a discount. */
  discounted: z.array(z.number()).optional(),
  p_alive: z.array(probability),
  /** Null when spends were given and say too little for a fit. */
  spend: z.object({ p: z.number(), q: z.number(), gamma: z.number() }).nullable().optional(),
});
export type LifetimeValueAnswer = z.infer<typeof lifetimeValueAnswer>;
