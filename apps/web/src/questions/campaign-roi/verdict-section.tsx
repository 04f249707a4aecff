import type { QueryAnswer } from '@e-respect/contract';
import { headlineFigures, standfirst, verdictModel } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { workspaceQuery } from '../../lib/api/queries.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { keepPeriod, NO_FILTER, useChangeView, useView } from '../../lib/view/use-view.ts';
import { FigureRow } from '../../ui/figure-row.tsx';
import { Standfirst, Verdict } from '../../ui/verdict.tsx';

/** Says in so many words that the page is narrowed, and lets it widen. */
function Narrowed() {
  const { t } = useWords();
  const { view, opening } = useView();
  const change = useChangeView();
  const { data } = useQuery(workspaceQuery);
  const id = view.campaign ?? view.supplier;
  const name = data?.campaigns.find((c) => c.id === view.campaign)?.name ?? data?.suppliers.find((s) => s.id === view.supplier)?.name ?? id;
  if (!name) return null;
  return (
    <p className="crumb">
      {opening ? t.overview.openingNote(name) : t.overview.narrowed(name)} <button type="button" className="word-button" onClick={() => change(NO_FILTER)}>{t.overview.seeAll}</button>
      {data?.sample && <> · <Link className="act" to="/data" search={keepPeriod}>{t.shell.footer.tryYours}</Link></>}
    </p>
  );
}

/** The sentence said aloud, then the five figures it rests on. */
export function VerdictSection({ answer, suppliers }: { answer: QueryAnswer; suppliers: QueryAnswer | undefined }) {
  const { t, lang } = useWords();
  const { view } = useView();
  const horizon = view.horizon ?? 365;
  const { figures, compare } = answer.totals;
  const model = verdictModel(figures, lang, horizon);
  return (
    <>
      <Narrowed />
      <Verdict segments={model.sentence} />
      <Standfirst>{suppliers ? standfirst(suppliers, lang) : '\u00a0'}</Standfirst>
      <FigureRow items={headlineFigures(figures, compare, lang, horizon)} figures={figures} label={t.overview.figures} />
    </>
  );
}
