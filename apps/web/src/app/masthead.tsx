import { Link } from '@tanstack/react-router';
import { useWords } from '../lib/i18n/use-words.ts';
import { useTheme } from '../lib/theme.ts';
import { useChangeView } from '../lib/view/use-view.ts';

export function Masthead({ onOpen }: { onOpen: (what: 'palette' | 'keys') => void }) {
  const { t, lang } = useWords();
  const change = useChangeView();
  const [theme, toggle] = useTheme();
  return (
    <header className="mast">
      <Link className="mark" to="/" aria-label={t.shell.home}><i>e-</i>Respect</Link>
      <div className="mast-tools">
        <button type="button" onClick={() => onOpen('palette')}>{t.shell.search} <kbd className="wide" aria-hidden="true">/</kbd></button>
        <button type="button" className="wide" onClick={() => onOpen('keys')}>{t.shell.keys} <kbd aria-hidden="true">?</kbd></button>
        <button type="button" lang={lang === 'fr' ? 'en' : 'fr'} onClick={() => change({ lang: lang === 'fr' ? 'en' : 'fr' })}>{t.shell.otherLanguage}</button>
        <button type="button" onClick={toggle}>{theme === 'dark' ? t.shell.toLight : t.shell.toDark}</button>
        <button type="button" className="wide" onClick={() => print()}>{t.shell.print}</button>
      </div>
    </header>
  );
}
