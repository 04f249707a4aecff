import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openWarehouse, type Warehouse } from '@e-respect/warehouse';
import { taken, type Measured, type Taken } from './measured.ts';
import { writeSends } from './sends-file.ts';

const ROWS = Number(process.env['ERESPECT_BENCH_ROWS'] ?? 10_000_000);
const MEMORY_LIMIT = '400MB';
const run = promisify(execFile);

interface Imported extends Taken { rows_read: number; rows_rejected: number; peak: number }

/** The import of a large file of sends, whole way, against the engine's own reader of the same file into a table on the same disk. */
export async function measureImports(script: string): Promise<Measured[]> {
  const directory = mkdtempSync(join(tmpdir(), 'erespect-bench-'));
  const warehouse = await openWarehouse({ directory, timeZone: 'Europe/Paris' });
  try {
    return [...await measureOne(warehouse, directory, script, false), ...await measureOne(warehouse, directory, script, true)];
  } finally {
    await warehouse.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measureOne(warehouse: Warehouse, directory: string, script: string, isDirty: boolean): Promise<Measured[]> {
  const path = join(warehouse.stagingDirectory, 'sends.csv');
  await warehouse.write((connection) => writeSends(connection, path, ROWS, isDirty));
  const raw = await taken(() => warehouse.write((connection) => connection.run(`CREATE OR REPLACE TABLE raw AS SELECT * FROM read_csv('${path}'${isDirty ? ', ignore_errors = true' : ''})`)));
  await warehouse.write(async (connection) => { await connection.run('DROP TABLE raw; CHECKPOINT;'); });
  const workspace = join(directory, isDirty ? 'dirty' : 'clean');
  mkdirSync(workspace);
  const imported = JSON.parse((await run(process.execPath, [script, path, workspace, MEMORY_LIMIT])).stdout) as Imported;
  rmSync(workspace, { recursive: true, force: true });
  const speed = ({ seconds, cpu }: Taken): string => `${Math.round(ROWS / seconds)} rows/s, ${cpu.toFixed(1)} s of processor`;
  const what = `import of ${imported.rows_read} sends, ${isDirty ? `${imported.rows_rejected} of them bad` : 'clean'}`;
  return [
    { what, value: speed(imported), against: `raw read_csv ${speed(raw)}`, ratio: `${(raw.seconds / imported.seconds).toFixed(2)} by the clock, ${(raw.cpu / imported.cpu).toFixed(2)} by processor` },
    { what: `${what}: greatest memory of the process`, value: `${Math.round(imported.peak)} MiB`, against: `limit of the database ${MEMORY_LIMIT}`, ratio: (imported.peak / 1024).toFixed(2) },
  ];
}
