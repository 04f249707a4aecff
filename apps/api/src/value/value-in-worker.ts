import { Worker } from 'node:worker_threads';
import { DomainError } from '@e-respect/contract';
import { toldError } from '../worker-errors.ts';
import { doValueTask, type ValueDone, type ValueTask } from './value-task.ts';
import type { ValueTold } from './value-worker.ts';

/** Does a task of the value page; stops when the signal says so. */
export type DoValue = <K extends ValueTask['kind']>(task: Extract<ValueTask, { kind: K }>, signal: AbortSignal) => Promise<ValueDone[K]>;

/** In this very thread. */
export const valueHere: DoValue = async (task, signal) => {
  signal.throwIfAborted();
  return doValueTask(task);
};

/** Each task in a thread of its own; columns are shared, not copied. */
export const valueInWorker = (script: URL): DoValue => (task, signal) => new Promise((resolve, reject) => {
  if (signal.aborted) { reject(stopped()); return; }
  const worker = new Worker(script, { workerData: task });
  const stop = (): void => { reject(stopped()); void worker.terminate(); };
  signal.addEventListener('abort', stop, { once: true });
  // A server that stops does not wait for a forecast.
  worker.unref();
  worker.on('message', ({ done, ...told }: ValueTold) => {
    const error = toldError(told);
    if (error) reject(error);
    else resolve(done as never);
  });
  worker.on('error', reject);
  worker.on('exit', () => { signal.removeEventListener('abort', stop); reject(new Error('the forecast ended without an answer')); });
});

const stopped = (): DomainError => new DomainError('cancelled', { fr: 'La prévision a été arrêtée.', en: 'The forecast was stopped.' }, { fr: 'Demandez-la de nouveau.', en: 'Ask for it again.' });
