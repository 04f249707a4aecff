import type { ImportAnswer, ImportCounts } from '@e-respect/contract';
import { formatNumber, isPlural, type Verdict } from '@e-respect/figures';
import { API } from '../../lib/api/client.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { RejectTables } from './reject-tables.tsx';

const PARTS = ['rows_loaded', 'rows_duplicate', 'rows_corrected', 'rows_pending', 'rows_rejected'] as const satisfies readonly (keyof ImportCounts)[];
const MARKS: Record<(typeof PARTS)[number], Verdict> = { rows_loaded: 'keep', rows_duplicate: 'few', rows_corrected: 'keep', rows_pending: 'watch', rows_rejected: 'stop' };

/** Lines read = loaded + duplicate + corrected + pending + rejected: printed, so that anyone can add it up. */
function Sum({ counts }: { counts: ImportCounts }) {
  const { t, lang } = useWords();
  const words = t.data.result;
  const say = (id: 'rows_read' | (typeof PARTS)[number]): string => `${formatNumber(counts[id], lang)} ${(isPlural(counts[id], lang) ? words : words.one)[id]}`;
  const parts = PARTS.map(say).join(' + ');
  const holds = PARTS.reduce((sum, id) => sum + counts[id], 0) === counts.rows_read;
  return <p className="note">{words.sum(say('rows_read'), parts)}. {holds ? words.sumHolds : words.sumBroken}</p>;
}

export function ImportResult({ answer }: { answer: ImportAnswer }) {
  const { t, lang } = useWords();
  const words = t.data.result;
  const pending = answer.kinds.reduce((sum, kind) => sum + kind.rows_pending_now, 0);
  return (
    <div className="result">
      <h3>{answer.dry_run ? t.data.preview.title : words.title}</h3>
      <dl className="figs">
        {PARTS.map((id) => (
          <div key={id}>
            <dt><VerdictMark mark={MARKS[id]} word={words[id]} /></dt>
            <dd>{formatNumber(answer[id], lang)}</dd>
            <dd>{words.notes[id]}</dd>
          </div>
        ))}
      </dl>
      <Sum counts={answer} />
      {pending > 0 && <p className="note">{words.pendingNow(formatNumber(pending, lang))}</p>}
      {answer.rows_rejected === 0 ? <p className="note">{words.noRejects}</p> : (
        <>
          <p><a className="act" href={`${API}/imports/${encodeURIComponent(answer.import_id)}/rejects.csv`} download>{words.download}</a></p>
          <RejectTables answer={answer} />
        </>
      )}
    </div>
  );
}
