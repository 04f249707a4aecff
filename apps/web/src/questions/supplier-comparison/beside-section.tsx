import type { SupplierComparison } from '@e-respect/contract';
import { CRITERION, formatNumber, readWeights, sideBySide, type SideBySide } from '@e-respect/figures';
import { useChangeView, useView } from '../../lib/view/use-view.ts';
import { Pick } from '../../ui/pick.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { BesideTable } from './beside-table.tsx';
import { MOST_BESIDE, readChosen, writeChosen } from './chosen-suppliers.ts';
import { useComparedWords } from './use-comparison.ts';

const NOBODY = '';

/** Who is compared: each can be taken away, another added, up to four. */
function Chosen({ comparison: { suppliers }, chosen }: { comparison: SupplierComparison; chosen: readonly string[] }) {
  const { own } = useComparedWords();
  const change = useChangeView();
  const labelOf = (id: string): string => suppliers.find((each) => each.id === id)?.label ?? id;
  const others = suppliers.filter(({ id }) => !chosen.includes(id));
  return (
    <div className="criteria">
      {chosen.map((id) => (
        <span key={id} className="chosen"><b>{labelOf(id)}</b><button type="button" className="note" aria-label={own.beside.remove(labelOf(id))} onClick={() => change({ beside: writeChosen(chosen.filter((each) => each !== id)) ?? NONE })}>✕</button></span>
      ))}
      {chosen.length < MOST_BESIDE && others.length > 0 && (
        <Pick label={own.beside.add} value={NOBODY} options={[[NOBODY, own.beside.choose], ...others.map(({ id, label }) => [id, label] as const)]} onPick={(id) => change({ beside: writeChosen([...chosen, id].filter(Boolean)) })} />
      )}
    </div>
  );
}

/** Nobody chosen is not the same as nothing said: an address of no supplier. */
const NONE = '-';

/** What would have to weigh otherwise for another to lead. */
function Flips({ model }: { model: SideBySide }) {
  const { own, t, lang } = useComparedWords();
  const weight = (value: number): string => formatNumber(value, lang, { decimals: Number.isInteger(value) ? 0 : 1 });
  const labelOf = (id: string): string => model.rows.find((row) => row.id === id)?.label ?? id;
  const said = model.flips.map(({ criterion, from, to, leader }) => own.beside.flip(CRITERION[criterion].label[lang], weight(to), weight(from), labelOf(leader)));
  return (
    <p className="note rule">
      {said.length === 0 ? own.beside.stable : `${said.join(t.shell.semicolon)}.`} {own.beside.firstNote(formatNumber(model.draws, lang), String(model.seed))}
      {model.left.length > 0 && ` ${own.beside.left(model.left.map((criterion) => CRITERION[criterion].label[lang]).join(', '))}`}
    </p>
  );
}

/** Two to four suppliers by the user's own weights, every contribution open, and how much the order depends on them. */
export function BesideSection({ comparison }: { comparison: SupplierComparison }) {
  const { own } = useComparedWords();
  const { view } = useView();
  const change = useChangeView();
  const chosen = readChosen(view.beside, comparison.suppliers);
  const weights = readWeights(view.weights);
  const model = sideBySide(comparison.suppliers, chosen, weights);
  const leader = model.rows[0];
  const enough = chosen.length > 1;
  return (
    <section>
      <SectionHead title={enough && leader && model.criteria.length > 0 ? own.beside.leads(leader.label) : own.beside.title} sub={own.beside.sub}
        tools={view.weights && <button type="button" onClick={() => change({ weights: undefined })}>{own.beside.reset}</button>} />
      <Chosen comparison={comparison} chosen={chosen} />
      {enough ? <><BesideTable model={model} weights={weights} /><Flips model={model} /></> : <p className="note">{own.beside.needTwo}</p>}
    </section>
  );
}
