import { DomainError, type Problem, type ProblemCode } from '@e-respect/contract';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const STATUS: Record<ProblemCode, ContentfulStatusCode> = {
  invalid_request: 400, unknown_figure: 400, unknown_dimension: 400, unknown_operator: 400, unknown_key: 400, unknown_kind: 400, unknown_source: 400,
  invalid_mapping: 400, missing_columns: 422, unknown_heads: 422, duplicate_head: 422, empty_file: 422, binary_file: 422, no_head: 422, too_many_columns: 422,
  unreadable_encoding: 422, broken_file: 422, encrypted_file: 422, several_files: 422, nested_archive: 422, abnormal_archive: 422, unknown_sheet: 422, unknown_document: 422, missing_file: 400, no_fit: 422, too_large: 413, not_found: 404, not_ready: 503, busy: 503, too_slow: 503, cancelled: 409, conflict: 409,
  foreign_origin: 403, foreign_host: 403, bad_signature: 401, bad_credentials: 401, malformed_body: 400, wrong_time_zone: 409, locked: 409, disk_full: 507, internal: 500,
};

const INTERNAL: Problem = {
  code: 'internal',
  message: { fr: 'Une erreur de notre fait a arrêté cette demande.', en: 'An error of ours stopped this request.' },
  hint: { fr: 'Recommencez ; si cela se répète, lancez erespect doctor.', en: 'Try again; if it happens again, run erespect doctor.' },
};

const isFullDisk = (error: unknown): boolean => /no space left|ENOSPC|disk is full/i.test(String(error));
const FULL: Problem = {
  code: 'disk_full',
  message: { fr: 'Le disque est plein : rien n’a été perdu, mais rien de nouveau ne peut être gardé.', en: 'The disk is full: nothing was lost, but nothing new can be kept.' },
  hint: { fr: 'Libérez de la place ; le service reprend seul.', en: 'Free some space; the service goes on by itself.' },
};

export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return error.problem;
  return isFullDisk(error) ? FULL : INTERNAL;
}

/** The one place where an error becomes an HTTP answer: never a stack, never an echo of the input. */
export function answerProblem(context: Context, error: unknown): Response {
  const problem = problemOf(error);
  if (problem.code === 'internal') console.error(`${context.req.method} ${context.req.routePath}: ${error instanceof Error ? error.message : String(error)}`);
  const status = STATUS[problem.code];
  if (status === 503) context.header('Retry-After', '1');
  return context.json({ error: problem }, status);
}
