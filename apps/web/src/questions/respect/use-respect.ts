import { useAnalysis } from '../../lib/api/analysis.ts';
import { ownWords } from '../../lib/i18n/use-words.ts';
import { respectWords as en } from '../../lib/i18n/en/respect.ts';
import { respectWords as fr } from '../../lib/i18n/fr/respect.ts';
import { useView } from '../../lib/view/use-view.ts';

export const useRespectWords = ownWords(fr, en);

/** The tests of the view on the page, at its horizon. */
export function useRespect() {
  const { view } = useView();
  return useAnalysis((c) => c.respectAnswer, '/respect', { extra: { horizon: view.horizon === undefined ? undefined : String(view.horizon) } });
}
