import type { ValueCohortsAnswer } from '@e-respect/contract';
import { formatEuros, formatNumber, formatRate, readFigure, segmentsOf } from '@e-respect/figures';
import { Standfirst, Verdict } from '../../ui/verdict.tsx';
import { useValueWords } from './words.ts';

/** The page in one sentence: what a person has given back by the horizon, or so far. */
export function ValueVerdict({ answer }: { answer: ValueCohortsAnswer }) {
  const { own, lang } = useValueWords();
  const words = own.verdict;
  const { total, horizon_days: days } = answer;
  const figures = total.horizons.find((each) => each.horizon_days === days)?.figures ?? {};
  const value = readFigure(figures, 'margin_per_person_eur').value;
  const perPerson = (amount: number): string => formatEuros(amount / total.people, lang, { decimals: 2 });
  const sentence = (): string => {
    if (total.buyers === 0) return words.nobodyBuys(formatNumber(total.people, lang));
    if (value !== null) return words.returns(formatEuros(value, lang, { decimals: 2 }), String(days));
    return total.margin_eur === null ? words.revenue(perPerson(total.revenue_eur)) : words.young(perPerson(total.margin_eur));
  };
  const again = readFigure(figures, 'repeat_rate').value;
  return (
    <>
      <Verdict small segments={segmentsOf(sentence())} />
      {total.buyers > 0 && <Standfirst>{own.lead(formatNumber(total.buyers, lang), formatNumber(total.people, lang), formatNumber(total.orders / total.buyers, lang, { decimals: 2 }), formatRate(again, lang), String(days))}</Standfirst>}
    </>
  );
}
