import type { Verdict } from '@e-respect/figures';

const SHAPES = {
  keep: <circle cx="6" cy="6" r="5.5" fill="currentColor" />,
  watch: (
    <>
      <circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 1.2a4.8 4.8 0 0 1 0 9.6z" fill="currentColor" />
    </>
  ),
  stop: <path d="M1.5 1.5l9 9M10.5 1.5l-9 9" stroke="currentColor" strokeWidth="2.2" fill="none" />,
  few: <circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.2" strokeDasharray="2 1.6" />,
  unknown: <path d="M1.5 6h9" stroke="currentColor" strokeWidth="1.6" fill="none" />,
} satisfies Record<Verdict, unknown>;

/** A judgement: a shape and a word, so that the colour says nothing on its own. */
export function VerdictMark({ mark, word }: { mark: Verdict; word: string }) {
  return (
    <span className={`v ${mark}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {SHAPES[mark]}
      </svg>
      {word}
    </span>
  );
}
