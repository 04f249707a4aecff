import type * as ContractModule from '@e-respect/contract';
import type { Problem } from '@e-respect/contract';

export const API = '/api/v1';

/** An answer the API refused, with what to do in both languages when it said so. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.message.en ?? `The server answered ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }
}

type Contract = typeof ContractModule;
type Shape<T> = (contract: Contract) => { parse(value: unknown): T };

const problemOf = (body: unknown): Problem | null => {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  return body.error as Problem;
};

const readBody = async (response: Response): Promise<unknown> => {
  const words = await response.text();
  try {
    return words === '' ? null : JSON.parse(words);
  } catch {
    return null;
  }
};

/** One call to the API. In development the answer is parsed by the contract, so a drift is seen at once. */
export async function call<T>(shape: Shape<T>, path: string, init: RequestInit = {}, accepted: readonly number[] = []): Promise<T> {
  const response = await fetch(`${API}${path}`, init);
  const body = await readBody(response);
  if (!response.ok && !accepted.includes(response.status)) throw new ApiError(response.status, problemOf(body));
  if (import.meta.env.DEV) return shape(await import('@e-respect/contract')).parse(body);
  return body as T;
}

export const post = (body: unknown, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
  ...(signal ? { signal } : {}),
});
