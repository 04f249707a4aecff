import type { ImportAnswer } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useWords } from '../../../lib/i18n/use-words.ts';

/** What a file tells that no figure reads, by name; and the lines that a mapping leaves out. */
export function SetAside({ answers }: { answers: readonly ImportAnswer[] }) {
  const { t, lang } = useWords();
  const names = new Map<string, number>();
  answers.flatMap((answer) => answer.set_aside).forEach(({ name, rows }) => names.set(name, (names.get(name) ?? 0) + rows));
  const told = [...names.values()].reduce((sum, rows) => sum + rows, 0);
  const left = answers.reduce((sum, answer) => sum + answer.rows_skipped, 0) - told;
  return (
    <>
      {told > 0 && <p className="note">{t.account.setAside([...names].map(([name, rows]) => `${name} ${formatNumber(rows, lang)}`).join(', '))}</p>}
      {left > 0 && <p className="note">{t.account.leftOut(formatNumber(left, lang))}</p>}
    </>
  );
}
