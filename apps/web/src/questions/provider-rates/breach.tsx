import type { ComplaintBreach } from '@e-respect/contract';
import { formatDay, formatNumber, formatPeriod, formatRange, formatRate } from '@e-respect/figures';
import { Link } from '@tanstack/react-router';
import { keepPeriod } from '../../lib/view/use-view.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { useProviderWords } from './words.ts';

/** Campaigns with less than that of the excess are told together. */
const SMALLEST_SHARE = 0.01;
type Blamed = ComplaintBreach['campaigns'][number];

const withRest = (others: ComplaintBreach['others'], rest: readonly Blamed[]): ComplaintBreach['others'] =>
  rest.reduce((sum, { delivered, complaints }) => ({ campaigns: sum.campaigns + 1, delivered: sum.delivered + delivered, complaints: sum.complaints + complaints }), others);

/** One breach: when, how far, and who is to blame. */
export function Breach({ breach: { provider, limit, from, to, worst, campaigns, others: left, campaigns_unknown } }: { breach: ComplaintBreach }) {
  const { t, own, lang } = useProviderWords();
  const words = own.breaches;
  const blamed = campaigns.filter(({ share_of_excess }) => (share_of_excess ?? 1) >= SMALLEST_SHARE);
  const others = withRest(left, campaigns.filter((each) => !blamed.includes(each)));
  const number = (count: number): string => formatNumber(count, lang);
  const title = words.span(t.campaigns.providerNames[provider] ?? provider, formatRate(limit, lang), formatPeriod({ from, to }, lang));
  const interval = worst.interval ? formatRange(worst.interval.low, worst.interval.high, 'rate', lang) : '—';
  return (
    <div className="breach">
      <h3>{title}</h3>
      <p>{words.worst(formatRate(worst.rate, lang), number(worst.complaints), number(worst.delivered), formatDay(worst.day, lang), interval)}</p>
      <Scroll label={title}>
        <table className="tbl stacked">
          <caption className="off-screen">{title}</caption>
          <thead><tr><th scope="col">{words.campaign}</th>{[words.complaints, words.delivered, words.rate, words.share, words.without].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {blamed.map((each) => (
              <tr key={each.campaign}>
                <th scope="row"><Link to="/campaigns/$id" params={{ id: each.campaign }} search={keepPeriod}>{each.label}</Link></th>
                <td data-label={words.complaints}>{number(each.complaints)}</td>
                <td data-label={words.delivered}>{number(each.delivered)}</td>
                <td data-label={words.rate}>{formatRate(each.rate, lang)}</td>
                <td data-label={words.share}><b>{formatRate(each.share_of_excess, lang, { decimals: 0 })}</b></td>
                <td data-label={words.without}>{formatRate(each.rate_without, lang)}</td>
              </tr>
            ))}
            {others.campaigns > 0 && (
              <tr className="dim"><th scope="row">{words.others(number(others.campaigns))}</th><td data-label={words.complaints}>{number(others.complaints)}</td><td data-label={words.delivered}>{number(others.delivered)}</td><td data-label={words.rate}>{formatRate(others.delivered > 0 ? others.complaints / others.delivered : null, lang)}</td><td>—</td><td>—</td></tr>
            )}
          </tbody>
        </table>
      </Scroll>
      {campaigns_unknown > 0 && <p className="note">{words.withoutFeed(number(campaigns_unknown))}</p>}
    </div>
  );
}
