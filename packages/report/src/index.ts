export { reportModel, reportSentence, type ReportInput, type ReportModel } from './report-model.ts';
export type { ReportDone, ReportJob } from './report-worker.ts';
