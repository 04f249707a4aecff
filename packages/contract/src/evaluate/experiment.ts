import { z } from 'zod';
import { amount, checkDistinct, count, level, name, people, probability, rule, UP_TO_N } from './numbers.ts';

const arm = z.strictObject({
  id: name,
  n: people,
  conversions: count.optional(),
  mean: amount.optional(),
  variance: amount.min(0).optional(),
  complaints: count.optional(),
});

/** Arms by conversions, or by mean and variance between people; `tau` is the scale of effects worth seeing, fixed before. */
export const experimentInput = z.strictObject({
  arms: z.array(arm).min(2).max(50),
  control: name,
  tau: z.number().gt(0).max(1e15).optional(),
  alpha: level.default(0.05),
}).check((context) => {
  const { arms, control } = context.value;
  checkDistinct(arms.map(({ id }) => id), context, 'arms');
  if (!arms.some(({ id }) => id === control)) rule(context, ['control'], { fr: 'l’id d’un bras', en: 'the id of an arm' });
  const byRate = arms[0]?.conversions !== undefined;
  arms.forEach(({ n, conversions, mean, variance, complaints }, i) => {
    const isRate = conversions !== undefined && mean === undefined && variance === undefined;
    const isMean = conversions === undefined && mean !== undefined && variance !== undefined;
    if (!(byRate ? isRate : isMean)) rule(context, ['arms', i], { fr: 'conversions, ou mean et variance, de même pour tous les bras', en: 'conversions, or mean and variance, alike for all arms' });
    if ((conversions ?? 0) > n) rule(context, ['arms', i, 'conversions'], UP_TO_N);
    if ((complaints ?? 0) > n) rule(context, ['arms', i, 'complaints'], UP_TO_N);
  });
});
export type ExperimentInput = z.infer<typeof experimentInput>;

const bound = z.object({ low: z.number(), high: z.number(), p: probability });
export const experimentAnswer = z.object({
  effects: z.array(z.object({ arm: z.string(), difference: z.number(), se: z.number(), fixed: bound, always_valid: bound })),
  /** The scale used, and alpha shared among the arms compared with the control: what each interval and p stands for. */
  tau: z.number(),
  alpha_per_effect: z.number(),
  sample_ratio: z.object({ p: probability }),
  best: z.array(z.object({ id: z.string(), p: probability })),
  /** Arms whose complaints are known, as are the control's. */
  guardrail: z.array(z.object({ arm: z.string(), p_worse: probability })),
});
export type ExperimentAnswer = z.infer<typeof experimentAnswer>;
