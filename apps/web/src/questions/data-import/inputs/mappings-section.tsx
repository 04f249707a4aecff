import type { SavedMapping } from '@e-respect/contract';
import { formatDay } from '@e-respect/figures';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mappingsQuery } from '../../../lib/api/queries.ts';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { Trouble } from '../../../ui/notice.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { forgetMapping } from '../import-actions.ts';
import { kindsWords } from '../reading/reading-words.ts';

/** Mappings kept for the next file with the same heads. */
export function MappingsSection() {
  const { t, lang } = useWords();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(mappingsQuery);
  const [left, setLeft] = useState<SavedMapping | null>(null);
  const words = t.inputs.mappings;
  const forget = async (): Promise<void> => {
    if (left) await forgetMapping(left.name);
    await client.invalidateQueries({ queryKey: mappingsQuery.queryKey });
  };
  return (
    <section>
      <SectionHead title={words.title} sub={words.sub} />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {data?.mappings.length === 0 && <p className="note">{words.none}</p>}
      <ul className="kept-list">
        {data?.mappings.map((each) => (
          <li key={each.name}>
            <p><b>{each.name}</b><small className="note block">{kindsWords([...new Set(each.mapping.kinds.map(({ kind }) => kind))], t)} · {words.savedOn(formatDay(each.saved_at.slice(0, 10), lang))}</small></p>
            <p className="note">{words.heads(each.heads.join(', '))}</p>
            <button type="button" className="word-button" onClick={() => setLeft(each)}>{words.forget}<span className="off-screen"> {each.name}</span></button>
          </li>
        ))}
      </ul>
      <Confirm open={left !== null} onClose={() => setLeft(null)} title={words.forgetTitle(left?.name ?? '')} yes={words.forgetYes} no={words.forgetNo} act={forget}>{words.forgetText}</Confirm>
    </section>
  );
}
