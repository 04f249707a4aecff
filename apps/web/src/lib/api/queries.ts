import type { QueryInput } from '@e-respect/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ApiError, call, post } from './client.ts';

const MINUTE = 60_000;

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => call((c) => c.healthAnswer, '/health', { signal }, [503]),
  refetchInterval: (query) => (query.state.data?.status === 'ok' ? false : 1000),
  retry: true,
  retryDelay: 1500,
});

export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: ({ signal }) => call((c) => c.workspaceAnswer, '/workspace', { signal }),
  staleTime: MINUTE,
});

export const figuresQuery = queryOptions({
  queryKey: ['figures'],
  queryFn: ({ signal }) => call((c) => c.figuresAnswer, '/figures', { signal }),
  staleTime: Infinity,
});

/** The figures of one view; while another view loads, the last answer stays on the page. */
export const answerQuery = (input: QueryInput) =>
  queryOptions({
    queryKey: ['answer', input],
    queryFn: ({ signal }) => call((c) => c.queryAnswer, '/query', post(input, signal)),
    staleTime: 5 * MINUTE,
    placeholderData: keepPreviousData,
  });

/** The history, newest first, a page at a time. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal, pageParam }) => call((c) => c.importList, pageParam === null ? '/imports' : `/imports?before=${encodeURIComponent(pageParam)}`, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});

export const readinessQuery = queryOptions({
  queryKey: ['readiness'],
  queryFn: ({ signal }) => call((c) => c.readinessAnswer, '/readiness', { signal }),
});

export const odditiesQuery = queryOptions({
  queryKey: ['oddities'],
  queryFn: ({ signal }) => call((c) => c.odditiesAnswer, '/oddities', { signal }),
});

export const mappingsQuery = queryOptions({
  queryKey: ['mappings'],
  queryFn: ({ signal }) => call((c) => c.savedMappings, '/mappings', { signal }),
});

export const hooksQuery = queryOptions({
  queryKey: ['hooks'],
  queryFn: ({ signal }) => call((c) => c.hookList, '/hooks', { signal }),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => call((c) => c.importAnswer, `/imports/${encodeURIComponent(id)}`, { signal }),
  });

/** A refused question is not asked again; a network that fails is, twice. */
export const retryUnlessRefused = (count: number, error: Error): boolean =>
  !(error instanceof ApiError && error.status < 500) && count < 2;
