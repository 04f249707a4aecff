import { useQuery } from '@tanstack/react-query';
import { hooksQuery } from '../../../lib/api/queries.ts';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Trouble } from '../../../ui/notice.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { HookRow } from './hook-row.tsx';

/** Services that tell what becomes of the sends as it happens, one line each. */
export function HooksSection() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(hooksQuery);
  const words = t.hooks;
  return (
    <section>
      <SectionHead title={words.title} sub={words.sub} />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      <ul>{data?.hooks.map((hook) => <HookRow key={hook.source} hook={hook} />)}</ul>
    </section>
  );
}
