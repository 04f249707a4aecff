import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { healthQuery } from '../lib/api/queries.ts';
import { useWords } from '../lib/i18n/use-words.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** The page waits for the server and shows how far it is; once ready it asks everything anew. */
export function HealthGate({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const { data, failureCount } = useQuery(healthQuery);
  const client = useQueryClient();
  const waited = useRef(false);
  const status = data?.status;
  useEffect(() => {
    if (status === 'ok' && waited.current) void client.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'health' });
    if (status !== undefined && status !== 'ok') waited.current = true;
  }, [status, client]);
  if (status === 'ok') return children;
  if (data?.status === 'starting') {
    return (
      <Notice title={t.shell.starting.title} level={1}>
        <p>{data.progress.message} {t.shell.starting.text}</p>
        <progress max={1} value={data.progress.done} aria-label={t.shell.starting.title} />
      </Notice>
    );
  }
  if (data?.status === 'degraded') return <Notice title={t.shell.degraded.title} level={1}><p>{data.reason}</p><p>{t.shell.degraded.text}</p></Notice>;
  if (failureCount > 0) return <Notice title={t.shell.starting.title} level={1}><output className="block">{t.shell.starting.unreachable}</output></Notice>;
  return <Skeleton height={700} lines={7} page="e-Respect" />;
}
