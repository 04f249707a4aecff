import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { workspaceQuery } from '../lib/api/queries.ts';
import { useWords } from '../lib/i18n/use-words.ts';
import { keepPeriod } from '../lib/view/use-view.ts';
import { PAGES } from './pages.ts';

interface Place {
  href: string;
  name: string;
  what: string;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const MOST = 8;

function usePlaces(): Place[] {
  const { t } = useWords();
  const router = useRouter();
  const { data } = useQuery(workspaceQuery);
  return useMemo(
    () => [
      ...PAGES.map(({ id, to }) => ({ href: router.buildLocation({ to, search: keepPeriod }).href, name: `${t.shell.nav[id].page} · ${t.shell.nav[id].question}`, what: t.shell.pageWord })),
      ...(data?.suppliers ?? []).map((s) => ({ href: router.buildLocation({ to: '/suppliers/$id', params: { id: s.id }, search: keepPeriod }).href, name: s.name, what: t.shell.supplierWord })),
      ...(data?.campaigns ?? []).map((c) => ({ href: router.buildLocation({ to: '/campaigns/$id', params: { id: c.id }, search: keepPeriod }).href, name: c.name, what: t.shell.campaignWord })),
    ],
    [t, router, data],
  );
}

/** One field that goes to any page, supplier or campaign: Enter takes the first, the arrows walk the list. */
export function Palette({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const router = useRouter();
  const places = usePlaces();
  const list = useRef<HTMLUListElement>(null);
  const [asked, setAsked] = useState('');
  const found = places.filter((p) => plain(`${p.name} ${p.what}`).includes(plain(asked))).slice(0, MOST);
  const go = (place: Place | undefined): void => {
    if (!place) return;
    onDone();
    router.history.push(place.href);
  };
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
    event.preventDefault();
  };
  return (
    <form className="palette" onSubmit={(e) => { e.preventDefault(); go(found[0]); }}>
      <input type="search" aria-label={t.shell.search} placeholder={t.shell.searchHint} value={asked} onKeyDown={walk} onChange={(e) => setAsked(e.target.value)} />
      <ul ref={list}>
        {found.map((p) => (
          <li key={p.href}><a href={p.href} onKeyDown={walk} onClick={(e) => { e.preventDefault(); go(p); }}><span>{p.name}</span><small>{p.what}</small></a></li>
        ))}
      </ul>
      {found.length === 0 && <output className="note block">{t.shell.nothingFound}</output>}
    </form>
  );
}
