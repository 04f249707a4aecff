import { createPseudonymiser } from '../identity/pseudonymiser.ts';
import { SPOOL_PURPOSE, type Stage } from '../import-file.ts';
import { sealedReader } from '../sealed/sealed-reader.ts';
import { stageSource } from './stage-source.ts';

/** Stages a sealed upload in this very thread; the server runs the same in a worker. */
export const stageSealed: Stage = ({ job, directory, key }, onProgress) =>
  stageSource(sealedReader(job.sealedPath, key, SPOOL_PURPOSE), { directory, kind: job.kind, source: job.source, table: job.table, sheet: job.sheet, saved: job.saved, mapping: job.mapping, pseudonymiser: createPseudonymiser(key), onProgress });
