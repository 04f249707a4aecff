import type { ImportAnswer, ImportCounts } from '@e-respect/contract';
import { formatNumber, isPlural, type Verdict } from '@e-respect/figures';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import { ChangesTable } from './changes-table.tsx';
import { addUp, COUNTS, type Count } from './counts.ts';
import { FilesTable } from './files-table.tsx';
import { MendLines } from './mend-lines.tsx';
import { ReasonsTable } from './reasons-table.tsx';
import { SetAside } from './set-aside.tsx';

const MARKS: Record<Count, Verdict> = { rows_loaded: 'keep', rows_duplicate: 'few', rows_corrected: 'keep', rows_pending: 'watch', rows_rejected: 'stop' };

/** Lines read = loaded + duplicate + corrected + pending + rejected: printed, so that anyone can add it up. */
function Sum({ counts }: { counts: ImportCounts }) {
  const { t, lang } = useWords();
  const words = t.account;
  const say = (id: 'rows_read' | Count): string => `${formatNumber(counts[id], lang)} ${(isPlural(counts[id], lang) ? words.counts : words.one)[id]}`;
  const holds = COUNTS.reduce((sum, id) => sum + counts[id], 0) === counts.rows_read;
  return <p className="note sum">{words.sum(say('rows_read'), COUNTS.map(say).join(' + '))}. {holds ? words.sumHolds : words.sumBroken}</p>;
}

export interface AccountProps {
  answers: readonly ImportAnswer[];
  onUndo?: (answer: ImportAnswer) => void;
  onMended?: (files: readonly File[], mended: ImportAnswer) => void;
}

/** What became of each row of one or several imports, or would become of it. */
export function Account({ answers, onUndo, onMended }: AccountProps) {
  const { t, lang } = useWords();
  const counts = addUp(answers);
  return (
    <>
      <dl className="figs">
        {COUNTS.map((id) => (
          <div key={id}>
            <dt><VerdictMark mark={counts[id] === 0 ? 'few' : MARKS[id]} word={t.account.counts[id]} /></dt>
            <dd>{formatNumber(counts[id], lang)}</dd>
            <dd>{t.account.notes[id]}</dd>
          </div>
        ))}
      </dl>
      <Sum counts={counts} />
      <FilesTable answers={answers} counts={counts} {...(onUndo ? { onUndo } : {})} />
      <ChangesTable answers={answers} />
      <ReasonsTable answers={answers} />
      {onMended && <MendLines answers={answers} onMended={onMended} />}
      <SetAside answers={answers} />
    </>
  );
}
