import type { ImportAnswer } from '@e-respect/contract';
import { formatDay, formatNumber } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { importsQuery } from '../../lib/api/queries.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { Modal } from '../../ui/modal.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { ImportState } from './import-state.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import { Scroll } from '../../ui/scroll.tsx';

const clock = (instant: string): string => new Date(instant).toTimeString().slice(0, 5);

function HistoryRow({ answer, onSee, onUndo }: { answer: ImportAnswer; onSee: () => void; onUndo: () => void }) {
  const { t, lang } = useWords();
  const words = t.data.history;
  const content = answer.kinds.map(({ kind }) => t.kinds[kind]).join(', ');
  return (
    <tr>
      <th scope="row"><b>{answer.file_name}</b>{answer.dry_run && <small className="note"> {words.dryRun}</small>}</th>
      <td className="l">{content}</td>
      <td className="l">{formatDay(answer.created_at.slice(0, 10), lang)} {clock(answer.created_at)}</td>
      <td data-label={words.read}>{formatNumber(answer.rows_read, lang)}</td>
      <td data-label={words.loaded}>{formatNumber(answer.rows_loaded, lang)}</td>
      <td data-label={words.rejected} className={answer.rows_rejected === 0 ? 'zero' : 'lacks'}>{formatNumber(answer.rows_rejected, lang)}</td>
      <td className="l end">{answer.dry_run && answer.status === 'done' ? t.data.state.checked : t.data.state[answer.status]}</td>
      <td className="acts">
        <button type="button" className="word-button" onClick={onSee}>{words.see}<span className="off-screen"> {answer.file_name}</span></button>{' '}
        {answer.status === 'done' && !answer.dry_run && <button type="button" className="word-button" onClick={onUndo}>{words.undo}<span className="off-screen"> {answer.file_name}</span></button>}
      </td>
    </tr>
  );
}

/** Every import with its counts; each can be opened again, and undone. */
export function HistorySection({ onUndone }: { onUndone: (importId: string) => void }) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(importsQuery);
  const [seen, setSeen] = useState<ImportAnswer | null>(null);
  const [undone, setUndone] = useState<ImportAnswer | null>(null);
  const words = t.data.history;
  const imports = data?.imports ?? [];
  return (
    <section>
      <SectionHead title={words.title} />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {data && imports.length === 0 && <p className="note">{words.none}</p>}
      {imports.length > 0 && (
        <Scroll label={words.title}>
          <table className="tbl stacked">
            <caption className="off-screen">{words.title}</caption>
            <thead><tr><th scope="col">{words.file}</th><th scope="col" className="l">{words.content}</th><th scope="col" className="l">{words.when}</th><th scope="col">{words.read}</th><th scope="col">{words.loaded}</th><th scope="col">{words.rejected}</th><th scope="col" className="l">{words.state}</th><th scope="col"><span className="off-screen">{words.actions}</span></th></tr></thead>
            <tbody>{imports.map((answer) => <HistoryRow key={answer.import_id} answer={answer} onSee={() => setSeen(answer)} onUndo={() => setUndone(answer)} />)}</tbody>
          </table>
        </Scroll>
      )}
      <Modal open={seen !== null} onClose={() => setSeen(null)} title={seen?.file_name ?? ''}>{seen && <ImportState id={seen.import_id} onLoad={() => setSeen(null)} />}</Modal>
      <UndoDialog answer={undone} onClose={() => setUndone(null)} onUndone={onUndone} />
    </section>
  );
}
