import type { ImportAnswer } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useWords } from '../../lib/i18n/use-words.ts';
import { cancelImport } from './import-actions.ts';

/** How far an import is: rows, rate, time left, and the way to stop it. */
export function ImportProgress({ answer }: { answer: ImportAnswer }) {
  const { t, lang } = useWords();
  const words = t.data.progress;
  const { rows, rows_per_second: rate, seconds_left: left, bytes, bytes_total: total, stage } = answer.progress;
  const time = (seconds: number): string => (seconds < 90 ? words.seconds(formatNumber(seconds, lang)) : words.minutes(formatNumber(seconds / 60, lang)));
  const counts = rows === 0 ? [] : [words.rows(formatNumber(rows, lang)), rate === null ? '' : words.rate(formatNumber(rate, lang)), left === null ? '' : words.left(time(left))];
  return (
    <div className="progress">
      <progress {...(total > 0 ? { value: bytes, max: total } : {})} aria-label={words.label(answer.file_name)} />
      <p className="note">
        {[t.data.stages[stage], ...counts].filter(Boolean).join(' · ')}{' '}
        <button type="button" className="word-button" onClick={() => void cancelImport(answer.import_id).catch(() => undefined)}>{words.cancel}<span className="off-screen"> {answer.file_name}</span></button>
      </p>
    </div>
  );
}
