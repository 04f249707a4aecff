import type { QueryInput } from '@e-respect/contract';
import { useState } from 'react';
import { downloadCsv } from '../lib/api/csv.ts';
import { useWords } from '../lib/i18n/use-words.ts';

/** The block's own question as a file. */
export function CsvButton({ question, name }: { question: QueryInput; name: string }) {
  const { t, lang } = useWords();
  const [failed, setFailed] = useState(false);
  const save = (): void => {
    setFailed(false);
    downloadCsv(question, lang, `e-respect-${name}.csv`).catch(() => setFailed(true));
  };
  return (
    <button type="button" onClick={save} aria-label={`${t.shell.csv}, ${name}`}>
      {t.shell.csv}
      {failed && <span role="alert"> ✕ {t.shell.error.network}</span>}
    </button>
  );
}
