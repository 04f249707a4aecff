import type { RespectAnswer } from '@e-respect/contract';
import { respectScatter, type RespectScatter } from '@e-respect/figures';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { RankedList } from '../../charts/ranked-list.tsx';
import { usePhone } from '../../lib/use-width.ts';
import { keepPeriod } from '../../lib/view/use-view.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { Pick } from '../../ui/pick.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useRespect, useRespectWords } from './use-respect.ts';

const SignatureChart = lazy(async () => ({ default: (await import('../../charts/signature-chart.tsx')).SignatureChart }));
const HEIGHT = 460;

function Picture({ scatter: { model } }: { scatter: RespectScatter }) {
  const { t, lang } = useRespectWords();
  const navigate = useNavigate();
  const router = useRouter();
  const to = (id: string) => ({ to: '/campaigns/$id', params: { id }, search: keepPeriod }) as const;
  const drill = { hrefOf: (id: string): string => router.buildLocation(to(id)).href, onDrill: (id: string): void => void navigate(to(id)) };
  if (usePhone()) return <RankedList model={model} lang={lang} selected={undefined} {...drill} />;
  return (
    <Suspense fallback={<Skeleton height={HEIGHT} />}>
      <SignatureChart model={model} shown={model} height={HEIGHT} selected={undefined} culledWords={t.overview.signature.culled} {...drill} />
    </Suspense>
  );
}

function Shown({ answer }: { answer: RespectAnswer }) {
  const { own, lang, t } = useRespectWords();
  const [chosen, setChosen] = useState<string>();
  const offered = answer.returns.measures.map(({ test }) => test);
  const id = chosen !== undefined && offered.includes(chosen) ? chosen : offered[0];
  const scatter = id === undefined ? null : respectScatter(answer, id, lang);
  if (scatter === null || id === undefined) return <section><SectionHead title={own.returns.why} /><p className="note">{own.returns.none}</p></section>;
  const { model, correlations, notes } = scatter;
  const labelOf = (test: string): string => answer.tests.find((each) => each.id === test)?.label[lang] ?? test;
  const missing = model.missing.map(({ name, reason }) => t.overview.signature.missing(name, reason)).join(t.shell.semicolon);
  return (
    <section>
      <SectionHead title={model.title} sub={correlations.map((words) => <span key={words} className="block">{words}</span>)} />
      <p className="note by">{own.returns.by} <Pick label={own.returns.by} value={id} options={offered.map((test) => [test, labelOf(test)] as const)} onPick={setChosen} /></p>
      {model.dots.length > 0 && <Picture scatter={scatter} />}
      <p className="note rule">{[...notes, missing].filter(Boolean).join(' ')}</p>
      <Folded title={own.returns.table}><DataTable table={model.table} /></Folded>
    </section>
  );
}

/** Does respect pay? A dot per campaign, and the rank correlation whatever it says. */
export function RespectReturnSection() {
  const { data, error } = useRespect();
  // The tests above have said what went wrong.
  if (error) return null;
  return data ? <Shown answer={data} /> : <section><Skeleton height={640} lines={4} /></section>;
}
