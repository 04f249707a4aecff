import type { ReputationCostAnalysis } from '@e-respect/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useAnalysis } from '../../lib/api/analysis.ts';
import type { View } from '../../lib/view/view.ts';

/** What the address of the analysis says beside its view. */
export const costExtra = ({ cut, horizon }: View): Record<string, string | undefined> => ({ by: cut ?? 'supplier', horizon: horizon === undefined ? undefined : String(horizon) });

/** The cost of reputation of a view, under its set of assumptions. */
export const useCost = (view: View): UseQueryResult<ReputationCostAnalysis> =>
  useAnalysis((c) => c.reputationCostAnalysis, '/reputation-cost', { view, extra: costExtra(view) });
