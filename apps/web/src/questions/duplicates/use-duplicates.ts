import type { DuplicatesAnswer } from '@e-respect/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useAnalysis } from '../../lib/api/analysis.ts';
import * as en from '../../lib/i18n/en/duplicates.ts';
import * as fr from '../../lib/i18n/fr/duplicates.ts';
import { ownWords } from '../../lib/i18n/use-words.ts';
import { comparing } from '../../lib/view/question.ts';
import { useView } from '../../lib/view/use-view.ts';

export const useDuplicateWords = ownWords(fr.duplicatesOwn, en.duplicatesOwn);

/** Rows of a page of the ledger. */
export const LEDGER_PAGE = 15;

/** Duplicates of the view on the page, or of one supplier in its period; `before` is where a page of the ledger begins. */
export function useDuplicates(supplier?: string, before = 0): UseQueryResult<DuplicatesAnswer> {
  const { view } = useView();
  const looked = supplier === undefined ? view : { ...comparing(view), supplier };
  return useAnalysis((c) => c.duplicatesAnswer, '/duplicates', { view: looked, extra: { limit: String(LEDGER_PAGE), before: before === 0 ? undefined : String(before) } });
}
