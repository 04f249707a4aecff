import type { ComplaintBreach, ComplaintRatesAnswer } from '@e-respect/contract';
import { blamedMost, formatDay, formatNumber, formatRate } from '@e-respect/figures';
import { DataTable, type Tabular } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Breach } from './breach.tsx';
import { useProviderWords, type ProviderSpeech } from './words.ts';

const SHOWN = 3;
const LISTED = 100;

function listOf(breaches: readonly ComplaintBreach[], { t, own, lang }: ProviderSpeech): Tabular {
  const words = own.breaches;
  return {
    caption: words.list,
    head: [words.list, words.limit, words.days, words.worstRate, words.first],
    rows: breaches.map(({ provider, limit, from, to, days, worst, campaigns }) => [
      `${t.campaigns.providerNames[provider] ?? provider}, ${formatDay(from, lang)} – ${formatDay(to, lang)}`, formatRate(limit, lang), formatNumber(days, lang), formatRate(worst.rate, lang), campaigns[0]?.label ?? '—',
    ]),
  };
}

/** Each stretch of days over a limit, and the campaigns that brought the provider there. */
export function BreachesSection({ answer: { breaches, breaches_total, limits } }: { answer: ComplaintRatesAnswer }) {
  const speech = useProviderWords();
  const { own, lang } = speech;
  const words = own.breaches;
  const grave = breaches.filter(({ limit }) => limit === limits.broken);
  const told = grave.length > 0 ? grave : breaches;
  const most = blamedMost(told);
  const title = most === null ? words.none : told.length === 1 ? words.titleOne(most.label) : words.title(most.label, formatNumber(most.breaches, lang), formatNumber(told.length, lang));
  const left = breaches_total - breaches.length;
  return (
    <section>
      <SectionHead title={title} sub={told.length > 0 && words.sub} />
      {told.slice(0, SHOWN).map((breach) => <Breach key={`${breach.provider}${breach.from}`} breach={breach} />)}
      {breaches.length > 0 && <Folded title={words.more(formatNumber(breaches_total, lang))}><DataTable table={listOf(breaches.slice(0, LISTED), speech)} /></Folded>}
      {left > 0 && <p className="note rule">{words.leftOff(formatNumber(left, lang))}</p>}
    </section>
  );
}
