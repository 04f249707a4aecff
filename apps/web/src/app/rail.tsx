import { Link, useLocation } from '@tanstack/react-router';
import { useRef } from 'react';
import { useWords } from '../lib/i18n/use-words.ts';
import { keepPeriod } from '../lib/view/use-view.ts';
import { PAGES, pageOf } from './pages.ts';

function Questions({ onGo }: { onGo?: () => void }) {
  const { t } = useWords();
  const here = pageOf(useLocation({ select: (l) => l.pathname }));
  return (
    <ol>
      {PAGES.map(({ id, to }) => (
        <li key={id}>
          <Link to={to} search={keepPeriod} {...(id === here ? { 'aria-current': 'page' } : {})} {...(onGo ? { onClick: onGo } : {})}>
            {t.shell.nav[id].question}
            <small>{t.shell.nav[id].page}</small>
          </Link>
        </li>
      ))}
    </ol>
  );
}

export function Rail() {
  const { t } = useWords();
  return <nav className="rail" aria-label={t.shell.questions}><Questions /></nav>;
}

/** On a phone the questions fold under the one being answered. */
export function Contents() {
  const { t } = useWords();
  const ref = useRef<HTMLDetailsElement>(null);
  const here = pageOf(useLocation({ select: (l) => l.pathname }));
  return (
    <details className="menu" ref={ref}>
      <summary><b>{t.shell.nav[here].question}</b><span>{t.shell.contents}</span></summary>
      <nav aria-label={t.shell.questions}><Questions onGo={() => ref.current?.removeAttribute('open')} /></nav>
    </details>
  );
}
