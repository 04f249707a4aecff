import type { ReactNode } from 'react';
import { ApiError } from '../lib/api/client.ts';
import { useWords } from '../lib/i18n/use-words.ts';

/** An empty place: what is missing, what it would open, and the way there. */
export function Notice({ title, children, level = 2 }: { title: string; children?: ReactNode; level?: 1 | 2 }) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <div className="notice">
      <Title>{title}</Title>
      {children}
    </div>
  );
}

/** What went wrong and what to do about it, in the words of the API when it gave some. */
export function Trouble({ error, retry, level = 2 }: { error: Error; retry?: () => void; level?: 1 | 2 }) {
  const { t, lang } = useWords();
  const Title = level === 1 ? 'h1' : 'h2';
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <div className="notice" role="alert">
      <Title>{problem?.message[lang] ?? t.shell.error.title}</Title>
      <p>{problem?.hint[lang] ?? (error instanceof ApiError ? t.shell.error.unknown : t.shell.error.network)}</p>
      {retry && <button type="button" className="act" onClick={retry}>{t.shell.error.retry}</button>}
    </div>
  );
}
