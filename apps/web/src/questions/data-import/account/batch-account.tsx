import type { ImportAnswer } from '@e-respect/contract';
import { formatNumber, isPlural } from '@e-respect/figures';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { SectionHead } from '../../../ui/section-head.tsx';
import type { Queue } from '../drop/use-queue.ts';
import { UndoDialog } from '../undo-dialog.tsx';
import { isUnderWay } from '../use-import.ts';
import { Account } from './account.tsx';
import { addUp, COUNTS, type Count } from './counts.ts';
import { Unlocks } from './unlocks.tsx';

/** When work that was under way has ended, the eye is led to what it gave, unless the hand is elsewhere by now. */
function useLead(busy: boolean): React.RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  const was = useRef(busy);
  useEffect(() => {
    const free = document.activeElement === document.body || document.activeElement?.closest('.go');
    if (was.current && !busy && free) place.current?.focus();
    was.current = busy;
  }, [busy]);
  return place;
}

/** What the files of this visit would change, or have changed. */
export function BatchAccount({ answers, queue }: { answers: readonly ImportAnswer[]; queue: Queue }) {
  const { t, lang } = useWords();
  const busy = answers.some(({ status }) => isUnderWay(status));
  const place = useLead(busy);
  const [undone, setUndone] = useState<ImportAnswer | null>(null);
  const over = answers.filter(({ status }) => status === 'done');
  const loaded = over.filter(({ dry_run }) => !dry_run);
  const shown = loaded.length > 0 ? loaded : over;
  const words = t.account;
  const counts = addUp(shown);
  const isTrial = loaded.length === 0;
  const kinds = [...new Set(shown.flatMap((answer) => answer.kinds.map(({ kind }) => kind)))];
  const frees = isTrial && counts.rows_pending > 0 && kinds.includes('campaigns');
  const say = (id: 'rows_read' | Count, noun = ''): string => [formatNumber(counts[id], lang), noun, (isPlural(counts[id], lang) ? words.counts : words.one)[id]].filter(Boolean).join(' ');
  const verdict = words.verdict(say('rows_read', isPlural(counts.rows_read, lang) ? words.rows : words.row), COUNTS.filter((id) => id === 'rows_loaded' || counts[id] > 0).map((id) => say(id)).join(', '));
  if (busy || shown.length === 0) return null;
  return (
    <section ref={place} tabIndex={-1} className="account" aria-label={isTrial ? words.trial : words.result}>
      <SectionHead title={isTrial ? words.trial : verdict} sub={isTrial ? [words.trialNote, frees ? words.trialFrees : ''].filter(Boolean).join(' ') : undefined} />
      <Account
        answers={shown}
        {...(isTrial ? {} : { onUndo: setUndone, onMended: (files, mended) => queue.add(files, queue.files.find(({ importId }) => importId === mended.import_id)?.reading) })}
      />
      <Unlocks kinds={kinds} />
      <UndoDialog answer={undone} onClose={() => setUndone(null)} onUndone={queue.forget} />
    </section>
  );
}
