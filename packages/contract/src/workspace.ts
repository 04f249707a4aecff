import { z } from 'zod';
import { DIMENSIONS } from './dimensions.ts';
import { KIND_IDS } from './kinds/index.ts';
import { day } from './query.ts';

export const healthAnswer = z.union([
  z.object({ status: z.literal('ok'), version: z.string(), data_version: z.int() }),
  z.object({ status: z.literal('starting'), progress: z.object({ done: z.number(), message: z.string() }) }),
  z.object({ status: z.literal('degraded'), reason: z.string() }),
]);
export type HealthAnswer = z.infer<typeof healthAnswer>;

/** What a page needs before its first question: the span of the data, the names behind the ids, what is loaded. */
export const workspaceAnswer = z.object({
  data_version: z.int(),
  as_of: z.string().nullable(),
  time_zone: z.string(),
  currency: z.string(),
  sample: z.boolean(),
  /** The campaign a first visit opens on (the sample story's), null for a workspace of one's own. */
  opening_campaign: z.string().nullable(),
  span: z.object({ from: day, to: day }).nullable(),
  suppliers: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string().nullable(), country: z.string().nullable() })),
  campaigns: z.array(z.object({
    id: z.string(), name: z.string(), supplier: z.string(), channel: z.string(), objective: z.string(), brand: z.string(),
    starts_on: z.string().nullable(), ends_on: z.string().nullable(),
  })),
  facts: z.array(z.object({ kind: z.enum(KIND_IDS), rows: z.int(), pending: z.int() })),
});
export type WorkspaceAnswer = z.infer<typeof workspaceAnswer>;

/** Values of one dimension that occur in the data, for filters. */
export const dimensionValues = z.object({ dimension: z.enum(DIMENSIONS), values: z.array(z.object({ id: z.string(), label: z.string() })) });
