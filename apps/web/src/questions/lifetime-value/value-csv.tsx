import { saveRows, type Cell } from '../../lib/api/csv.ts';
import { useWords } from '../../lib/i18n/use-words.ts';

/** A block's figures as a spreadsheet opens them, unrounded. */
export function ValueCsv({ name, rows }: { name: string; rows: () => readonly (readonly Cell[])[] }) {
  const { t, lang } = useWords();
  return <button type="button" onClick={() => saveRows(rows(), `e-respect-${name}.csv`, lang)} aria-label={`${t.shell.csv}, ${name}`}>{t.shell.csv}</button>;
}
