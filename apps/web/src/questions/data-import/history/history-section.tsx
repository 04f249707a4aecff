import type { ImportAnswer } from '@e-respect/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { importsQuery } from '../../../lib/api/queries.ts';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Modal } from '../../../ui/modal.tsx';
import { Trouble } from '../../../ui/notice.tsx';
import { Scroll } from '../../../ui/scroll.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { HERE } from '../when.ts';
import { UndoDialog } from '../undo-dialog.tsx';
import { HistoryGroup } from './history-group.tsx';
import { HistoryRow } from './history-row.tsx';
import { ImportDetail } from './import-detail.tsx';
import { foldHooks } from './fold-hooks.ts';

export interface HistorySectionProps {
  onUndone: (importId: string) => void;
  onMended: (files: readonly File[]) => void;
}

/** Every import: who, when, what, and what became of its rows; each can be opened again, and undone. */
export function HistorySection({ onUndone, onMended }: HistorySectionProps) {
  const { t } = useWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(importsQuery);
  const [seen, setSeen] = useState<ImportAnswer | null>(null);
  const [undone, setUndone] = useState<ImportAnswer | null>(null);
  const words = t.history;
  const imports = data?.pages.flatMap((page) => page.imports) ?? [];
  const mend = (files: readonly File[]): void => {
    setSeen(null);
    onMended(files);
  };
  return (
    <section>
      <SectionHead title={words.title} />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {data && imports.length === 0 && <p className="note">{words.none}</p>}
      {imports.length > 0 && (
        <Scroll label={words.title}>
          <table className="tbl stacked history">
            <caption className="off-screen">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.file}</th><th scope="col" className="l">{words.when}</th><th scope="col">{words.read}</th><th scope="col">{words.loaded}</th><th scope="col">{words.duplicate}</th>
                <th scope="col">{words.pending}</th><th scope="col">{words.rejected}</th><th scope="col" className="l state">{words.state}</th><th scope="col"><span className="off-screen">{words.actions}</span></th>
              </tr>
            </thead>
            {foldHooks(imports, HERE).map((entry) => (entry.length > 1
              ? <HistoryGroup key={entry.at(-1)?.import_id} imports={entry} onSee={setSeen} onUndo={setUndone} />
              : <tbody key={entry[0]?.import_id}>{entry.map((answer) => <HistoryRow key={answer.import_id} answer={answer} onSee={setSeen} onUndo={setUndone} />)}</tbody>
            ))}
          </table>
        </Scroll>
      )}
      {hasNextPage && <p className="go"><button type="button" className="act" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{words.older}</button></p>}
      <Modal open={seen !== null} onClose={() => setSeen(null)} title={seen?.file_name ?? ''}>{seen && <ImportDetail id={seen.import_id} onLoaded={() => setSeen(null)} onMended={mend} />}</Modal>
      <UndoDialog answer={undone} onClose={() => setUndone(null)} onUndone={onUndone} />
    </section>
  );
}
