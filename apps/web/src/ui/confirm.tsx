import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Modal } from './modal.tsx';
import { Trouble } from './notice.tsx';

export interface ConfirmProps {
  open: boolean;
  title: string;
  children: ReactNode;
  yes: string;
  no: string;
  onClose: () => void;
  act: () => Promise<unknown>;
}

/** What cannot be taken back is asked twice; the way out comes first. */
export function Confirm({ open, title, children, yes, no, onClose, act }: ConfirmProps) {
  const deed = useMutation({ mutationFn: act, onSuccess: onClose });
  return (
    <Modal open={open} onClose={onClose} title={title}>
      <p className="words">{children}</p>
      {deed.error && <Trouble error={deed.error} />}
      <p className="row">
        <button type="button" className="act" onClick={onClose}>{no}</button>
        <button type="button" className="act danger" disabled={deed.isPending} onClick={() => deed.mutate()}>✕ {yes}</button>
      </p>
    </Modal>
  );
}
