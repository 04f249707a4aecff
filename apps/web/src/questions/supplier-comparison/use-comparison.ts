import type { SupplierComparison } from '@e-respect/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useAnalysis } from '../../lib/api/analysis.ts';
import { suppliersCompared as en } from '../../lib/i18n/en/suppliers-compared.ts';
import { suppliersCompared as fr } from '../../lib/i18n/fr/suppliers-compared.ts';
import { ownWords } from '../../lib/i18n/use-words.ts';
import { comparing } from '../../lib/view/question.ts';
import { useView } from '../../lib/view/use-view.ts';

export const useComparedWords = ownWords(fr, en);

/** All suppliers of the view beside each other, whoever is under the eye. */
export function useComparison(): UseQueryResult<SupplierComparison> {
  const { view } = useView();
  return useAnalysis((c) => c.supplierComparison, '/suppliers/comparison', { view: comparing(view), extra: { horizon: view.horizon?.toString() } });
}
