import type { ImportAnswer } from '@e-respect/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Trouble } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { Account } from '../account/account.tsx';
import { FileTrouble } from '../drop/file-state.tsx';
import { runImport, undoImport } from '../import-actions.ts';
import { ImportProgress } from '../import-progress.tsx';
import { isUnderWay, refreshAll, useImport, useRefreshWhenOver } from '../use-import.ts';

/** A trial may still be run; what loaded nothing may be taken off the list. */
function Next({ answer, onRun, onGone }: { answer: ImportAnswer; onRun: (id: string) => void; onGone: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const run = useMutation({ mutationFn: () => runImport(answer.import_id), onSuccess: onRun });
  const forget = useMutation({
    mutationFn: () => undoImport(answer.import_id),
    onSuccess: () => {
      onGone();
      void refreshAll(client);
    },
  });
  const isTrial = answer.dry_run && answer.status === 'done';
  if (!isTrial && answer.status === 'done') return null;
  return (
    <>
      <p className="go">
        {isTrial && <button type="button" className="act" disabled={run.isPending} onClick={() => run.mutate()}>{t.history.load}</button>}
        <button type="button" className="word-button" disabled={forget.isPending} onClick={() => forget.mutate()}>{t.history.forget}</button>
      </p>
      {(run.error ?? forget.error) && <Trouble error={(run.error ?? forget.error) as Error} />}
    </>
  );
}

/** One import opened again: its account, its error, or how far it is. */
export function ImportDetail({ id, onLoaded, onMended }: { id: string; onLoaded: () => void; onMended: (files: readonly File[]) => void }) {
  const [shown, setShown] = useState(id);
  const answer = useImport(shown);
  useRefreshWhenOver(answer);
  if (!answer) return <Skeleton height={60} />;
  if (isUnderWay(answer.status)) return <ImportProgress answer={answer} />;
  return (
    <>
      <FileTrouble error={answer.error} />
      {answer.status === 'done' && <Account answers={[answer]} onMended={onMended} />}
      <Next answer={answer} onRun={setShown} onGone={onLoaded} />
    </>
  );
}
