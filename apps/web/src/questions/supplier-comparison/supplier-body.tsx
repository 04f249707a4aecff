import type { ComparedSupplier, QueryAnswer, QueryInput, WorkspaceAnswer } from '@e-respect/contract';
import { formatNumber, headlineFigures, verdictModel, verdictOf, verdictWord, type SupplierTable } from '@e-respect/figures';
import type { ReactNode } from 'react';
import { useChangeView, useView } from '../../lib/view/use-view.ts';
import { FigureRow } from '../../ui/figure-row.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { DeliveredSection } from './delivered-section.tsx';
import { MonthsSection } from '../../ui/months-section.tsx';
import { HandlingSection } from './handling-section.tsx';
import { OwnCampaigns } from './own-campaigns.tsx';
import { PriceSection } from './price-section.tsx';
import { PromiseSection } from './promise-section.tsx';
import { RestSection } from './rest-section.tsx';
import { useComparedWords } from './use-comparison.ts';

export interface SupplierBodyProps {
  supplier: WorkspaceAnswer['suppliers'][number];
  answer: QueryAnswer;
  question: QueryInput;
  /** all suppliers of the period, once they are known: rank, verdict and mean */
  table: SupplierTable | undefined;
  /** what is concluded of it among all others; undefined while it is worked out */
  compared: ComparedSupplier | undefined;
  beside: ReactNode;
  crumb: ReactNode;
}

/** What the comparison of all suppliers says of this one. */
function Concluded({ compared }: { compared: ComparedSupplier }) {
  return (
    <>
      <div className="two"><PriceSection price={compared.break_even} /><HandlingSection handling={compared.handling} /></div>
      <PromiseSection contracts={compared.contracts} months={compared.months} />
    </>
  );
}

export function SupplierBody({ supplier, answer, question, table, compared, beside, crumb }: SupplierBodyProps) {
  const { t, own, lang } = useComparedWords();
  const change = useChangeView();
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
      <p className="note rule"><button type="button" className="word-button" aria-pressed={view.rest === 'on'} onClick={() => change({ rest: view.rest ? undefined : 'on' })}>{view.rest ? own.rest.hide : own.rest.toggle}</button></p>
      {view.rest && <RestSection supplier={supplier.id} figures={figures} />}
      <div className="two">
        <DeliveredSection name={supplier.name} figures={figures} question={question} />
        <MonthsSection scope={{ supplier: supplier.id }} mean={table?.total.cells.conversion.figure.value ?? null} />
      </div>
      {compared && <Concluded compared={compared} />}
      {beside}
      <OwnCampaigns supplier={supplier.id} />
    </>
  );
}
