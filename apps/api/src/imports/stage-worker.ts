import { parentPort, workerData } from 'node:worker_threads';
import { stageSealed, type StageTask } from '@e-respect/ingest';
import { tellError } from '../worker-errors.ts';

/** Reads one upload in a thread of its own, so that the server keeps answering. */
const PAUSE_MS = 200;
const task = workerData as StageTask;
let told = 0;

try {
  const staged = await stageSealed({ ...task, key: Buffer.from(task.key) }, (rows, bytes) => {
    if (Date.now() - told < PAUSE_MS) return;
    told = Date.now();
    parentPort!.postMessage({ progress: { rows, bytes } });
  }, new AbortController().signal);
  parentPort!.postMessage({ staged });
} catch (error) {
  parentPort!.postMessage(tellError(error));
}
