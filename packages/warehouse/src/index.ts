export { ask, type Asked } from './ask.ts';
export { claimableLeads, duplicateLeads, duplicateTotals, overlaps, recruitedPeople } from './duplicates.ts';
export { openWarehouse, type Warehouse, type WarehouseOptions } from './open.ts';
export { coveredBy, type Covered, type Covering } from './readiness.ts';
export { allRows, firstRow, isoInstant, type Parameters, type Row } from './rows.ts';
export { namesOf, Snapshots, type Snapshot } from './snapshot.ts';
export { inTransaction } from './transaction.ts';
export { checks } from './sql-files.ts';
export type { DuckDBConnection } from '@duckdb/node-api';
