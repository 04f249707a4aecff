import { z } from 'zod';
import { KIND_IDS } from './kinds/index.ts';
import { mappingSchema } from './mapping.ts';
import { text } from './text.ts';

export const FILE_FORMATS = ['csv', 'xlsx', 'ndjson', 'parquet', 'json', 'xml', 'mail'] as const;
export const CONTAINERS = ['none', 'gzip', 'zip'] as const;

/** One way to read a file, and how sure we are of it. */
export const guess = z.object({
  source: z.string(),
  source_label: text,
  /** Which of the source's files it is; null for a file with our own heads or for a mapping of the user's. */
  table: z.string().nullable(),
  table_label: text.nullable(),
  kinds: z.array(z.enum(KIND_IDS)),
  /** 0 to 1; from 0.8 on it is taken without asking. */
  confidence: z.number(),
  /** How the file's heads feed our columns; null for documents (mails, reports, webhooks), which have no heads. */
  mapping: mappingSchema.nullable(),
  /** Required columns no head gives. */
  missing: z.array(z.string()),
  /** Heads that nothing reads. */
  unread: z.array(z.string()),
});
export type Guess = z.infer<typeof guess>;

/** A file received, looked at and not yet imported. Addresses in its rows are masked. */
export const inspection = z.object({
  upload_id: z.string(),
  file_name: z.string(),
  file_hash: z.string(),
  bytes: z.int(),
  format: z.enum(FILE_FORMATS),
  container: z.enum(CONTAINERS),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  head: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** Best first. */
  guesses: z.array(guess),
});
export type Inspection = z.infer<typeof inspection>;

/** How an inspected file is to be imported. Nothing given: as the best guess says. */
export const importOrder = z.strictObject({
  kind: z.enum(KIND_IDS).optional(),
  source: z.string().optional(),
  table: z.string().optional(),
  mapping: mappingSchema.optional(),
  sheet: z.string().optional(),
  dry_run: z.boolean().default(false),
});
export type ImportOrder = z.infer<typeof importOrder>;

/** A mapping kept for the next file with the same heads. */
export const savedMapping = z.object({ name: z.string().trim().min(1).max(80), mapping: mappingSchema, heads: z.array(z.string()), saved_at: z.string() });
export type SavedMapping = z.infer<typeof savedMapping>;
export const savedMappings = z.object({ mappings: z.array(savedMapping) });
