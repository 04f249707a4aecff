import { queryOptions, skipToken, useQuery, keepPreviousData, type UseQueryResult } from '@tanstack/react-query';
import type * as Contract from '@e-respect/contract';
import { useView } from '../view/use-view.ts';
import type { View } from '../view/view.ts';
import { call } from './client.ts';

const MINUTE = 60_000;

type Shape<T> = (contract: typeof Contract) => { parse(value: unknown): T };

/** The address of an analysis of a view: its period, what it is narrowed to, its assumptions, and `extra`. */
export function analysisAddress(path: string, view: View, period: Contract.Period, extra: Record<string, string | undefined> = {}): string {
  const { supplier, campaign, channel, assumptions: assumptions_id } = view;
  const given = Object.entries({ ...period, supplier, campaign, channel, assumptions_id, ...extra }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `${path}?${new URLSearchParams(given).toString()}`;
}

/** An analysis of the view on the page, or of `view` where a block looks wider or narrower; the last answer stays while another loads. */
export function useAnalysis<T>(shape: Shape<T>, path: string, { view, extra }: { view?: View; extra?: Record<string, string | undefined> } = {}): UseQueryResult<T> {
  const shown = useView();
  const address = shown.period ? analysisAddress(path, view ?? shown.view, shown.period, extra) : path;
  const options = queryOptions({ queryKey: ['analysis', address], queryFn: ({ signal }) => call(shape, address, { signal }), staleTime: 5 * MINUTE, placeholderData: keepPreviousData });
  return useQuery(shown.period ? options : { ...options, queryFn: skipToken });
}
