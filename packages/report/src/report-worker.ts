import { parentPort } from 'node:worker_threads';
import { renderReport } from './render-report.ts';
import type { ReportModel } from './report-model.ts';

export type ReportJob = { id: string; model: ReportModel };
export type ReportDone = { id: string; pdf: Uint8Array } | { id: string; error: string };

/** Takes one model at a time and posts the bytes back, handed over rather than copied. */
parentPort?.on('message', ({ id, model }: ReportJob) => {
  try {
    const pdf = renderReport(model);
    parentPort?.postMessage({ id, pdf } satisfies ReportDone, [pdf.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies ReportDone);
  }
});
