export { FileError, type FileErrorCode } from './file-error.ts';
export { limits } from './limits.ts';
export { readRecords, type ReadOptions, type RecordBatch } from './read-records.ts';
export { rawText, type Damage, type DamageCode, type Rec } from './record.ts';
export type { Encoding } from './encoding.ts';
export type { Table } from './table.ts';
