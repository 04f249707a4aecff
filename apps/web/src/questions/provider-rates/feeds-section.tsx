import type { FeedSource, ReputationFeedsAnswer } from '@e-respect/contract';
import { feedSummary, formatBound, formatDay, formatNumber, formatRate } from '@e-respect/figures';
import { API } from '../../lib/api/client.ts';
import { useAnalysis } from '../../lib/api/analysis.ts';
import { hasFilter } from '../../lib/view/view.ts';
import { useView } from '../../lib/view/use-view.ts';
import { DataTable, type Tabular } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { FeedLines } from './feed-lines.tsx';
import { useProviderWords, type ProviderSpeech } from './words.ts';

const DAYS_SHOWN = 60;

function summaryTable(sources: readonly FeedSource[], limit: number, { t, own, lang }: ProviderSpeech): Tabular {
  const words = own.feeds;
  const rate = (share: number | null): string => formatRate(share, lang, { decimals: 1 });
  const rows = sources.map((source) => {
    const { days, worst, volume, spf, dkim, dmarc } = feedSummary(source, limit);
    const latest = source.days.at(-1);
    return [
      `${words.names[source.feed] ?? source.feed}, ${source.domain_or_ip}`, source.provider === null ? '—' : (t.campaigns.providerNames[source.provider] ?? source.provider), formatNumber(days, lang),
      worst ? `${formatBound(worst, lang)}, ${formatDay(worst.day, lang)}` : '—', latest && worst ? `${formatBound(latest, lang)}, ${formatDay(latest.day, lang)}` : latest ? formatDay(latest.day, lang) : '—', volume === null ? '—' : formatNumber(volume, lang), rate(spf), rate(dkim), rate(dmarc),
    ];
  });
  return { caption: words.table, head: [words.of, words.provider, words.told, words.worst, words.latest, words.volume, words.spf, words.dkim, words.dmarc], rows };
}

function dayTable(sources: readonly FeedSource[], { own, lang }: ProviderSpeech): Tabular {
  const words = own.feeds;
  const rows = sources.flatMap((source) => source.days.map((day) => ({ source, day }))).sort((a, b) => b.day.day.localeCompare(a.day.day)).slice(0, DAYS_SHOWN);
  const rate = (share: number | null): string => formatRate(share, lang, { decimals: 1 });
  return {
    caption: words.latestDays(formatNumber(rows.length, lang)), head: [words.day, words.rate, words.volume, words.spf, words.dkim, words.dmarc],
    rows: rows.map(({ source, day }) => [`${formatDay(day.day, lang)}, ${words.names[source.feed] ?? source.feed}, ${source.domain_or_ip}${source.provider ? `, ${source.provider}` : ''}`, formatBound(day, lang), day.volume === null ? '—' : formatNumber(day.volume, lang), rate(day.auth_spf), rate(day.auth_dkim), rate(day.auth_dmarc)]),
  };
}

/** The domain that is over the limit on most days by its provider's own account. */
function titleOf({ sources, limits }: ReputationFeedsAnswer, { own, lang }: ProviderSpeech): string {
  const judged = sources.filter(({ feed }) => feed === 'postmaster').map((source) => ({ source, ...feedSummary(source, limits.broken) })).sort((a, b) => b.over - a.over)[0];
  if (!judged) return own.feeds.title;
  return judged.over === 0 ? own.feeds.under : own.feeds.over(judged.source.domain_or_ip, formatNumber(judged.over, lang), formatNumber(judged.days, lang));
}

/** Postmaster, SNDS and DMARC beside what campaigns tell: other denominators, other wholes, never added to them. */
export function FeedsSection() {
  const speech = useProviderWords();
  const { t, own, lang } = speech;
  const { view } = useView();
  const { data, error, refetch } = useAnalysis((c) => c.reputationFeedsAnswer, '/reputation-feeds');
  const words = own.feeds;
  if (error) return <section><Trouble error={error} retry={() => void refetch()} /></section>;
  if (!data) return <Skeleton height={420} lines={5} />;
  if (data.sources.length === 0) {
    return (
      <section>
        <SectionHead title={words.title} />
        <p className="note">{words.none} <a className="act" href={`${API}/templates/reputation_feed.csv?lang=${lang}`} download>{words.template}</a></p>
      </section>
    );
  }
  return (
    <section>
      <SectionHead title={titleOf(data, speech)} sub={`${words.sub}${hasFilter(view) ? ` ${words.narrowed}` : ''}`} />
      <FeedLines sources={data.sources} limits={data.limits} />
      <Folded title={t.shell.table}><DataTable table={summaryTable(data.sources, data.limits.broken, speech)} /></Folded>
      <Folded title={words.byDay}><DataTable table={dayTable(data.sources, speech)} /></Folded>
      {data.days_left_out > 0 && <p className="note rule">{words.leftOut(formatNumber(data.days_left_out, lang))}</p>}
    </section>
  );
}
