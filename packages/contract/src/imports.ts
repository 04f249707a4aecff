import { z } from 'zod';
import { KIND_IDS } from './kinds/index.ts';
import { problem } from './problem.ts';
import { text } from './text.ts';

export const IMPORT_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** rows_read = loaded + duplicate + corrected + pending + rejected, always. */
export const importCounts = z.object({
  rows_read: z.int(),
  rows_loaded: z.int(),
  rows_duplicate: z.int(),
  rows_corrected: z.int(),
  rows_pending: z.int(),
  rows_rejected: z.int(),
  rows_skipped: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

export const rejectSample = z.object({
  kind: z.enum(KIND_IDS),
  line: z.int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  message: text,
});
export type RejectSample = z.infer<typeof rejectSample>;

export const importProgress = z.object({
  stage: z.enum(['queued', 'reading', 'typing', 'loading', 'done']),
  rows: z.int(),
  bytes: z.int(),
  bytes_total: z.int(),
  rows_per_second: z.number().nullable(),
  seconds_left: z.number().nullable(),
});
export type ImportProgress = z.infer<typeof importProgress>;

/** What corrections change in one column of the rows that stood before: how many, and the first of them. */
export const change = z.object({ kind: z.enum(KIND_IDS), column: z.string(), rows: z.int(), key: z.string(), before: z.string().nullable(), after: z.string().nullable() });
export type Change = z.infer<typeof change>;

/** Through which door a file came. */
export const IMPORT_DOORS = ['page', 'command', 'inbox', 'hook', 'sample', 'api'] as const;

/** One import of one file; a mapping may feed several kinds from it, told apart in `kinds`. */
export const importAnswer = importCounts.extend({
  import_id: z.string(),
  status: z.enum(IMPORT_STATUSES),
  file_name: z.string(),
  file_hash: z.string().nullable(),
  dry_run: z.boolean(),
  source: z.string(),
  /** Which of the source's files or tables it was read as. */
  table: z.string().nullable(),
  /** The user of the machine, and the door. */
  by: z.object({ user: z.string(), door: z.enum(IMPORT_DOORS) }),
  /** What a file tells that no figure reads, by the name its service gives it; counted among the skipped. */
  set_aside: z.array(z.object({ name: z.string(), rows: z.int() })),
  changes: z.array(change),
  kinds: z.array(importCounts.extend({ kind: z.enum(KIND_IDS), rows_pending_now: z.int() })),
  created_at: z.string(),
  finished_at: z.string().nullable(),
  progress: importProgress,
  rejects: z.array(rejectSample),
  reject_reasons: z.array(z.object({ kind: z.enum(KIND_IDS), code: z.string(), column: z.string().nullable(), rows: z.int(), message: text, example: z.string().nullable() })),
  rejects_file: z.string().nullable(),
  error: problem.nullable(),
  data_version: z.int().nullable(),
});
export type ImportAnswer = z.infer<typeof importAnswer>;

export const importAccepted = z.object({ import_id: z.string() });
export const importList = z.object({ imports: z.array(importAnswer), next: z.string().nullable() });
export type ImportList = z.infer<typeof importList>;
