import type { AssumptionKind, UsedAssumption } from '@e-respect/contract';
import { formatAssumption, formatNumber } from '@e-respect/figures';
import { useId } from 'react';
import { useAssumptionWords, useCostWords } from '../words.ts';
import { typedOf, type Typed } from './edit-set.ts';

export interface AssumptionRowProps { kind: AssumptionKind; used: UsedAssumption | undefined; typed: Typed | undefined; fault: string | null; onType: (typed: Typed | undefined) => void }

type Standing = Omit<UsedAssumption, 'id'>;
const FIELDS = ['value', 'low', 'high'] as const;

/** What stands where nothing is typed. A typed value that was taken away gives way to the benchmark, or to data known once it is saved. */
function standing({ kind, used }: Pick<AssumptionRowProps, 'kind' | 'used'>): Standing | null {
  if (used && used.origin !== 'YOURS') return used;
  return kind.benchmark && { ...kind.benchmark, origin: 'BENCHMARK', n: null };
}

/** The value and its range. */
function Shown({ kind, used }: { kind: AssumptionKind; used: Standing | null }) {
  const { lang, own } = useAssumptionWords();
  const certain = used?.low === used?.high;
  return FIELDS.map((field, at) => (
    <td key={field} data-label={own.head[at + 2]}>{field === 'value' ? (used?.value === null ? own.unknown : formatAssumption(used?.value ?? null, kind.unit, lang)) : certain ? '—' : formatAssumption(used?.[field] ?? null, kind.unit, lang)}</td>
  ));
}

function Fields({ kind, typed, fault, onType }: AssumptionRowProps & { typed: Typed }) {
  const { lang, own } = useAssumptionWords();
  const id = useId();
  return FIELDS.map((field, at) => (
    <td key={field} data-label={own.head[at + 2]}>
      <input inputMode="decimal" autoComplete="off" aria-label={`${kind.label[lang]}, ${own[field]} (${own.units[kind.unit]})`} value={typed[field]} aria-invalid={fault !== null} aria-describedby={fault === null ? undefined : id} onChange={(e) => onType({ ...typed, [field]: e.target.value })} /> {own.units[kind.unit]}
      {field === 'value' && fault !== null && <span className="refused" id={id} role="alert">✕ {fault}</span>}
    </td>
  ));
}

/** One assumption: what it means and where it comes from, then its value, typed or not. */
export function AssumptionRow(props: AssumptionRowProps) {
  const { kind, typed, onType } = props;
  const used = standing(props);
  const { lang, own } = useAssumptionWords();
  const { own: { origins } } = useCostWords();
  const name = kind.label[lang];
  const { low, high } = kind.allowed;
  const back = kind.from_data ? own.backToData : kind.benchmark ? own.backToBenchmark : own.clear;
  const known = used?.origin === 'DATA' && used.n !== null ? used.n : null;
  return (
    <tr>
      <th scope="row"><b>{name}</b><span className="note">{kind.explain[lang]} {own.source(kind.source[lang])}{lang === 'fr' ? '\u202f; ' : '; '}{own.allowed(`${formatAssumption(low, kind.unit, lang)} – ${formatAssumption(high, kind.unit, lang)}`)}.</span></th>
      <td className="l" data-label={own.head[1]}>{typed ? origins.YOURS : used && used.value !== null ? origins[used.origin] : '—'}{!typed && known !== null && <span className="note block">{own.onN(formatNumber(known, lang))}</span>}</td>
      {typed ? <Fields {...props} typed={typed} /> : <Shown kind={kind} used={used} />}
      <td className="l acts">
        {typed
          ? <button type="button" className="word-button" aria-label={own.backOf(back, name)} onClick={() => onType(undefined)}>{back}</button>
          : <button type="button" className="word-button" aria-label={own.typeOf(name)} onClick={() => onType(typedOf(used ?? { value: null }, kind.unit, lang))}>{own.type}</button>}
      </td>
    </tr>
  );
}
