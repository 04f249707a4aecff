import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../lib/i18n/use-words.ts';
import { Modal } from '../../ui/modal.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { removeSample } from './import-actions.ts';
import { refreshAll } from './use-import.ts';

/** The story is not one's own: it says so, and goes when asked. */
export function SampleNotice() {
  const words = useWords().t.data.sample;
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const removal = useMutation({
    mutationFn: removeSample,
    onSuccess: async () => {
      setAsking(false);
      await refreshAll(client);
    },
  });
  return (
    <>
      <p className="words sample-notice">
        {words.told}{' '}
        <button type="button" className="act" onClick={() => setAsking(true)}>{words.remove}</button>
      </p>
      <Modal open={asking} onClose={() => setAsking(false)} title={words.title}>
        <p className="words">{words.text}</p>
        {removal.error && <Trouble error={removal.error} />}
        <p className="row">
          <button type="button" className="act" onClick={() => setAsking(false)}>{words.no}</button>
          <button type="button" className="act danger" disabled={removal.isPending} onClick={() => removal.mutate()}>✕ {words.yes}</button>
        </p>
      </Modal>
    </>
  );
}
