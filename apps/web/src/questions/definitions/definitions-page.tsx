import type { FigureEntry } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { figuresQuery } from '../../lib/api/queries.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { useDocumentTitle } from '../../lib/page-meta.ts';
import { Trouble } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Standfirst, Verdict } from '../../ui/verdict.tsx';
import { Definition } from './definition.tsx';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Goes to the figure the address names, once it is on the page. */
function useAnchor(ready: boolean): void {
  const hash = useLocation({ select: (l) => l.hash });
  useEffect(() => {
    if (ready && hash) document.getElementById(hash)?.scrollIntoView({ block: 'start' });
  }, [ready, hash]);
}

const byDomain = (figures: readonly FigureEntry[]): [string, FigureEntry[]][] =>
  [...new Set(figures.map((f) => f.domain))].map((domain) => [domain, figures.filter((f) => f.domain === domain)]);

/** Every figure, defined once: words, formula, example, minimum, interval. */
export function DefinitionsPage() {
  const { t, lang } = useWords();
  const { data, error, refetch } = useQuery(figuresQuery);
  const [asked, setAsked] = useState('');
  useDocumentTitle(t.definitions.documentTitle);
  useAnchor(data !== undefined);
  const words = t.definitions;
  if (error) return <Trouble level={1} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height={900} lines={9} page={words.title} />;
  const found = data.figures.filter((f) => plain(`${f.id} ${f.label[lang]} ${f.explain[lang]}`).includes(plain(asked)));
  const verdict = words.verdict(formatNumber(data.figures.length, lang));
  return (
    <>
      <Verdict small segments={[{ text: verdict.accent, accent: true }, { text: verdict.after }]} />
      <Standfirst>{words.lead}</Standfirst>
      <p className="find"><input type="search" value={asked} onChange={(e) => setAsked(e.target.value)} aria-label={words.search} placeholder={words.search} /></p>
      {found.length === 0 && <output className="note block">{words.none}</output>}
      {byDomain(found).map(([domain, figures]) => (
        <section key={domain}>
          <SectionHead title={words.domains[domain] ?? domain} />
          {figures.map((figure) => <Definition key={figure.id} figure={figure} catalogue={data.figures} />)}
        </section>
      ))}
    </>
  );
}
