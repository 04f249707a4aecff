import type { ImportAnswer } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { importQuery } from '../../lib/api/queries.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { Modal } from '../../ui/modal.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { undoImport } from './import-actions.ts';
import { refreshAll } from './use-import.ts';

/** Undoing takes rows out of every figure, so it is asked twice. */
export function UndoDialog({ answer, onClose, onUndone }: { answer: ImportAnswer | null; onClose: () => void; onUndone: (importId: string) => void }) {
  const { t, lang } = useWords();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: undoImport,
    onSuccess: async (_, importId) => {
      client.removeQueries({ queryKey: importQuery(importId).queryKey });
      onUndone(importId);
      onClose();
      await refreshAll(client);
    },
  });
  const words = t.data.history;
  return (
    <Modal open={answer !== null} onClose={onClose} title={answer ? words.undoTitle(answer.file_name) : ''}>
      {answer && (
        <>
          <p className="words">{words.undoText(formatNumber(answer.rows_loaded + answer.rows_corrected, lang))}</p>
          {undo.error && <Trouble error={undo.error} />}
          <p className="row">
            <button type="button" className="act" onClick={onClose}>{words.undoNo}</button>
            <button type="button" className="act danger" disabled={undo.isPending} onClick={() => undo.mutate(answer.import_id)}>✕ {words.undoYes}</button>
          </p>
        </>
      )}
    </Modal>
  );
}
