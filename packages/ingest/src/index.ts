export { createPseudonymiser } from './identity/pseudonymiser.ts';
export { waitsSql } from './loading/load-kind.ts';
export { importAnswerOf, importFile, SPOOL_PURPOSE, type ImportContext, type ImportJob, type Stage, type StageTask } from './import-file.ts';
export { knownHeads } from './mapping/heads.ts';
export { sealedReader } from './sealed/sealed-reader.ts';
export { sealedWriter } from './sealed/sealed-writer.ts';
export { requireSource } from './staging/choose-plans.ts';
export { stageSealed } from './staging/stage-sealed.ts';
export { undoImport } from './undo.ts';
