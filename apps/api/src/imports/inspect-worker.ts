import { parentPort, workerData } from 'node:worker_threads';
import { inspectFile, sealedReader, SPOOL_PURPOSE, type InspectOptions } from '@e-respect/ingest';
import { tellError } from '../worker-errors.ts';

/** Looks at one upload in a thread of its own: a workbook is read whole, and a hostile one ends with its thread. */
export interface InspectTask extends InspectOptions { sealedPath: string; key: Uint8Array }

const { sealedPath, key, ...options } = workerData as InspectTask;
try {
  parentPort!.postMessage({ look: await inspectFile(sealedReader(sealedPath, Buffer.from(key), SPOOL_PURPOSE), options) });
} catch (error) {
  parentPort!.postMessage(tellError(error));
}
