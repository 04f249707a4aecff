import type { ImportAnswer } from '@e-respect/contract';
import { formatNumber, formatRate, isPlural } from '@e-respect/figures';
import type { ReactNode } from 'react';
import { ApiError } from '../../../lib/api/client.ts';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import { surenessOf } from '../reading/reading.ts';
import { isUnderWay } from '../use-import.ts';
import type { Arrival } from './arrival.ts';

const MARKS = { sure: 'keep', likely: 'watch', open: 'stop' } as const;

/** In one mark and a few words: where a file stands. */
export function FileState({ arrival, answer }: { arrival: Arrival; answer: ImportAnswer | undefined }) {
  const { t, lang } = useWords();
  const { sent, look, error, reading } = arrival;
  const words = t.data.state;
  if (sent !== null) return <span className="note">{words.sending(formatRate(sent, lang, { decimals: 0 }))}</span>;
  if (!look) return error ? <VerdictMark mark="stop" word={words.unreadable} /> : <span className="note">{words.waiting}</span>;
  if (answer && isUnderWay(answer.status)) return <span className="note">{words[answer.status]}</span>;
  if (answer?.status === 'cancelled') return <VerdictMark mark="few" word={words.cancelled} />;
  if (error || answer?.status === 'failed') return <VerdictMark mark="stop" word={words.failed} />;
  if (answer) {
    const rows = `${formatNumber(answer.rows_read, lang)} ${t.account[isPlural(answer.rows_read, lang) ? 'rows' : 'row']}`;
    return <VerdictMark mark={answer.rows_rejected > 0 ? 'watch' : 'keep'} word={`${answer.dry_run ? words.checked : words.done}, ${rows}`} />;
  }
  const sureness = surenessOf(reading);
  return <VerdictMark mark={MARKS[sureness]} word={t.reading.sureness[sureness]} />;
}

/** What went wrong with a file and what to do, beside it. */
export function FileTrouble({ error, children }: { error: Error | ImportAnswer['error']; children?: ReactNode }) {
  const { t, lang } = useWords();
  if (!error) return null;
  const problem = error instanceof ApiError ? error.problem : error instanceof Error ? null : error;
  return (
    <div role="alert" className="failed">
      <b className="lacks">✕ {problem?.message[lang] ?? t.data.notSent.message}</b>
      <p className="note">{problem?.hint[lang] ?? t.data.notSent.hint}</p>
      {children}
    </div>
  );
}
