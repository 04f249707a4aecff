import type { PricedHarm, ReputationCostAnalysis } from '@e-respect/contract';
import { formatAssumption, formatEuros, formatFigure, formatNumber, formatRate, rangeOf } from '@e-respect/figures';
import { useView } from '../../lib/view/use-view.ts';
import { useCostWords } from './words.ts';

const knownValue = ({ assumptions }: ReputationCostAnalysis): number | null => assumptions.find(({ id }) => id === 'value_per_contact_eur')?.value ?? null;

/** The value of a contact at which the result changes sign, in words; why there is none otherwise. */
function useFlip(analysis: ReputationCostAnalysis): string {
  const { lang, own } = useCostWords();
  const { total } = analysis;
  const euros = (value: number | null): string => formatAssumption(value, 'eur', lang);
  if (total.sign_flip_eur !== null) return own[(total.net_after_eur ?? 0) >= 0 ? 'flipUp' : 'flipDown'](euros(total.sign_flip_eur), euros(knownValue(analysis)));
  return leftOver(total) < 0 ? own.flipNever : own.flipFlat;
}

/** What is left of the result once the terms that do not depend on V are paid. */
const leftOver = ({ net_before_eur, c2_eur, c4_eur }: PricedHarm): number => (net_before_eur ?? 0) - (c2_eur ?? 0) - (c4_eur ?? 0);

function Net({ analysis }: { analysis: ReputationCostAnalysis }) {
  const { lang, own } = useCostWords();
  const { view } = useView();
  const flip = useFlip(analysis);
  const { net_before_eur: before, net_after_eur: after, net_range: range, p_loss: loss } = analysis.total;
  const title = own.net(formatFigure(view.horizon ?? 365, 'days', lang));
  if (before === null || after === null) return <div><dt>{title}</dt><dd>{own.netUnknown}</dd></div>;
  const euros = (amount: number): string => formatEuros(amount, lang, { decimals: 0, signed: true });
  return (
    <>
      <div><dt>{title}</dt><dd><b>{own.netText(euros(before), euros(after))}</b>{range && <small>{own.netRange(rangeOf(range, lang))}</small>}</dd></div>
      {loss !== null && <div><dt>{own.loss}</dt><dd><b>{own.lossOf(formatNumber(Math.round(loss * analysis.draws), lang), formatNumber(analysis.draws, lang))}</b></dd></div>}
      <div><dt>{own.flip}</dt><dd>{flip}</dd></div>
    </>
  );
}

/** What the cost leaves of the result, and the exposure that stands beside it, never added. */
export function CostFacts({ analysis }: { analysis: ReputationCostAnalysis }) {
  const { lang, own } = useCostWords();
  const { unproven_share: share, expected_eur: expected, legal_maximum_eur: ceiling } = analysis.exposure;
  return (
    <div className="cost-facts">
      <div>
        <h3>{own.left}</h3>
        <dl><Net analysis={analysis} /></dl>
      </div>
      <div>
        <h3>{own.exposure}</h3>
        <dl>
          <div><dt>{own.exposureYear}</dt><dd><b>{formatEuros(expected, lang)}</b><small>{share === null ? own.exposureLeads : own.exposureText(formatRate(share, lang))}</small>{expected === null && share !== null && <small>{own.exposureTurnover}</small>}</dd></div>
          <div><dt>{own.ceiling}</dt><dd><b>{formatEuros(ceiling, lang)}</b><small>{own.ceilingText}</small></dd></div>
        </dl>
      </div>
    </div>
  );
}
