import type { Mapping } from '@e-respect/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { mappingsQuery } from '../../../lib/api/queries.ts';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Trouble } from '../../../ui/notice.tsx';
import { keepMapping } from '../import-actions.ts';
import { readBy } from './edit-mapping.ts';
import { plainHead } from './own-mapping.ts';
import { lacksOf, type Reading } from './reading.ts';

/** Keeps a mapping under a name: the next file with these heads needs no hand. */
export function KeepMapping({ reading, mapping, head }: { reading: Reading; mapping: Mapping; head: readonly string[] }) {
  const { t } = useWords();
  const client = useQueryClient();
  const id = useId();
  const [name, setName] = useState('');
  const read = new Set(mapping.kinds.flatMap(readBy).map(plainHead));
  const keep = useMutation({
    mutationFn: () => keepMapping(name.trim(), mapping, head.filter((each) => read.has(plainHead(each)))),
    onSuccess: () => client.invalidateQueries({ queryKey: mappingsQuery.queryKey }),
  });
  if (!reading.byHand || lacksOf(reading).length > 0) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <form className="keep-mapping" onSubmit={submit}>
      <label htmlFor={id}>{t.reading.keepAs}</label>
      <input id={id} required maxLength={80} value={name} onChange={(e) => setName(e.target.value)} placeholder={t.reading.keepExample} />
      <button type="submit" className="act" disabled={keep.isPending || name.trim() === ''}>{t.reading.keep}</button>
      <output className="note">{keep.isSuccess ? `✓ ${t.reading.kept}` : t.reading.keepWhy}</output>
      {keep.error && <Trouble error={keep.error} />}
    </form>
  );
}
