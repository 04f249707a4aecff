import type { KindId } from '@e-respect/contract';
import { useQuery } from '@tanstack/react-query';
import { readinessQuery } from '../../../lib/api/queries.ts';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { FigureLinks } from '../inputs/figure-links.tsx';

/** What rows of these kinds open, in words, then figure by figure. */
export function Unlocks({ kinds }: { kinds: readonly KindId[] }) {
  const { t } = useWords();
  const { data } = useQuery(readinessQuery);
  const figures = data?.inputs.filter(({ kind }) => kinds.includes(kind)).flatMap(({ unlocks }) => unlocks) ?? [];
  return (
    <div className="unlocks">
      <p className="words">{t.account.opens(kinds.map((kind) => t.data.unlocks[kind]).join(t.shell.semicolon))}</p>
      <FigureLinks ids={figures} />
    </div>
  );
}
