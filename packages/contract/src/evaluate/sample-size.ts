import { z } from 'zod';
import { level, probability, rule } from './numbers.ts';

/** People per arm to see a rate move from base to target. */
export const sampleSizeInput = z.strictObject({ base: probability, target: probability, alpha: level.default(0.05), power: level.default(0.8) }).check((context) => {
  if (context.value.base === context.value.target) rule(context, ['target'], { fr: 'un autre taux que base', en: 'another rate than base' });
});
export type SampleSizeInput = z.infer<typeof sampleSizeInput>;

export const sampleSizeAnswer = z.object({ per_arm: z.number() });
export type SampleSizeAnswer = z.infer<typeof sampleSizeAnswer>;
