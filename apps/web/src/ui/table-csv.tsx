import { saveTable } from '../lib/api/csv.ts';
import { useWords } from '../lib/i18n/use-words.ts';
import type { Tabular } from './data-table.tsx';

/** The table behind a picture as a file for a spreadsheet. */
export function TableCsv({ table, name }: { table: Tabular; name: string }) {
  const { t } = useWords();
  return <button type="button" onClick={() => saveTable(table, `e-respect-${name}.csv`)} aria-label={`${t.shell.csv}, ${name}`}>{t.shell.csv}</button>;
}
