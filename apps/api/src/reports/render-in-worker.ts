import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { ReportDone, ReportModel } from '@e-respect/report';

type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void };
let worker: Worker | undefined;
const waiting = new Map<string, Waiting>();

/** Typesets a report in a thread of its own, which stays for the next one. */
export function renderInWorker(script: URL, model: ReportModel): Promise<Uint8Array> {
  worker ??= startWorker(script);
  const id = randomUUID();
  worker.ref();
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker!.postMessage({ id, model });
  });
}

function startWorker(script: URL): Worker {
  const started = new Worker(script);
  started.on('message', (done: ReportDone) => {
    const asked = waiting.get(done.id);
    waiting.delete(done.id);
    // An idle thread must not keep a command from ending.
    if (waiting.size === 0) started.unref();
    if ('pdf' in done) asked?.resolve(done.pdf);
    else asked?.reject(new Error(done.error));
  });
  started.on('error', (error) => {
    worker = undefined;
    waiting.forEach(({ reject }) => reject(error));
    waiting.clear();
  });
  return started;
}
