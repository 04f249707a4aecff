import type { CountedRate, MismatchAnswer, MismatchCell, MismatchTarget } from '@e-respect/contract';
import { formatNumber, formatPoints, rateText, type Verdict } from '@e-respect/figures';
import { useAnalysis } from '../../lib/api/analysis.ts';
import type { Speech } from '../../lib/i18n/use-words.ts';
import { Trouble } from '../../ui/notice.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { usePressureWords, type PressureWords } from './pressure-words.ts';

const OUTCOMES = ['conversion', 'complaints', 'unsubscribes'] as const;
type Effects = NonNullable<MismatchCell['effect']>;
const withVerdict = (effect: Effects, verdict: Effects['conversion']['verdict']) => OUTCOMES.filter((outcome) => effect[outcome].verdict === verdict);

/** What mails cost that went outside their campaign's target, target by target. */
export function MismatchSection() {
  const { own: words } = usePressureWords();
  const { data, error, refetch } = useAnalysis((contract) => contract.mismatchAnswer, '/mismatch');
  const isEmpty = data?.targets.length === 0;
  return (
    <section>
      <SectionHead title={data ? titleOf(data, words.mismatch) : words.mismatch.titleUnknown} sub={isEmpty ? words.mismatch.empty : words.mismatch.sub} />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton height={320} lines={5} />}
      {data && !isEmpty && <Cells targets={data.targets} />}
    </section>
  );
}

function titleOf({ targets }: MismatchAnswer, words: PressureWords['mismatch']): string {
  const effects = targets.flatMap((target) => target.cells.flatMap((cell) => cell.effect ?? []));
  const measured = effects.filter((effect) => OUTCOMES.some((outcome) => !['too_few', 'no_data'].includes(effect[outcome].verdict)));
  const costly = measured.filter((effect) => withVerdict(effect, 'cost').length > 0).length;
  if (measured.length === 0) return words.titleUnknown;
  return costly === 0 ? words.titleNone : words.title(String(costly), String(measured.length));
}

function Cells({ targets }: { targets: readonly MismatchTarget[] }) {
  const { own: { mismatch: words }, t } = usePressureWords();
  const head = [words.known, words.contacts, words.conversion, words.complaints, words.unsubscribes, words.effect];
  return (
    <Scroll label={words.titleUnknown}>
      <table className="tbl stacked">
        <caption className="off-screen">{words.titleUnknown}</caption>
        <thead><tr><th scope="col">{words.target}</th>{head.map((cell) => <th key={cell} scope="col">{cell}</th>)}<th scope="col" className="l">{t.shell.verdict}</th></tr></thead>
        <tbody>{targets.flatMap((target) => target.cells.filter((cell) => cell.contacts > 0).map((cell) => <Cell key={`${target.target} ${cell.known} ${cell.fit}`} target={target} cell={cell} />))}</tbody>
      </table>
    </Scroll>
  );
}

function Cell({ target, cell }: { target: MismatchTarget; cell: MismatchCell }) {
  const speech = usePressureWords();
  const { own: { mismatch: words }, lang } = speech;
  const rate = (label: string, each: CountedRate) => <td data-label={label}>{rateText(each, lang)}</td>;
  const gap = cell.effect?.conversion;
  return (
    <tr>
      <th scope="row"><b>{targetName(target, words)}</b></th>
      <td data-label={words.known}>{knownName(target, cell, words)}</td>
      <td data-label={words.contacts}>{formatNumber(cell.contacts, lang)}</td>
      {rate(words.conversion, cell.conversion)}{rate(words.complaints, cell.complaints)}{rate(words.unsubscribes, cell.unsubscribes)}
      <td data-label={gap && words.effect}>{gap ? formatPoints(gap.difference, lang) : ''}{gap?.interval && <span className="note"> [{formatPoints(gap.interval.low, lang)} ; {formatPoints(gap.interval.high, lang)}]</span>}</td>
      <td className="l end">{cell.effect ? <VerdictMark {...verdictOf(cell.effect, speech)} /> : cell.fit === 'matched' && <span className="note">{words.reference}</span>}</td>
    </tr>
  );
}

function verdictOf(effect: Effects, { own: { mismatch: words }, t }: Speech & { own: PressureWords }): { mark: Verdict; word: string } {
  const named = (outcomes: readonly (typeof OUTCOMES)[number][]): string => outcomes.map((outcome) => words.outcomes[outcome]).join(', ');
  const [costs, gains, none, few] = [withVerdict(effect, 'cost'), withVerdict(effect, 'gain'), withVerdict(effect, 'no_measurable_cost'), withVerdict(effect, 'too_few')];
  if (costs.length > 0) return { mark: 'stop', word: words.cost(named(costs)) };
  if (gains.length > 0) return { mark: 'keep', word: words.gain(named(gains)) };
  if (none.length > 0) return { mark: 'keep', word: words.none };
  return few.length > 0 ? { mark: 'few', word: t.figure.status.too_few } : { mark: 'unknown', word: t.figure.status.no_data };
}

function targetName({ dimension, target }: MismatchTarget, words: PressureWords['mismatch']): string {
  if (dimension === 'gender') return words.genders[target as 'f' | 'm'] ?? target;
  const [from = '', to = ''] = target.split('-');
  if (from === '') return words.under(to);
  return to === '' ? words.over(from) : words.ages(from, to);
}

function knownName({ dimension }: MismatchTarget, { known }: MismatchCell, words: PressureWords['mismatch']): string {
  if (known === 'unknown') return words.unknown;
  return dimension === 'gender' ? (words.genders[known as 'f' | 'm'] ?? known) : words.years(known);
}
