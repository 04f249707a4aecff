import type { AssumptionSet, AssumptionsAnswer, GivenAssumptions } from '@e-respect/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './client.ts';

const MINUTE = 60_000;
const at = (id: string): string => `/assumptions/${encodeURIComponent(id)}`;

/** Every set, the one used where none is asked for, and what can be assumed. */
export const assumptionsQuery = queryOptions({
  queryKey: ['assumptions'],
  queryFn: ({ signal }) => call((c) => c.assumptionsAnswer, '/assumptions', { signal }),
  staleTime: MINUTE,
});

export const versionsQuery = (id: string) => queryOptions({
  queryKey: ['assumptions', id],
  queryFn: ({ signal }) => call((c) => c.assumptionVersions, at(id), { signal }),
  staleTime: MINUTE,
});

/** After a change of sets every figure that rests on one is asked again. */
function useForget(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([['assumptions'], ['analysis'], ['answer']].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}

export interface SavedSet { id: string; name: string; given: GivenAssumptions }

const put = (body: unknown): RequestInit => ({ method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

export function useSaveSet() {
  const onSuccess = useForget();
  return useMutation<AssumptionSet, Error, SavedSet>({ mutationFn: ({ id, name, given }) => call((c) => c.assumptionSet, at(id), put({ name, given })), onSuccess });
}

export function useChooseSet() {
  const onSuccess = useForget();
  return useMutation<AssumptionsAnswer, Error, string>({ mutationFn: (id) => call((c) => c.assumptionsAnswer, `${at(id)}/use`, { method: 'POST' }), onSuccess });
}

export function useForgetSet(): (id: string) => Promise<void> {
  const forget = useForget();
  return async (id) => {
    await call((c) => c.assumptionsAnswer, at(id), { method: 'DELETE' });
    await forget();
  };
}
