import type { ComplaintRatesAnswer, ProviderRates } from '@e-respect/contract';
import { formatDay, formatRate, type ProviderPanel, type ProviderRatesModel } from '@e-respect/figures';
import { RatePanel } from '../../charts/rate-panel.tsx';
import { usePhone } from '../../lib/use-width.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { useProviderWords } from './words.ts';

/** The latest week of what a provider says of inboxed mail. */
function Inboxed({ days, told }: { days: readonly string[]; told: NonNullable<ProviderRates['inboxed_7d']> }) {
  const { own, lang } = useProviderWords();
  const words = own.providerRates;
  const at = told.low.findLastIndex((low) => low !== null);
  const [low, high] = [told.low[at] ?? null, told.high[at] ?? null];
  if (low === null) return null;
  const [least, most] = [formatRate(low, lang), formatRate(high, lang)];
  const said = high === null ? words.atLeast(least) : least === most ? least : words.between(least, most);
  return <p className="note">{words.inboxed(said, formatDay(days[at] ?? '', lang))}</p>;
}

function Panel({ panel, model, children }: { panel: ProviderPanel; model: ProviderRatesModel; children: React.ReactNode }) {
  const { own, lang } = useProviderWords();
  const phone = usePhone();
  return (
    <li>
      <p className="panel-head"><b>{panel.name}</b> <VerdictMark mark={panel.verdict} word={panel.word} /></p>
      {panel.detail && <p className="panel-detail">{panel.detail}</p>}
      {!phone && <RatePanel title={panel.name} text={`${panel.detail} ${panel.worst}`} days={model.days} stretches={panel.stretches} bands={model.bands} unknownWord={own.providerRates.unknown} lang={lang} />}
      <p className="note">{panel.worst} {panel.note}</p>
      {children}
    </li>
  );
}

/** Small multiples on one scale, the gravest first; on a phone a ranked list. */
export function ProviderPanels({ model, answer }: { model: ProviderRatesModel; answer: ComplaintRatesAnswer }) {
  return (
    <ol className="rate-panels">
      {model.panels.map((panel) => {
        const told = answer.providers.find(({ provider }) => provider === panel.id)?.inboxed_7d;
        return <Panel key={panel.id} panel={panel} model={model}>{told && <Inboxed days={answer.days} told={told} />}</Panel>;
      })}
    </ol>
  );
}
