import type { RespectResult, RespectVerdict } from '@e-respect/contract';
import { formatFigure, formatLimit, formatNumber, formatRange, type Verdict } from '@e-respect/figures';
import { useExplain } from '../../ui/explain.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { useRespectWords } from './use-respect.ts';

const MARK: Record<RespectVerdict, Verdict> = { met: 'keep', watch: 'watch', broken: 'stop', unknown: 'unknown' };

function Measured({ test }: { test: RespectResult }) {
  const { own, lang, t } = useRespectWords();
  const explain = useExplain();
  const { measured, unit, figure, n, counted_on } = test;
  const value = formatFigure(measured.value, unit, lang);
  const { interval, status } = measured;
  const few = status === 'too_few' ? own.tests.few : status === 'partial' ? own.tests.partial : '';
  const range = interval && measured.value !== null ? formatRange(interval.low, interval.high, unit, lang) : '';
  return (
    <td data-label={own.tests.head.measured}>
      {figure ? <button type="button" aria-haspopup="dialog" aria-label={t.figure.howOf(`${test.label[lang]} ${value}`)} onClick={() => explain({ id: figure, figure: measured })}><b>{value}</b></button> : <b>{value}</b>}
      {range && <span className="note"> ({range})</span>}
      <small>{[n === null ? '' : own.tests.n(formatNumber(n, lang), counted_on[lang]), few].filter(Boolean).join(', ')}</small>
    </td>
  );
}

function Limit({ test: { unit, better, limits: { met, broken }, source } }: { test: RespectResult }) {
  const { own, lang } = useRespectWords();
  const words = own.tests.limit;
  const said = (value: number): string => formatLimit(value, unit, lang);
  const kept = better === 'higher' ? (met === 1 ? words.all : words.above(said(met))) : met === 0 ? words.none : words.below(said(met));
  return (
    <td className="from" data-label={own.tests.head.limit}>
      {kept}{met !== broken && `, ${words.broken(said(broken))}`}
      <small>{source.text[lang]}</small>
    </td>
  );
}

/** One test: what was measured, against which limit and whose, the verdict, and what to do where it is not kept. */
export function RespectRow({ test }: { test: RespectResult }) {
  const { own, lang } = useRespectWords();
  return (
    <tr>
      <th scope="row">{test.label[lang]}{test.verdict !== 'met' && <small>{test.advice[lang]}</small>}</th>
      <Measured test={test} />
      <Limit test={test} />
      <td className="end"><VerdictMark mark={MARK[test.verdict]} word={own.tests.verdicts[test.verdict]} /></td>
    </tr>
  );
}
