import { createPseudonymiser } from '../identity/pseudonymiser.ts';
import { SPOOL_PURPOSE, type Stage } from '../import-file.ts';
import { sealedReader } from '../sealed/sealed-reader.ts';
import { stageSource } from './stage-source.ts';

/** Stages a sealed upload in this very thread; the server runs the same in a worker. */
export const stageSealed: Stage = async ({ job, directory, key }, onProgress) => {
  const { kind, source, table, sheet, saved, mapping } = job;
  const bytes = sealedReader(job.sealedPath, key, SPOOL_PURPOSE);
  try {
    return await stageSource(bytes, { directory, kind, source, table, sheet, saved, mapping, pseudonymiser: createPseudonymiser(key), onProgress });
  } finally {
    await bytes.return(undefined);
  }
};
