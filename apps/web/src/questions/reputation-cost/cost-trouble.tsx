import { useChangeView, useView } from '../../lib/view/use-view.ts';
import { Trouble } from '../../ui/notice.tsx';
import { useAssumptionWords } from './words.ts';

/** What went wrong, and the way back where the address names a set that is gone. */
export function CostTrouble({ error, retry, level }: { error: Error; retry: () => void; level?: 1 | 2 }) {
  const { own } = useAssumptionWords();
  const { view } = useView();
  const change = useChangeView();
  return (
    <>
      <Trouble error={error} retry={retry} {...(level ? { level } : {})} />
      {view.assumptions && <p><button type="button" className="act" onClick={() => change({ assumptions: undefined })}>{own.backToUsed}</button></p>}
    </>
  );
}
