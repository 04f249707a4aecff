const SHOWN = 7;

/** The start of a fingerprint; the whole of it under the pointer or the focus, and in the clipboard at a click. */
export function ShortHash({ hash, label }: { hash: string; label: string }) {
  return (
    <button type="button" className="hash" onClick={() => void navigator.clipboard?.writeText(hash)}>
      {hash.slice(0, SHOWN)}
      <span className="off-screen">{hash.slice(SHOWN)} {label}</span>
      <span className="whole" aria-hidden="true">{hash}</span>
    </button>
  );
}
