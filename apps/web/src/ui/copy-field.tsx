import { useId, useState } from 'react';

/** A text to be taken elsewhere: selected at a touch, copied at a click. */
export function CopyField({ label, value, copy, copied }: { label: string; value: string; copy: string; copied: string }) {
  const id = useId();
  const [done, setDone] = useState(false);
  return (
    <p className="copy-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} readOnly value={value} onFocus={(e) => e.target.select()} />
      <button type="button" className="act" onClick={() => void navigator.clipboard?.writeText(value).then(() => setDone(true))}>{copy}</button>
      <output className="note">{done ? `✓ ${copied}` : ''}</output>
    </p>
  );
}
