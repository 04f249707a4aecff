import { parentPort, workerData } from 'node:worker_threads';
import { tellError, type ToldError } from '../worker-errors.ts';
import { doValueTask, type ValueDone, type ValueTask } from './value-task.ts';

export interface ValueTold extends ToldError { done?: ValueDone[ValueTask['kind']] }

/** One task in a thread of its own. */
try {
  parentPort!.postMessage({ done: doValueTask(workerData as ValueTask) } satisfies ValueTold);
} catch (error) {
  parentPort!.postMessage(tellError(error) satisfies ValueTold);
}
