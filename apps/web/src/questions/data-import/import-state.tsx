import type { ImportAnswer } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useWords } from '../../lib/i18n/use-words.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { cancelImport } from './import-actions.ts';
import { ImportResult } from './import-result.tsx';
import { isUnderWay, useImport } from './use-import.ts';

function Progress({ answer }: { answer: ImportAnswer }) {
  const { t, lang } = useWords();
  const words = t.data.progress;
  const { rows, rows_per_second: rate, seconds_left: left, bytes, bytes_total: total, stage } = answer.progress;
  const time = (seconds: number): string => (seconds < 90 ? words.seconds(formatNumber(seconds, lang)) : words.minutes(formatNumber(seconds / 60, lang)));
  const said = [t.data.stages[stage], words.rows(formatNumber(rows, lang)), rate === null ? '' : words.rate(formatNumber(rate, lang)), left === null ? '' : words.left(time(left))];
  return (
    <div className="progress">
      <progress {...(total > 0 ? { value: bytes, max: total } : {})} aria-label={words.label} />
      <p className="note">{said.filter(Boolean).join(' · ')} <button type="button" className="word-button" onClick={() => void cancelImport(answer.import_id)}>{words.cancel}</button></p>
    </div>
  );
}

/** What one import is doing or has done; a finished check offers to be run for real. */
export function ImportState({ id, onLoad, onRetry }: { id: string; onLoad: () => void; onRetry?: () => void }) {
  const { t, lang } = useWords();
  const answer = useImport(id);
  if (!answer) return <Skeleton height={60} />;
  if (isUnderWay(answer.status)) return <Progress answer={answer} />;
  if (answer.status === 'failed' || answer.status === 'cancelled') {
    return (
      <div role="alert" className="failed">
        <b className="lacks">✕ {answer.error?.message[lang] ?? t.data.state[answer.status]}</b>
        {answer.error && <p className="note">{answer.error.hint[lang]}</p>}
        {onRetry && <button type="button" className="act" onClick={onRetry}>{t.shell.error.retry}</button>}
      </div>
    );
  }
  return (
    <>
      <ImportResult answer={answer} />
      {answer.dry_run && <p className="queue-load"><button type="button" className="act" onClick={onLoad}>{t.data.drop.load}</button> <span className="note">{t.data.preview.nothing}</span></p>}
    </>
  );
}
