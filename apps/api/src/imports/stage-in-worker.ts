import { Worker } from 'node:worker_threads';
import type { Stage } from '@e-respect/ingest';
import { toldError, type ToldError } from '../worker-errors.ts';

type Staged = Awaited<ReturnType<Stage>>;
interface Message extends ToldError { progress?: { rows: number; bytes: number }; staged?: Staged }

const HEAP_MB = 512;
// Cells live for a moment: with room for them the collector copies little.
const YOUNG_MB = 192;

/** Stages an upload in a worker thread, killed when the import is cancelled. */
export const stageInWorker = (script: URL): Stage => (task, onProgress, signal) => new Promise((resolve, reject) => {
  const worker = new Worker(script, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB } });
  const kill = (): void => { void worker.terminate(); reject(signal.reason as Error); };
  signal.addEventListener('abort', kill, { once: true });
  worker.on('message', ({ progress, staged, ...told }: Message) => {
    if (progress) onProgress(progress.rows, progress.bytes);
    if (staged) resolve(staged);
    const error = toldError(told);
    if (error) reject(error);
  });
  worker.on('error', reject);
  worker.on('exit', (code) => { signal.removeEventListener('abort', kill); if (code !== 0) reject(new Error(`stage worker ended with ${code}`)); });
});
