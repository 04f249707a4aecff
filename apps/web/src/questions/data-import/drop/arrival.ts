import type { Inspection } from '@e-respect/contract';
import { rankOf, surenessOf, type Reading } from '../reading/reading.ts';

/** A file dropped on the page, and what is known of it. */
export interface Arrival {
  key: string;
  file: File;
  /** share that has gone to the server, while it goes */
  sent: number | null;
  look: Inspection | null;
  reading: Reading | null;
  /** how the file it mends was read */
  model: Reading | null;
  trialId: string | null;
  importId: string | null;
  error: Error | null;
}

export const arrivalOf = (file: File, model: Reading | null): Arrival =>
  ({ key: crypto.randomUUID(), file, sent: null, look: null, reading: null, model, trialId: null, importId: null, error: null });

export const isReady = ({ look, reading, importId }: Arrival): boolean => look !== null && importId === null && surenessOf(reading) !== 'open';

/** What is only likely is previewed before it is loaded. */
export const isLoadable = (arrival: Arrival): boolean => isReady(arrival) && (arrival.trialId !== null || surenessOf(arrival.reading) === 'sure');

/** In the order in which a set of files is best read; those that nobody knows yet come last. */
export const inOrder = (files: readonly Arrival[]): Arrival[] => [...files].sort((a, b) => rankOf(a.reading) - rankOf(b.reading));
