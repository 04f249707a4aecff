import { z } from 'zod';
import { interval } from './figures.ts';
import { countedRate } from './pressure.ts';
import { analysisHead } from './scope.ts';

export const MISMATCH_VERDICTS = ['cost', 'gain', 'no_measurable_cost', 'too_few', 'no_data'] as const;

/** Matched minus mismatched, as rates; a cost when people outside the target answered less, or complained or left more. */
export const mismatchEffect = z.object({ difference: z.number().nullable(), interval: interval.nullable(), verdict: z.enum(MISMATCH_VERDICTS) });
export type MismatchEffect = z.infer<typeof mismatchEffect>;
export type MismatchVerdict = MismatchEffect['verdict'];

/** Mails of one target to people of one known gender or age band. Conversion is laid to what was known of the person before the mail. */
export const mismatchCell = z.object({
  known: z.string(), fit: z.enum(['matched', 'mismatched', 'unknown']), sends: z.int(), contacts: z.int(),
  conversion: countedRate, complaints: countedRate, unsubscribes: countedRate,
  /** Against all matched cells of the same target; null where there is nothing to compare. */
  effect: z.object({ conversion: mismatchEffect, complaints: mismatchEffect, unsubscribes: mismatchEffect }).nullable(),
});
export type MismatchCell = z.infer<typeof mismatchCell>;

export const mismatchTarget = z.object({ dimension: z.enum(['gender', 'age']), target: z.string(), cells: z.array(mismatchCell) });
export type MismatchTarget = z.infer<typeof mismatchTarget>;

export const mismatchAnswer = analysisHead.extend({ targets: z.array(mismatchTarget) });
export type MismatchAnswer = z.infer<typeof mismatchAnswer>;
