import type { ImportAnswer } from '@e-respect/contract';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { API } from '../../lib/api/client.ts';
import { importQuery } from '../../lib/api/queries.ts';

export const isUnderWay = (status: ImportAnswer['status']): boolean => status === 'queued' || status === 'running';

/** New rows change every figure: all but the catalogue is asked anew. */
export const refreshAll = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'figures' && queryKey[0] !== 'health' });

/** One import, followed while it runs: progress comes as events, with a slow question as a net under them. */
export function useImport(id: string): ImportAnswer | undefined {
  const client = useQueryClient();
  const { data } = useQuery({ ...importQuery(id), refetchInterval: (q) => (q.state.data && isUnderWay(q.state.data.status) ? 3000 : false) });
  const underWay = data !== undefined && isUnderWay(data.status);
  useEffect(() => {
    if (!underWay) return undefined;
    const events = new EventSource(`${API}/imports/${encodeURIComponent(id)}/events`);
    const take = (event: MessageEvent<string>): void => void client.setQueryData(importQuery(id).queryKey, JSON.parse(event.data) as ImportAnswer);
    const end = (event: MessageEvent<string>): void => {
      events.close();
      take(event);
      void refreshAll(client);
    };
    events.addEventListener('progress', take);
    events.addEventListener('done', end);
    return () => events.close();
  }, [client, id, underWay]);
  return data;
}
