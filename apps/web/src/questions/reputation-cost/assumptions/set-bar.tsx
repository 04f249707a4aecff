import type { AssumptionSet } from '@e-respect/contract';
import { useState } from 'react';
import { useChooseSet, useForgetSet } from '../../../lib/api/assumptions.ts';
import { useChangeView } from '../../../lib/view/use-view.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { Trouble } from '../../../ui/notice.tsx';
import { Pick } from '../../../ui/pick.tsx';
import { useAssumptionWords } from '../words.ts';

const ORIGINAL = 'default';

export interface SetBarProps { set: AssumptionSet; history: readonly AssumptionSet[]; sets: readonly AssumptionSet[]; current: string }

/** Which set and version is shown, and whether it is the one used where none is asked for. */
export function SetBar({ set, history, sets, current }: SetBarProps) {
  const { own } = useAssumptionWords();
  const change = useChangeView();
  const choose = useChooseSet();
  const forget = useForgetSet();
  const [leaving, setLeaving] = useState(false);
  const show = (id: string, version?: number): void => change({ assumptions: version === undefined ? (id === current ? undefined : id) : `${id}@${version}` });
  const remove = async (): Promise<void> => {
    show(current === set.id ? ORIGINAL : current);
    await forget(set.id);
  };
  return (
    <>
      <div className="sets">
        <span>{own.set} <Pick label={own.set} value={set.id} options={sets.map(({ id, name }) => [id, name] as const)} onPick={(id) => show(id)} /></span>
        {history.length > 1 && <Pick label={own.version} value={String(set.version)} options={history.map(({ version }) => [String(version), own.versionOf(String(version))] as const)} onPick={(version) => show(set.id, Number(version))} />}
        {set.id === current
          ? <span className="note">✓ {own.usedEverywhere}</span>
          : <button type="button" className="act" disabled={choose.isPending} onClick={() => choose.mutate(set.id)}>{own.useEverywhere}</button>}
        {set.id === ORIGINAL ? <span className="note">{own.original}</span> : <button type="button" className="word-button" onClick={() => setLeaving(true)}>{own.forget}</button>}
      </div>
      {choose.error && <Trouble error={choose.error} />}
      <Confirm open={leaving} onClose={() => setLeaving(false)} title={own.forgetTitle(set.name)} yes={own.forgetYes} no={own.forgetNo} act={remove}>{own.forgetText}</Confirm>
    </>
  );
}
