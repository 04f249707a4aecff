import type { ImportCounts } from '@e-respect/contract';

export const COUNTS = ['rows_loaded', 'rows_corrected', 'rows_duplicate', 'rows_pending', 'rows_rejected'] as const satisfies readonly (keyof ImportCounts)[];
export type Count = (typeof COUNTS)[number];

const ALL = ['rows_read', ...COUNTS, 'rows_skipped'] as const;

/** The counts of several imports as if of one. */
export const addUp = (all: readonly ImportCounts[]): ImportCounts =>
  Object.fromEntries(ALL.map((id) => [id, all.reduce((sum, counts) => sum + counts[id], 0)])) as ImportCounts;
