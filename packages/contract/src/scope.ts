import { z } from 'zod';
import { period } from './query.ts';

/** One supplier, campaign or channel, where an analysis is narrowed to it. */
export const scope = z.object({ supplier: z.string().nullable(), campaign: z.string().nullable(), channel: z.string().nullable() });
export type Scope = z.infer<typeof scope>;

/** What every analysis says of itself. */
export const analysisHead = z.object({ data_version: z.int(), as_of: z.string().nullable(), period, scope });
export type AnalysisHead = z.infer<typeof analysisHead>;
