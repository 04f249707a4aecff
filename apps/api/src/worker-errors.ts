import { DomainError, type Problem } from '@e-respect/contract';

/** What a worker tells of an error: classes do not travel between threads. */
export interface ToldError { problem?: Problem; failure?: string }

export const tellError = (error: unknown): ToldError =>
  (error instanceof DomainError ? { problem: error.problem } : { failure: error instanceof Error ? error.message : String(error) });

/** The error a worker told, if it told one. */
export function toldError({ problem, failure }: ToldError): Error | undefined {
  if (problem) return new DomainError(problem.code, problem.message, problem.hint, problem.path);
  return failure === undefined ? undefined : new Error(failure);
}
