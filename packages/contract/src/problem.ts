import { z } from 'zod';
import { text, type Text } from './text.ts';

/** The closed list of error codes; each maps to one HTTP status in the API. */
export const PROBLEM_CODES = [
  'invalid_request', 'unknown_figure', 'unknown_dimension', 'unknown_operator', 'unknown_key', 'unknown_kind', 'unknown_source',
  'invalid_mapping', 'missing_columns', 'unknown_heads', 'duplicate_head', 'empty_file', 'binary_file', 'no_head', 'too_many_columns',
  'unreadable_encoding', 'broken_file', 'encrypted_file', 'several_files', 'nested_archive', 'abnormal_archive', 'unknown_sheet', 'unknown_document', 'missing_file', 'no_fit', 'too_large', 'not_found', 'not_ready', 'busy', 'too_slow', 'cancelled', 'conflict',
  'foreign_origin', 'foreign_host', 'bad_signature', 'bad_credentials', 'malformed_body', 'wrong_time_zone', 'locked', 'disk_full', 'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const problem = z.object({
  code: z.enum(PROBLEM_CODES),
  message: text,
  hint: text,
  path: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;
export const problemAnswer = z.object({ error: problem });

/** A user's error: what happened, where, what to do. Programmer errors throw plain errors. */
export class DomainError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, message: Text, hint: Text, path?: string) {
    super(`${code}: ${message.en}`);
    this.name = 'DomainError';
    this.problem = { code, message, hint, ...(path === undefined ? {} : { path }) };
  }
}
