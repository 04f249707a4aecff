import { KINDS, type ImportAnswer, type KindId } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useWords } from '../../lib/i18n/use-words.ts';
import { Folded } from '../../ui/folded.tsx';
import { Scroll } from '../../ui/scroll.tsx';

type Labelled = Readonly<Record<string, { label: { fr: string; en: string } }>>;

function useColumnName(): (kind: KindId, column: string | null) => string {
  const { lang } = useWords();
  return (kind, column) => {
    const columns: Labelled = KINDS[kind].columns;
    return column === null ? '—' : (columns[column]?.label[lang] ?? column);
  };
}

/** Why lines were refused, most frequent first, with one example; then the first lines themselves, masked. */
export function RejectTables({ answer }: { answer: ImportAnswer }) {
  const { t, lang } = useWords();
  const nameOf = useColumnName();
  const words = t.data.result;
  const reasons = [...answer.reject_reasons].sort((a, b) => b.rows - a.rows);
  return (
    <>
      <Scroll label={words.reasons}>
        <table className="tbl">
          <caption className="off-screen">{words.reasons}</caption>
          <thead><tr><th scope="col">{words.lines}</th><th scope="col" className="l">{words.reason}</th><th scope="col" className="l">{words.column}</th><th scope="col" className="l">{words.example}</th><th scope="col" className="l">{words.todo}</th></tr></thead>
          <tbody>
            {reasons.map((r) => (
              <tr key={`${r.kind}${r.code}${r.column}`}>
                <td><b>{formatNumber(r.rows, lang)}</b></td><td className="wrap">{r.message[lang]}</td><td className="l">{nameOf(r.kind, r.column)}</td><td className="l">{r.example && <code>{r.example}</code>}</td><td className="wrap">{words.fix}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {answer.rejects.length > 0 && (
        <Folded title={words.samples}>
          <Scroll label={words.samples}>
            <table className="tbl">
              <caption className="off-screen">{words.samples}</caption>
              <thead><tr><th scope="col">{words.line}</th><th scope="col" className="l">{words.column}</th><th scope="col" className="l">{words.value}</th><th scope="col" className="l">{words.reason}</th></tr></thead>
              <tbody>
                {answer.rejects.map((r) => (
                  <tr key={`${r.kind}${r.line}${r.column}${r.code}`}><td>{formatNumber(r.line, lang)}</td><td className="l">{nameOf(r.kind, r.column)}</td><td className="l">{r.value && <code>{r.value}</code>}</td><td className="wrap">{r.message[lang]}</td></tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </Folded>
      )}
    </>
  );
}
