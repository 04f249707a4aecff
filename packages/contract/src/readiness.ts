import { z } from 'zod';
import { KIND_IDS } from './kinds/index.ts';
import { text } from './text.ts';

/** One thing figures rest on: how much of it is there, what it unlocks, and what would give the rest. */
export const readinessInput = z.object({
  id: z.string(),
  label: text,
  /** The kind of rows that gives it. */
  kind: z.enum(KIND_IDS),
  state: z.enum(['present', 'partial', 'absent']),
  /** Share of what it should cover, 0 to 1; null where there is nothing to cover yet. */
  coverage: z.number().nullable(),
  /** What the coverage is a share of: campaigns with a known complaint feed, orders with a margin. */
  of: text,
  /** Figures that rest on it, by id. */
  unlocks: z.array(z.string()),
  /** What to bring, when something is missing. */
  advice: text.nullable(),
});
export type ReadinessInput = z.infer<typeof readinessInput>;
export const readinessAnswer = z.object({ data_version: z.int(), inputs: z.array(readinessInput) });
export type ReadinessAnswer = z.infer<typeof readinessAnswer>;
