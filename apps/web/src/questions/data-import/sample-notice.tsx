import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../lib/i18n/use-words.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { removeSample } from './import-actions.ts';
import { refreshAll } from './use-import.ts';

/** The story is not one's own: it says so, and goes when asked. */
export function SampleNotice() {
  const words = useWords().t.data.sample;
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    await removeSample();
    void refreshAll(client);
  };
  return (
    <>
      <p className="words sample-notice">
        {words.told}{' '}
        <button type="button" className="act" onClick={() => setAsking(true)}>{words.remove}</button>
      </p>
      <Confirm open={asking} onClose={() => setAsking(false)} title={words.title} yes={words.yes} no={words.no} act={remove}>{words.text}</Confirm>
    </>
  );
}
