import { useRef } from 'react';

export interface ChooseFileProps {
  /** what the button says */
  children: string;
  label: string;
  className?: string;
  multiple?: boolean;
  accept?: string;
  onFiles: (files: readonly File[]) => void;
}

/** A button that opens the list of files of the machine. */
export function ChooseFile({ children, label, className = 'act', multiple = false, accept, onFiles }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>{children}</button>
      <input
        ref={input} className="off-screen" type="file" multiple={multiple} tabIndex={-1} aria-label={label} {...(accept ? { accept } : {})}
        onChange={(e) => { onFiles([...(e.target.files ?? [])]); e.target.value = ''; }}
      />
    </>
  );
}
