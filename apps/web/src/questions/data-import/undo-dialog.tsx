import type { ImportAnswer } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useQueryClient } from '@tanstack/react-query';
import { importQuery } from '../../lib/api/queries.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { undoImport } from './import-actions.ts';
import { refreshAll } from './use-import.ts';

/** Undoing takes rows out of every figure, so it is asked twice. */
export function UndoDialog({ answer, onClose, onUndone }: { answer: ImportAnswer | null; onClose: () => void; onUndone: (importId: string) => void }) {
  const { t, lang } = useWords();
  const client = useQueryClient();
  const words = t.history;
  const undo = async (): Promise<void> => {
    if (!answer) return;
    await undoImport(answer.import_id);
    client.removeQueries({ queryKey: importQuery(answer.import_id).queryKey });
    onUndone(answer.import_id);
    void refreshAll(client);
  };
  return (
    <Confirm open={answer !== null} onClose={onClose} title={words.undoTitle(answer?.file_name ?? '')} yes={words.undoYes} no={words.undoNo} act={undo}>
      {answer && words.undoText(formatNumber(answer.rows_loaded + answer.rows_corrected + answer.rows_pending, lang))}
    </Confirm>
  );
}
