import { z } from 'zod';
import { MOST_LINES, name, rule } from './numbers.ts';

const quantity = z.number().min(0).max(1e15);
const MOST_CHANNELS = 300;

/** Channels in order of touch, the people who then converted, the value they brought, and those who did not convert. */
export const attributionInput = z.strictObject({
  paths: z.array(z.strictObject({ path: z.array(name).min(1).max(100), conversions: quantity, value: quantity.optional(), nulls: quantity.optional() })).min(1).max(MOST_LINES),
  half_life_steps: z.number().min(0.01).max(1e6).default(1),
}).check((context) => {
  const channels = new Set(context.value.paths.flatMap(({ path }) => path));
  if (channels.size > MOST_CHANNELS) rule(context, ['paths'], { fr: `${MOST_CHANNELS} canaux au plus`, en: `${MOST_CHANNELS} channels at most` });
});
export type AttributionInput = z.infer<typeof attributionInput>;

const credit = z.record(z.string(), z.number());
const simple = { first: credit, last: credit, linear: credit, position: credit, time_decay: credit, shapley: credit };
export const attributionAnswer = z.object({
  methods: z.object({ ...simple, markov: z.object({ credit, removal: credit }) }),
  /** The value shared in the same ways, when paths bring one. */
  values: z.object({ ...simple, markov: credit }).optional(),
});
export type AttributionAnswer = z.infer<typeof attributionAnswer>;
