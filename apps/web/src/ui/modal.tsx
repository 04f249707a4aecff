import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../lib/i18n/use-words.ts';

export interface ModalProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  plain?: boolean;
}

/** The browser's own dialog: focus stays in, Escape closes, focus goes back where it was. */
export function Modal({ open, onClose, title, children, plain }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const { t } = useWords();
  useEffect(() => {
    if (open && ref.current && !ref.current.open) {
      ref.current.showModal();
      // The focus goes to the first thing that takes it; the eye starts at the title.
      ref.current.scrollTop = 0;
    }
    if (!open) ref.current?.close();
  }, [open]);
  return (
    <dialog ref={ref} className="modal" aria-label={title} onClose={onClose} closedby="any">
      <div className="modal-in">
        {!plain && <h2>{title}</h2>}
        {open && children}
        <button type="button" className="modal-close" onClick={onClose}>{t.shell.close}</button>
      </div>
    </dialog>
  );
}
