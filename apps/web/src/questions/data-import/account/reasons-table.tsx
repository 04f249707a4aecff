import type { ImportAnswer } from '@e-respect/contract';
import { formatNumber, type Verdict } from '@e-respect/figures';
import type { ReactNode } from 'react';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Folded } from '../../../ui/folded.tsx';
import { Scroll } from '../../../ui/scroll.tsx';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import { columnWords } from '../reading/reading-words.ts';
import { addUp } from './counts.ts';

function Group({ mark, word, rows, then, columns, children }: { mark: Verdict; word: string; rows: number; then: string; columns: number; children: ReactNode }) {
  const { lang } = useWords();
  if (rows === 0) return null;
  return (
    <tbody>
      <tr className="group"><th scope="rowgroup" colSpan={columns}><VerdictMark mark={mark} word={word} /> <b>{formatNumber(rows, lang)}</b> <span className="note">{then}</span></th></tr>
      {children}
    </tbody>
  );
}

/** Rows that wait: each kind says what for. */
function Pending({ answers }: { answers: readonly ImportAnswer[] }) {
  const { t, lang } = useWords();
  const waiting = answers.flatMap((answer) => answer.kinds.filter((each) => each.rows_pending > 0).map((each) => ({ answer, ...each })));
  return waiting.map(({ answer, kind, rows_pending }) => (
    <tr key={`${answer.import_id} ${kind}`}>
      <td><b>{formatNumber(rows_pending, lang)}</b></td>
      <td className="wrap" colSpan={3}>{t.account.awaits[kind] ?? t.account.awaitsCampaign}</td>
      {answers.length > 1 && <td className="l">{answer.file_name}</td>}
    </tr>
  ));
}

function Rejected({ answers }: { answers: readonly ImportAnswer[] }) {
  const { lang } = useWords();
  const reasons = answers.flatMap((answer) => answer.reject_reasons.map((reason) => ({ answer, ...reason }))).sort((a, b) => b.rows - a.rows);
  return reasons.map(({ answer, kind, code, column, rows, message, example }) => (
    <tr key={`${answer.import_id} ${kind} ${code} ${column}`}>
      <td><b>{formatNumber(rows, lang)}</b></td>
      <td className="wrap">{message[lang]}</td>
      <td className="l">{example && <code>{example}</code>}</td>
      <td className="l">{column && columnWords(kind, column, lang)}</td>
      {answers.length > 1 && <td className="l">{answer.file_name}</td>}
    </tr>
  ));
}

function FirstRejects({ answers }: { answers: readonly ImportAnswer[] }) {
  const { t, lang } = useWords();
  const words = t.account;
  const rejects = answers.flatMap((answer) => answer.rejects.map((reject) => ({ answer, ...reject })));
  if (rejects.length === 0) return null;
  return (
    <Folded title={words.samples}>
      <Scroll label={words.samples}>
        <table className="tbl">
          <caption className="off-screen">{words.samples}</caption>
          <thead><tr><th scope="col">{words.line}</th><th scope="col" className="l">{words.file}</th><th scope="col" className="l">{words.column}</th><th scope="col" className="l">{words.value}</th><th scope="col" className="l">{words.reason}</th></tr></thead>
          <tbody>
            {rejects.map(({ answer, kind, line, column, code, value, message }) => (
              <tr key={`${answer.import_id} ${kind} ${line} ${column} ${code}`}>
                <td>{formatNumber(line, lang)}</td><td className="l">{answer.file_name}</td><td className="l">{column && columnWords(kind, column, lang)}</td><td className="l">{value && <code>{value}</code>}</td><td className="wrap">{message[lang]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Folded>
  );
}

/** Reason by reason: what waits and for what, what was refused and why, most frequent first. */
export function ReasonsTable({ answers }: { answers: readonly ImportAnswer[] }) {
  const { t } = useWords();
  const words = t.account;
  const { rows_pending: pending, rows_rejected: rejected } = addUp(answers);
  const several = answers.length > 1;
  const columns = several ? 5 : 4;
  if (pending + rejected === 0) return <p className="note">{words.noRejects}</p>;
  return (
    <>
      <Scroll label={words.reasons}>
        <table className="tbl reasons">
          <caption className="off-screen">{words.reasons}</caption>
          <thead><tr><th scope="col">{words.lines}</th><th scope="col" className="l">{words.reason}</th><th scope="col" className="l">{words.example}</th><th scope="col" className="l">{words.column}</th>{several && <th scope="col" className="l">{words.file}</th>}</tr></thead>
          <Group columns={columns} mark="watch" word={words.counts.rows_pending} rows={pending} then={words.pendingThen}><Pending answers={answers} /></Group>
          <Group columns={columns} mark="stop" word={words.counts.rows_rejected} rows={rejected} then={words.rejectedThen}><Rejected answers={answers} /></Group>
        </table>
      </Scroll>
      <FirstRejects answers={answers} />
    </>
  );
}
