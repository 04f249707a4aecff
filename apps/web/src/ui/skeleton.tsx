import { useWords } from '../lib/i18n/use-words.ts';

/** Holds the height of what is coming, so that nothing moves when it does. */
export function Skeleton({ height, lines = 1, page }: { height: number; lines?: number; /** the title of the page this stands for */ page?: string }) {
  const { t } = useWords();
  return (
    <>
      {page && <h1 className="off-screen">{page}</h1>}
      <output className="skeleton" style={{ minHeight: height }} aria-label={t.shell.loading}>
        {Array.from({ length: lines }, (_, i) => 88 - ((i * 23) % 46) - i * 0.01).map((width) => <i key={width} style={{ width: `${width}%` }} />)}
      </output>
    </>
  );
}
