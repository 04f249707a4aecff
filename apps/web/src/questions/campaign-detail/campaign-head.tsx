import type { QueryAnswer, WorkspaceAnswer } from '@e-respect/contract';
import { formatDay, headlineFigures, verdictModel, verdictOf, verdictWord } from '@e-respect/figures';
import { useWords } from '../../lib/i18n/use-words.ts';
import { useView } from '../../lib/view/use-view.ts';
import { FigureRow } from '../../ui/figure-row.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';

export interface CampaignHeadProps {
  campaign: WorkspaceAnswer['campaigns'][number];
  answer: QueryAnswer;
}

/** The objective it declared, then the sentence that says what came of it. */
export function CampaignHead({ campaign, answer }: CampaignHeadProps) {
  const { t, lang } = useWords();
  const { view } = useView();
  const horizon = view.horizon ?? 365;
  const { figures, compare } = answer.totals;
  const verdict = verdictOf(figures);
  const declared = campaign.objective && campaign.objective !== 'unknown';
  const { starts_on: from, ends_on: to } = campaign;
  return (
    <>
      <h1 className="title">{campaign.name}<VerdictMark mark={verdict} word={verdictWord(verdict, figures.roi?.status)[lang]} /></h1>
      <p className="lead objective">
        {declared ? t.campaigns.objective(t.view.objectives[campaign.objective] ?? campaign.objective) : t.campaigns.objectiveNone}{' '}
        {verdictModel(figures, lang, horizon).sentence.map((s) => s.text).join('')}
      </p>
      <p className="note">
        {[t.view.channels[campaign.channel] ?? campaign.channel, campaign.brand, from && to ? t.campaigns.dates(formatDay(from, lang), formatDay(to, lang)) : ''].filter(Boolean).join(' · ')}
      </p>
      <FigureRow items={headlineFigures(figures, compare, lang, horizon)} figures={figures} label={t.campaigns.figures} />
    </>
  );
}
