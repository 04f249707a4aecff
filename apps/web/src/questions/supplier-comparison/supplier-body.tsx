import type { QueryAnswer, QueryInput, WorkspaceAnswer } from '@e-respect/contract';
import { formatNumber, headlineFigures, verdictModel, verdictOf, verdictWord, type SupplierTable } from '@e-respect/figures';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/i18n/use-words.ts';
import { useView } from '../../lib/view/use-view.ts';
import { FigureRow } from '../../ui/figure-row.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { DeliveredSection } from './delivered-section.tsx';
import { MonthsSection } from '../../ui/months-section.tsx';
import { OwnCampaigns } from './own-campaigns.tsx';

export interface SupplierBodyProps {
  supplier: WorkspaceAnswer['suppliers'][number];
  answer: QueryAnswer;
  question: QueryInput;
  /** all suppliers of the period, once they are known: rank, verdict and mean */
  table: SupplierTable | undefined;
  crumb: ReactNode;
}

export function SupplierBody({ supplier, answer, question, table, crumb }: SupplierBodyProps) {
  const { t, lang } = useWords();
  const { view } = useView();
  const horizon = view.horizon ?? 365;
  const { figures, compare } = answer.totals;
  const verdict = verdictOf(figures);
  const ranked = table?.rows.filter((r) => r.ranked) ?? [];
  const rank = ranked.findIndex((r) => r.id === supplier.id);
  return (
    <>
      <p className="crumb">
        {crumb}
        {rank >= 0 && ` · ${t.suppliers.rank(formatNumber(rank + 1, lang), formatNumber(ranked.length, lang))}`}
        {supplier.kind && ` · ${t.suppliers.kinds[supplier.kind] ?? supplier.kind}`}{supplier.country && ` · ${supplier.country}`}
      </p>
      <h1 className="title">{supplier.name}<VerdictMark mark={verdict} word={verdictWord(verdict, figures.roi?.status)[lang]} /></h1>
      <p className="lead">{verdictModel(figures, lang, horizon).sentence.map((s) => s.text).join('')}</p>
      <FigureRow items={headlineFigures(figures, compare, lang, horizon)} figures={figures} label={supplier.name} />
      <div className="two">
        <DeliveredSection name={supplier.name} figures={figures} question={question} />
        <MonthsSection scope={{ supplier: supplier.id }} mean={table?.total.cells.conversion.figure.value ?? null} />
      </div>
      <OwnCampaigns supplier={supplier.id} />
    </>
  );
}
