import { useEffect, useRef } from 'react';
import { useWords } from '../lib/i18n/use-words.ts';
import { stepOf } from '../lib/view/step.ts';
import { NO_FILTER, useChangeView, useView } from '../lib/view/use-view.ts';
import { hasFilter, type Change } from '../lib/view/view.ts';
import { Modal } from '../ui/modal.tsx';
import { Palette } from './palette.tsx';

type Open = 'palette' | 'keys' | null;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.closest('input,select,textarea,dialog,.scroll,[popover]:popover-open') !== null || target.isContentEditable);

/** What a key does here; null when it is not ours. Keys with modifiers stay the browser's. */
function useKey(onOpen: (open: Open) => void): (key: string) => boolean {
  const { view, period } = useView();
  const change = useChangeView();
  const step = (by: -1 | 1): Change => stepOf(view, period, by);
  return (key) => {
    if (key === '?') onOpen('keys');
    else if (key === '/') onOpen('palette');
    else if (key === 'x') change({ compare: view.compare ? undefined : 'previous' });
    else if (key === 'ArrowLeft') change(step(-1));
    else if (key === 'ArrowRight') change(step(1));
    else if (key === 'Escape' && hasFilter(view)) change(NO_FILTER);
    else return false;
    return true;
  };
}

export function Keys({ open, onOpen }: { open: Open; onOpen: (open: Open) => void }) {
  const { t } = useWords();
  const act = useKey(onOpen);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open],[popover]:popover-open')) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const close = (): void => onOpen(null);
  return (
    <>
      <Modal open={open === 'keys'} onClose={close} title={t.shell.keysTitle}>
        <dl className="keys">
          {t.shell.keyList.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}
        </dl>
      </Modal>
      <Modal open={open === 'palette'} onClose={close} title={t.shell.search} plain><Palette onDone={close} /></Modal>
    </>
  );
}
