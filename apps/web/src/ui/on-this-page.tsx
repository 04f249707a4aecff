import { useEffect, useRef, useState } from 'react';
import { useWords } from '../lib/i18n/use-words.ts';

interface Title { element: HTMLElement; words: string }

/** Titles of the sections that follow, as they arrive: sections conclude, so that their titles are a summary. */
function useTitles(after: React.RefObject<HTMLElement | null>): readonly Title[] {
  const [titles, setTitles] = useState<readonly Title[]>([]);
  useEffect(() => {
    const page = after.current?.parentElement;
    if (!page) return undefined;
    const read = (): void => {
      const found = [...page.querySelectorAll<HTMLElement>('section h2')].map((element) => ({ element, words: element.textContent }));
      setTitles((known) => (known.length === found.length && known.every((each, at) => each.words === found[at]!.words && each.element === found[at]!.element) ? known : found));
    };
    read();
    const watch = new MutationObserver(read);
    watch.observe(page, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, [after]);
  return titles;
}

/** The contents of a long page, in its own conclusions. */
export function OnThisPage() {
  const { t } = useWords();
  const ref = useRef<HTMLElement>(null);
  const titles = useTitles(ref);
  const go = ({ element }: Title): void => {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'start' });
  };
  return (
    <nav ref={ref} className="on-page" aria-label={t.shell.onThisPage} hidden={titles.length < 2}>
      <ol>
        {titles.map((title) => <li key={title.words}><button type="button" onClick={() => go(title)}>{title.words}</button></li>)}
      </ol>
    </nav>
  );
}
