import type { CountedRate, FigureStatus } from '@e-respect/contract';
import { wilson } from '@e-respect/statistics';

export interface Rated {
  events: number;
  n: number;
  /** Under it, a rate is said to be on too few. */
  minimum: number;
  /** More stands behind than n covers. */
  partial: boolean;
}

/** A rate with its interval. Nothing to divide by is no data: its events are unknown, not 0. */
export function countedRate({ events, n, minimum, partial }: Rated): CountedRate {
  if (n === 0) return { events: null, n, value: null, interval: null, status: 'no_data' };
  const status: FigureStatus = n < minimum ? 'too_few' : partial ? 'partial' : 'ok';
  return { events, n, value: events / n, interval: wilson(events, n), status };
}
