import type { ImportAnswer } from '@e-respect/contract';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { API } from '../../lib/api/client.ts';
import { importQuery, importsQuery } from '../../lib/api/queries.ts';

export const isUnderWay = (status: ImportAnswer['status']): boolean => status === 'queued' || status === 'running';

/** New rows change every figure: all but the catalogue is asked anew. */
export const refreshAll = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'figures' && queryKey[0] !== 'health' });

const refreshAfter = (client: QueryClient, { dry_run, status }: ImportAnswer): Promise<void> =>
  dry_run || status !== 'done' ? client.invalidateQueries({ queryKey: importsQuery.queryKey, exact: true }) : refreshAll(client);

/** How often an import is asked after: those in the queue have no events of their own, for a browser opens six connections and no more. */
const POLL_MS = { queued: 800, running: 3000 } as const;

/** One import, followed while it runs: progress comes as events, with a slow question as a net under them. */
export function useImport(id: string, exists = true): ImportAnswer | undefined {
  const client = useQueryClient();
  const { data } = useQuery({ ...importQuery(id), enabled: exists, refetchInterval: ({ state }) => POLL_MS[state.data?.status as keyof typeof POLL_MS] ?? false });
  const status = data?.status;
  useEffect(() => {
    if (status !== 'running') return undefined;
    const events = new EventSource(`${API}/imports/${encodeURIComponent(id)}/events`);
    const take = (event: MessageEvent<string>): void => void client.setQueryData(importQuery(id).queryKey, JSON.parse(event.data) as ImportAnswer);
    events.addEventListener('progress', take);
    events.addEventListener('done', (event: MessageEvent<string>) => {
      events.close();
      take(event);
    });
    return () => events.close();
  }, [client, id, status]);
  return data;
}

/** Once an import is over, what it changed is asked anew, whichever way the end was heard of. */
export function useRefreshWhenOver(answer: ImportAnswer | undefined): void {
  const client = useQueryClient();
  const over = answer !== undefined && !isUnderWay(answer.status) ? answer : undefined;
  useEffect(() => {
    if (over) void refreshAfter(client, over);
    // Only the end itself counts: a second look at the same answer changes nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, over?.import_id]);
}
