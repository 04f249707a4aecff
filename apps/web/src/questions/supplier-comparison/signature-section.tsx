import type { QueryAnswer } from '@e-respect/contract';
import { signature, SIGNATURE_Y, SUPPLIER_FIGURES, type SignatureModel } from '@e-respect/figures';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { RankedList } from '../../charts/ranked-list.tsx';
import { API } from '../../lib/api/client.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { usePhone } from '../../lib/use-width.ts';
import { comparing } from '../../lib/view/question.ts';
import { useAnswer } from '../../lib/view/use-answer.ts';
import { keepPeriod, useChangeView, useView } from '../../lib/view/use-view.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice, Trouble } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSelectedSupplier } from './use-selected.ts';

const SignatureChart = lazy(async () => ({ default: (await import('../../charts/signature-chart.tsx')).SignatureChart }));
const HEIGHT = 460;

function Choices({ asTable, onTable }: { asTable: boolean; onTable: () => void }) {
  const { t } = useWords();
  const { view } = useView();
  const change = useChangeView();
  const words = t.overview.signature;
  return (
    <>
      <fieldset className="group" aria-label={words.height}>
        <span aria-hidden="true">{words.height}</span>
        {SIGNATURE_Y.map((y) => <button key={y} type="button" aria-pressed={(view.y ?? 'conversion') === y} onClick={() => change({ y })}>{words.y[y]}</button>)}
      </fieldset>
      <fieldset className="group" aria-label={words.volume}>
        <button type="button" aria-pressed={view.volume !== 'gross'} onClick={() => change({ volume: undefined })}>{words.net}</button>
        <button type="button" aria-pressed={view.volume === 'gross'} onClick={() => change({ volume: 'gross' })}>{words.gross}</button>
      </fieldset>
      <button type="button" aria-pressed={asTable} onClick={onTable}>{asTable ? words.asChart : words.asTable}</button>
    </>
  );
}

function Picture({ model, shown, phone }: { model: SignatureModel; shown: SignatureModel; phone: boolean }) {
  const { t, lang } = useWords();
  const navigate = useNavigate();
  const router = useRouter();
  const selected = useSelectedSupplier();
  const to = (id: string) => ({ to: '/suppliers/$id', params: { id }, search: keepPeriod }) as const;
  const drill = {
    hrefOf: (id: string): string => router.buildLocation(to(id)).href,
    onDrill: (id: string): void => void navigate(to(id)),
  };
  if (phone) return <RankedList model={shown} lang={lang} selected={selected} {...drill} />;
  return (
    <Suspense fallback={<Skeleton height={HEIGHT} />}>
      <SignatureChart model={model} shown={shown} height={HEIGHT} selected={selected} culledWords={t.overview.signature.culled} {...drill} />
    </Suspense>
  );
}

/** Never an empty chart: the file that would give suppliers their place, and its template. */
function Unplaced({ model }: { model: SignatureModel }) {
  const { t, lang } = useWords();
  return (
    <section>
      <Notice title={model.title}>
        <p>{t.overview.empty.costs}</p>
        {(['costs', 'contracts'] as const).map((kind) => <a key={kind} className="act" href={`${API}/templates/${kind}.csv?lang=${lang}`} download>{t.overview.empty.template(t.kinds[kind])}</a>)}
      </Notice>
    </section>
  );
}

/** The cost of reputation takes longer to work out than all the rest: it is asked for when it is looked at. */
const PRICED_FIGURES = [...SUPPLIER_FIGURES, 'reputation_cost_eur'];

/** Leads per euro against what they are worth, or what they cost the brand: one disc per supplier. */
export function SignatureSection({ answer }: { answer: QueryAnswer }) {
  const { view } = useView();
  return view.y === 'reputation' ? <PricedSignature /> : <Signature answer={answer} />;
}

function PricedSignature() {
  const { view } = useView();
  const { result } = useAnswer(PRICED_FIGURES, ['supplier'], comparing(view));
  if (result.error) return <Trouble error={result.error} retry={() => void result.refetch()} />;
  return result.data ? <Signature answer={result.data} /> : <Skeleton height={760} lines={3} />;
}

function Signature({ answer }: { answer: QueryAnswer }) {
  const { t, lang } = useWords();
  const { view } = useView();
  const phone = usePhone();
  const [asTable, setAsTable] = useState(false);
  const choice = view.y ?? 'conversion';
  const horizonDays = view.horizon ?? 365;
  const model = useMemo(() => signature(answer, { lang, choice, horizonDays }), [answer, lang, choice, horizonDays]);
  const shown = useMemo(() => (view.volume === 'gross' ? signature(answer, { lang, choice, horizonDays, volume: 'gross' }) : model), [view.volume, model, answer, lang, choice, horizonDays]);
  if (model.dots.length === 0 && choice !== 'reputation') return <Unplaced model={model} />;
  return (
    <section>
      <SectionHead title={shown.title} sub={!phone && shown.subtitle} tools={<Choices asTable={asTable} onTable={() => setAsTable(!asTable)} />} />
      {model.dots.length === 0 ? <p className="note">{t.overview.signature.noReputation}</p> : asTable ? <DataTable table={shown.table} /> : <Picture model={model} shown={shown} phone={phone} />}
      <p className="note rule">{!phone && shown.note} {shown.missing.map(({ name, reason }) => t.overview.signature.missing(name, reason)).join(t.shell.semicolon)}</p>
    </section>
  );
}
