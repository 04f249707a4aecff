import type { AssumptionId, AssumptionKind, AssumptionSet, UsedAssumption } from '@e-respect/contract';
import { useState } from 'react';
import { useSaveSet } from '../../../lib/api/assumptions.ts';
import { ApiError } from '../../../lib/api/client.ts';
import { useChangeView } from '../../../lib/view/use-view.ts';
import { Trouble } from '../../../ui/notice.tsx';
import { Scroll } from '../../../ui/scroll.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useAssumptionWords } from '../words.ts';
import { AssumptionRow } from './assumption-row.tsx';
import { draftOf, readDraft, sameGiven, type Draft, type Typed } from './edit-set.ts';
import { SaveForm } from './save-form.tsx';

export interface SetEditorProps { set: AssumptionSet; latest: number; sets: readonly AssumptionSet[]; kinds: readonly AssumptionKind[]; used: readonly UsedAssumption[] }

/** The assumption that the server refused, with what it allows. */
function refusalIn(error: Error | null, lang: 'fr' | 'en'): { id: string; hint: string } | null {
  const problem = error instanceof ApiError ? error.problem : null;
  const id = problem?.path?.match(/^given\.(\w+)/)?.[1];
  return problem && id ? { id, hint: problem.hint[lang] } : null;
}

/** Every assumption of a set in its fields, and the two ways of keeping what was changed. */
export function SetEditor({ set, latest, sets, kinds, used }: SetEditorProps) {
  const { lang, own } = useAssumptionWords();
  const change = useChangeView();
  const save = useSaveSet();
  const [draft, setDraft] = useState<Draft>(() => draftOf(set.given, kinds, lang));
  const [tried, setTried] = useState(false);
  const { given, faults } = readDraft(draft, kinds);
  const faulty = Object.keys(faults).length > 0;
  const refusal = refusalIn(save.error, lang);
  const type = (id: AssumptionId, typed: Typed | undefined): void => {
    const { [id]: _, ...rest } = draft;
    setDraft(typed ? { ...rest, [id]: typed } : rest);
    if (refusal?.id === id) save.reset();
  };
  const keep = (id: string, name: string): void => {
    setTried(true);
    if (!faulty) save.mutate({ id, name, given }, { onSuccess: (saved) => change({ assumptions: `${saved.id}@${saved.version}` }) });
  };
  const faultOf = (id: AssumptionId): string | null => (refusal?.id === id ? refusal.hint : tried && faults[id] ? own[faults[id]] : null);
  const changed = faulty || !sameGiven(given, set.given);
  return (
    <section>
      <SectionHead title={own.section} sub={own.certain} />
      <Scroll label={own.section}>
        <table className="tbl stacked assumed">
          <caption className="off-screen">{own.section}</caption>
          <thead><tr>{own.head.map((cell, at) => <th key={cell} scope="col" className={at === 1 || at === 5 ? 'l' : ''}>{cell}</th>)}</tr></thead>
          <tbody>
            {kinds.map((kind) => <AssumptionRow key={kind.id} kind={kind} used={used.find(({ id }) => id === kind.id)} typed={draft[kind.id]} fault={faultOf(kind.id)} onType={(typed) => type(kind.id, typed)} />)}
          </tbody>
        </table>
      </Scroll>
      {save.error && !refusal && <Trouble error={save.error} />}
      <SaveForm set={set} next={latest + 1} sets={sets} changed={changed} busy={save.isPending} onKeep={keep} onDrop={() => { setDraft(draftOf(set.given, kinds, lang)); save.reset(); setTried(false); }} />
    </section>
  );
}
