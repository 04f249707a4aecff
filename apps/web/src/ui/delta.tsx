import type { Delta } from '@e-respect/figures';
import { useWords } from '../lib/i18n/use-words.ts';

/** How a figure moved against the comparison, and whether that is good: sign and word, the colour only repeats them. */
export function DeltaNote({ delta }: { delta: Delta }) {
  const { t } = useWords();
  const word = t.figure.direction[delta.direction];
  return <small className={`delta ${delta.direction}`}>{delta.direction === 'same' ? word : [delta.text, word].filter(Boolean).join(', ')}</small>;
}
