import type { DomainVerdict, ThrowawayDomainChanged, ThrowawayDomainsAnswer } from '@e-respect/contract';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call, post } from '../../lib/api/client.ts';

export const domainsQuery = queryOptions({
  queryKey: ['throwaway-domains'],
  queryFn: ({ signal }): Promise<ThrowawayDomainsAnswer> => call((c) => c.throwawayDomainsAnswer, '/throwaway-domains', { signal }),
});

/** What follows the last at sign: a whole address must not travel in a path. */
export const domainIn = (typed: string): string => typed.trim().split('@').at(-1) ?? '';

export interface DomainChange { domain: string; verdict: DomainVerdict | null }

const send = ({ domain, verdict }: DomainChange): Promise<ThrowawayDomainChanged> =>
  call((c) => c.throwawayDomainChanged, `/throwaway-domains/${encodeURIComponent(domain)}`, verdict === null ? { method: 'DELETE' } : { ...post({ verdict }), method: 'PUT' });

/** A decision, or one taken back; every figure may move with it. */
export function useDomainChange(): UseMutationResult<ThrowawayDomainChanged, Error, DomainChange> {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => client.invalidateQueries() });
}
