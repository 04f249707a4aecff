import type { ImportAnswer, ImportCounts } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Scroll } from '../../../ui/scroll.tsx';
import { COUNTS } from './counts.ts';

const SHOWN = ['rows_read', ...COUNTS] as const;
const TONES: Partial<Record<(typeof SHOWN)[number], string>> = { rows_pending: 'waits', rows_rejected: 'lacks' };

function Cells({ counts }: { counts: ImportCounts }) {
  const { t, lang } = useWords();
  return SHOWN.map((id) => <td key={id} data-label={t.account.counts[id]} className={counts[id] === 0 ? 'zero' : TONES[id]}>{formatNumber(counts[id], lang)}</td>);
}

export interface FilesTableProps {
  answers: readonly ImportAnswer[];
  counts: ImportCounts;
  onUndo?: (answer: ImportAnswer) => void;
}

/** File by file and kind by kind. */
export function FilesTable({ answers, counts, onUndo }: FilesTableProps) {
  const { t, lang } = useWords();
  const words = t.account;
  const lines = answers.flatMap((answer) => answer.kinds.map((kind, i) => ({ answer, kind, first: i === 0 })));
  // One file of one kind has said it all in its five figures.
  if (lines.length < 2 && !onUndo) return null;
  return (
    <Scroll label={words.files}>
      <table className="tbl stacked files">
        <caption className="off-screen">{words.files}</caption>
        <thead><tr><th scope="col">{words.file}</th><th scope="col" className="l">{words.content}</th>{SHOWN.map((id) => <th key={id} scope="col">{words.heads[id]}</th>)}{onUndo && <th scope="col"><span className="off-screen">{t.history.actions}</span></th>}</tr></thead>
        <tbody>
          {lines.map(({ answer, kind, first }) => (
            <tr key={`${answer.import_id} ${kind.kind}`}>
              <th scope="row">{first ? <b>{answer.file_name}</b> : <span className="off-screen">{answer.file_name}</span>}</th>
              <td className="l end">{t.kinds[kind.kind]}</td>
              <Cells counts={kind} />
              {onUndo && <td className="acts">{first && <button type="button" className="word-button" onClick={() => onUndo(answer)}>{t.history.undo}<span className="off-screen"> {answer.file_name}</span></button>}</td>}
            </tr>
          ))}
          {lines.length > 1 && <tr className="sum"><th scope="row">{words.all}</th><td className="l end">{words.allFiles(formatNumber(answers.length, lang))}</td><Cells counts={counts} />{onUndo && <td className="acts">{' '}</td>}</tr>}
        </tbody>
      </table>
    </Scroll>
  );
}
