import type { HandlingDelay } from '@e-respect/contract';
import { formatNumber, formatRange, formatRate, UNKNOWN } from '@e-respect/figures';
import { API } from '../../lib/api/client.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useComparedWords } from './use-comparison.ts';

const FEW = 200;

/** `45 s`, `12 min`, `3,5 h`, `2 j`. */
function useDelay(): (seconds: number) => string {
  const { own, lang } = useComparedWords();
  const number = (value: number): string => formatNumber(value, lang, { decimals: value < 10 && !Number.isInteger(value) ? 1 : 0 });
  return (seconds) => {
    if (seconds < 90) return own.handling.seconds(number(seconds));
    if (seconds < 5400) return own.handling.minutes(number(seconds / 60));
    return seconds < 172_800 ? own.handling.hours(number(seconds / 3600)) : own.handling.days(number(seconds / 86_400));
  };
}

/** How soon leads are contacted, and what goes with it. */
export function HandlingSection({ handling }: { handling: HandlingDelay }) {
  const { own, lang } = useComparedWords();
  const delay = useDelay();
  const count = (value: number): string => formatNumber(value, lang);
  if (handling.contacted === 0) {
    return (
      <section>
        <SectionHead title={own.handling.title} />
        <p className="note">{own.handling.none}</p>
        <p><a className="act" href={`${API}/templates/leads.csv?lang=${lang}`} download>{own.handling.template}</a></p>
      </section>
    );
  }
  return (
    <section>
      <SectionHead title={handling.median_seconds === null ? own.handling.title : own.handling.titleMedian(delay(handling.median_seconds))} sub={own.handling.sub} />
      <ul className="beside across spaced">
        {handling.shares.map(({ within, value, n }) => <li key={within}>{own.handling.shares[within]} <b>{formatRate(value, lang)}</b> <span className="note">{own.handling.of(count(n))}</span></li>)}
      </ul>
      <Scroll label={own.handling.title}>
        <table className="tbl">
          <caption className="off-screen">{own.handling.title}</caption>
          <thead><tr>{own.handling.conversionHead.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {handling.conversion.filter(({ n }) => n > 0).map(({ class: name, k, n, value, low, high }) => (
              <tr key={name} className={n < FEW ? 'dim' : ''}>
                <th scope="row">{own.handling.classes[name]}</th><td>{count(n)}</td><td>{count(k)}</td><td>{formatRate(value, lang)}</td><td>{low === null || high === null ? UNKNOWN : formatRange(low, high, 'rate', lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="note rule">{own.handling.counts(count(handling.contacted), count(handling.never), count(handling.unknown))} {handling.before > 0 && own.handling.before(count(handling.before))} {own.handling.association}</p>
    </section>
  );
}
