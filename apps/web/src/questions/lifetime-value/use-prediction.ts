import type { ValuePredictionAnswer } from '@e-respect/contract';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { analysisAddress } from '../../lib/api/analysis.ts';
import { call } from '../../lib/api/client.ts';
import { useView } from '../../lib/view/use-view.ts';

const AGAIN_MS = 600;

export interface Prediction {
  answer: ValuePredictionAnswer | undefined;
  error: Error | null;
  stopped: boolean;
  stop: () => void;
  retry: () => void;
}

/** The forecast of the view, asked for until it is ready; stopping it stops the server's work too. */
export function usePrediction(extra: Record<string, string>): Prediction {
  const { view, period } = useView();
  const client = useQueryClient();
  const [stopped, setStopped] = useState<string | null>(null);
  const address = period ? analysisAddress('/lifetime-value/prediction', view, period, extra) : '';
  const options = queryOptions({
    queryKey: ['analysis', address],
    queryFn: ({ signal }) => call((c) => c.valuePredictionAnswer, address, { signal }),
    enabled: address !== '' && stopped !== address,
    staleTime: 5 * 60_000,
    refetchInterval: ({ state }) => (state.data?.status === 'fitting' && state.status !== 'error' ? AGAIN_MS : false),
  });
  const { data, error, refetch } = useQuery(options);
  const stop = (): void => {
    setStopped(address);
    void call((c) => c.predictionStopped, address, { method: 'DELETE' }).catch(() => undefined);
  };
  const retry = (): void => {
    setStopped(null);
    client.removeQueries({ queryKey: options.queryKey });
    void refetch();
  };
  return { answer: data, error, stopped: stopped === address, stop, retry };
}
