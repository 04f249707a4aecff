import { Link } from '@tanstack/react-router';
import { useWords } from '../lib/i18n/use-words.ts';
import { Notice } from '../ui/notice.tsx';

export function NotFound() {
  const { t } = useWords();
  return (
    <Notice title={t.shell.notFound.title} level={1}>
      <p>{t.shell.notFound.text}</p>
      <Link to="/" className="act">{t.shell.notFound.back}</Link>
    </Notice>
  );
}
