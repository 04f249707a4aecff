import { z } from 'zod';
import { KIND_IDS } from './kinds/index.ts';
import { text } from './text.ts';

/** Rows that are well formed and yet cannot be quite true. */
export const ODDITY_CODES = [
  'future', 'outcome_before_send', 'outcome_without_send', 'order_before_lead', 'many_orders', 'lead_before_campaign', 'refund_above_revenue',
] as const;
export type OddityCode = (typeof ODDITY_CODES)[number];

/** Rows of one kind that are odd in one way: what it means, what is done with them, and the files they came in. */
export const oddity = z.object({
  code: z.enum(ODDITY_CODES), kind: z.enum(KIND_IDS), rows: z.int(),
  /** `refused` rows were not loaded; `kept` ones are, and count as `treated` says. */
  state: z.enum(['kept', 'refused']),
  label: text, means: text, treated: text,
  /** The imports with most of them. */
  imports: z.array(z.object({ import_id: z.string(), file_name: z.string(), rows: z.int() })),
  imports_total: z.int(),
});
export type Oddity = z.infer<typeof oddity>;

export const odditiesAnswer = z.object({ data_version: z.int(), as_of: z.string().nullable(), oddities: z.array(oddity) });
export type OdditiesAnswer = z.infer<typeof odditiesAnswer>;
