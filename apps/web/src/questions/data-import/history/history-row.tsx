import type { ImportAnswer } from '@e-respect/contract';
import { formatDay, formatNumber, localDay, type Verdict } from '@e-respect/figures';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { ShortHash } from '../../../ui/short-hash.tsx';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import { clock, HERE } from '../when.ts';
import { kindsWords } from '../reading/reading-words.ts';

const MARKS: Record<ImportAnswer['status'], Verdict> = { queued: 'watch', running: 'watch', done: 'keep', failed: 'stop', cancelled: 'few' };

export interface HistoryCounts { rows_read: number; loaded: number; rows_duplicate: number; pending: number; rows_rejected: number }

/** Corrected rows are in the figures as loaded ones are; what waited once and no more is told by what waits now. */
export const historyCounts = (answer: ImportAnswer): HistoryCounts => ({
  rows_read: answer.rows_read, loaded: answer.rows_loaded + answer.rows_corrected, rows_duplicate: answer.rows_duplicate,
  pending: answer.kinds.reduce((sum, kind) => sum + kind.rows_pending_now, 0), rows_rejected: answer.rows_rejected,
});

export function HistoryCells({ counts }: { counts: HistoryCounts }) {
  const { t, lang } = useWords();
  const words = t.history;
  const cell = (label: string, value: number, tone = '') => <td data-label={label} className={value === 0 ? 'zero' : tone}>{formatNumber(value, lang)}</td>;
  return (
    <>
      {cell(words.read, counts.rows_read)}
      {cell(words.loaded, counts.loaded)}
      {cell(words.duplicate, counts.rows_duplicate)}
      {cell(words.pending, counts.pending, 'waits')}
      {cell(words.rejected, counts.rows_rejected, 'lacks')}
    </>
  );
}

export interface HistoryRowProps {
  answer: ImportAnswer;
  onSee: (answer: ImportAnswer) => void;
  onUndo: (answer: ImportAnswer) => void;
  /** stands under the line of its day */
  folded?: boolean;
}

/** One import: its file, its hand, its door, its counts. */
export function HistoryRow({ answer, onSee, onUndo, folded = false }: HistoryRowProps) {
  const { t, lang } = useWords();
  const words = t.history;
  const { status, dry_run: isTrial, by, file_hash: hash, file_name: name } = answer;
  const content = [kindsWords(answer.kinds.map(({ kind }) => kind), t), answer.source === 'canonical' ? '' : answer.source].filter(Boolean).join(' · ');
  const isLoaded = status === 'done' && !isTrial;
  const state = isTrial && status === 'done' ? t.data.state.checked : t.data.state[status];
  return (
    <tr className={folded ? 'folded' : ''}>
      <th scope="row"><b>{name}</b>{isTrial && <small className="note"> {words.trial}</small>}<small className="note block">{content}{hash && <>{content && ' · '}<ShortHash hash={hash} label={words.hash} /></>}</small></th>
      <td className="l">{formatDay(localDay(answer.created_at, HERE), lang)} {clock(answer.created_at)}<small className="note block">{words.by(by.user, words.doors[by.door])}</small></td>
      <HistoryCells counts={historyCounts(answer)} />
      <td className="l state end"><VerdictMark mark={isTrial ? 'few' : MARKS[status]} word={state} /></td>
      <td className="acts">
        <button type="button" className="word-button" onClick={() => onSee(answer)}>{words.see}<span className="off-screen"> {name}</span></button>{' '}
        {isLoaded && <button type="button" className="word-button" onClick={() => onUndo(answer)}>{words.undo}<span className="off-screen"> {name}</span></button>}
      </td>
    </tr>
  );
}
