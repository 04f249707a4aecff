import type { ImportAnswer } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Scroll } from '../../../ui/scroll.tsx';
import { columnWords } from '../reading/reading-words.ts';

/** Who a row names is kept as a number, which says nothing. */
const isPerson = (column: string): boolean => column === 'email' || column === 'person_ref';

/** What corrections change in the rows that stand, column by column, the first of each as an example. */
export function ChangesTable({ answers }: { answers: readonly ImportAnswer[] }) {
  const { t, lang } = useWords();
  const words = t.account;
  const changes = answers.flatMap((answer) => answer.changes.map((change) => ({ answer, ...change })));
  if (changes.length === 0) return null;
  return (
    <Scroll label={words.changes}>
      <table className="tbl">
        <caption>{words.changes}</caption>
        <thead><tr><th scope="col">{words.lines}</th><th scope="col" className="l">{words.column}</th><th scope="col" className="l">{words.example}</th><th scope="col" className="l">{words.before}</th><th scope="col" className="l">{words.after}</th></tr></thead>
        <tbody>
          {changes.map(({ answer, kind, column, rows, key, before, after }) => (
            <tr key={`${answer.import_id} ${kind} ${column}`}>
              <td>{formatNumber(rows, lang)}</td><td className="l">{t.kinds[kind]}, {columnWords(kind, column, lang)}</td><td className="l"><code>{key}</code></td>
              <td className="l">{before ?? words.nothing}</td><td className="l">{isPerson(column) ? words.otherPerson : (after ?? words.nothing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
