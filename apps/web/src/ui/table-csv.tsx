import { saveRows } from '../lib/api/csv.ts';
import { useWords } from '../lib/i18n/use-words.ts';
import type { Tabular } from './data-table.tsx';

/** The table behind a picture as a file for a spreadsheet. */
export function TableCsv({ table, name }: { table: Tabular; name: string }) {
  const { t, lang } = useWords();
  return <button type="button" onClick={() => saveRows([table.head, ...table.rows], `e-respect-${name}.csv`, lang)} aria-label={`${t.shell.csv}, ${name}`}>{t.shell.csv}</button>;
}
