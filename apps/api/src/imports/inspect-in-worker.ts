import { Worker } from 'node:worker_threads';
import { DomainError } from '@e-respect/contract';
import { inspectFile, sealedReader, SPOOL_PURPOSE, type InspectOptions, type Look } from '@e-respect/ingest';
import { toldError, type ToldError } from '../worker-errors.ts';
import type { InspectTask } from './inspect-worker.ts';

export type Inspect = (sealedPath: string, key: Buffer, options: InspectOptions) => Promise<Look>;

interface Message extends ToldError { look?: Look }

const HEAP_MB = 1024;
const PATIENCE_MS = 20_000;

/** Looks at an upload in this very thread; the server does the same in a worker. */
export const inspectHere: Inspect = (sealedPath, key, options) => inspectFile(sealedReader(sealedPath, key, SPOOL_PURPOSE), options);

/** Looks at an upload in a worker thread that is ended when it takes too long. */
export const inspectInWorker = (script: URL): Inspect => (sealedPath, key, options) => new Promise((resolve, reject) => {
  const workerData: InspectTask = { sealedPath, key, ...options };
  const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const late = setTimeout(() => { void worker.terminate(); reject(unreadable()); }, PATIENCE_MS);
  worker.on('message', ({ look, ...told }: Message) => {
    if (look) resolve(look);
    const error = toldError(told);
    if (error) reject(error);
  });
  worker.on('error', () => reject(unreadable()));
  worker.on('exit', () => { clearTimeout(late); reject(unreadable()); });
});

const unreadable = (): DomainError => new DomainError('too_large',
  { fr: 'Ce fichier est trop lourd pour être regardé d’avance.', en: 'This file is too heavy to be looked at beforehand.' },
  { fr: 'Enregistrez-le en CSV, ou importez-le en disant son type.', en: 'Save it as CSV, or import it saying its kind.' });
