import type { ReadinessInput, WorkspaceAnswer } from '@e-respect/contract';
import { formatNumber, formatRate, isPlural } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { API } from '../../../lib/api/client.ts';
import { readinessQuery } from '../../../lib/api/queries.ts';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Trouble } from '../../../ui/notice.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import { FigureLinks } from './figure-links.tsx';

const MARKS = { present: 'keep', partial: 'watch', absent: 'few' } as const;

/** One thing figures rest on: there, in part or missing; how much of what; what would give the rest. */
function Input({ input: { label, state, coverage, of, advice, unlocks } }: { input: ReadinessInput }) {
  const { t, lang } = useWords();
  return (
    <li className="input">
      <VerdictMark mark={MARKS[state]} word={t.inputs.states[state]} />
      <div>
        <p>{label[lang]}</p>
        {advice && <p className="note">{advice[lang]}</p>}
        <FigureLinks ids={unlocks} />
      </div>
      {coverage !== null && <p className="note cover"><i aria-hidden="true"><b style={{ width: `${Math.round(coverage * 100)}%` }} /></i> {t.inputs.coverage(formatRate(coverage, lang, { decimals: 0 }), of[lang])}</p>}
    </li>
  );
}

function Kind({ fact: { kind, rows, pending }, inputs }: { fact: WorkspaceAnswer['facts'][number]; inputs: readonly ReadinessInput[] }) {
  const { t, lang } = useWords();
  const words = t.inputs;
  const count = rows === 0 ? words.noRow : `${formatNumber(rows, lang)} ${t.account[isPlural(rows, lang) ? 'rows' : 'row']}`;
  return (
    <li className="kind-ready">
      <div>
        <h3>{t.kinds[kind]}</h3>
        <p className="note">{count}{pending > 0 && <>, <b className="waits">{words.pending(formatNumber(pending, lang))}</b></>}{' · '}<a className="word-button" href={`${API}/templates/${kind}.csv?lang=${lang}`} download aria-label={words.templateOf(t.kinds[kind])}>{words.template}</a></p>
      </div>
      {inputs.length > 0 ? <ul>{inputs.map((input) => <Input key={input.id} input={input} />)}</ul> : (
        <p className="input"><VerdictMark mark={rows > 0 ? 'keep' : 'few'} word={rows > 0 ? words.states.present : words.states.absent} /> <span>{words.opens(t.data.unlocks[kind])}</span></p>
      )}
    </li>
  );
}

/** What is ready: kind by kind, what figures rest on, how much of it is there, and what each thing opens. */
export function ReadinessSection({ facts }: { facts: WorkspaceAnswer['facts'] }) {
  const { t, lang } = useWords();
  const { data, error, refetch } = useQuery(readinessQuery);
  const words = t.inputs;
  const inputs = data?.inputs ?? [];
  const there = inputs.filter(({ state }) => state === 'present').length;
  return (
    <section>
      <SectionHead title={words.title} sub={data && words.there(formatNumber(there, lang), formatNumber(inputs.length, lang))} />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error ? <Skeleton height={1100} lines={12} /> : <ul>{facts.map((fact) => <Kind key={fact.kind} fact={fact} inputs={inputs.filter(({ kind }) => kind === fact.kind)} />)}</ul>}
    </section>
  );
}
