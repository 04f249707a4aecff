import type { FeedSource, ReputationFeedsAnswer } from '@e-respect/contract';
import { feedLine, feedSummary, formatBound, formatDay, formatNumber, formatRate } from '@e-respect/figures';
import { RatePanel } from '../../charts/rate-panel.tsx';
import { usePhone } from '../../lib/use-width.ts';
import { useProviderWords } from './words.ts';

const DAY = 86_400_000;
/** More domains and addresses than that stand in the table alone. */
const DRAWN = 6;

/** Every day from the first to the last that any of them tells. */
function axisOf(sources: readonly FeedSource[]): string[] {
  const told = sources.flatMap(({ days }) => days.map(({ day }) => day)).sort();
  const [first, last] = [Date.parse(told[0] ?? ''), Date.parse(told.at(-1) ?? '')];
  return Array.from({ length: Math.round((last - first) / DAY) + 1 }, (_, at) => new Date(first + at * DAY).toISOString().slice(0, 10));
}

/** Complaint rates as their feeds give them, one domain or address each, on one scale. */
export function FeedLines({ sources, limits }: Pick<ReputationFeedsAnswer, 'sources' | 'limits'>) {
  const { t, own, lang } = useProviderWords();
  const phone = usePhone();
  const words = own.feeds;
  const rated = sources.map((source) => ({ source, summary: feedSummary(source, limits.broken) })).filter(({ summary }) => summary.worst !== null)
    .sort((a, b) => b.summary.over - a.summary.over || (b.summary.worst?.spam_rate ?? 0) - (a.summary.worst?.spam_rate ?? 0)).slice(0, DRAWN);
  if (rated.length === 0) return null;
  const axis = axisOf(rated.map(({ source }) => source));
  const top = Math.max(limits.broken * 1.2, ...rated.map(({ summary }) => summary.worst?.spam_rate ?? 0)) * 1.04;
  const bands = [limits.watch, limits.broken].map((limit) => ({ at: limit / top, text: formatRate(limit, lang) }));
  return (
    <ol className="rate-panels">
      {rated.map(({ source, summary }) => (
        <li key={`${source.feed}${source.domain_or_ip}${source.provider}`}>
          <p className="panel-head"><b>{source.domain_or_ip}</b></p>
          <p className="panel-detail">{words.names[source.feed] ?? source.feed}{source.provider && `, ${t.campaigns.providerNames[source.provider] ?? source.provider}`}, {words.denominators[source.denominator ?? ''] ?? source.denominator ?? '—'}</p>
          {!phone && <RatePanel title={source.domain_or_ip} text={words.line(source.domain_or_ip, formatNumber(summary.days, lang))} days={axis} stretches={feedLine(source, axis, top)} bands={bands} unknownWord="" lang={lang} />}
          {summary.worst && <p className="note">{words.worst}{t.shell.colon}{formatBound(summary.worst, lang)}, {formatDay(summary.worst.day, lang)}</p>}
        </li>
      ))}
    </ol>
  );
}
