import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstRow, openWarehouse, type DuckDBConnection, type Row } from '@e-respect/warehouse';
import { taken, type Measured, type Taken } from './measured.ts';

const FACTS = Number(process.env['ERESPECT_BENCH_FACTS'] ?? 20_000_000);
const BATCH = 1_000_000;
const REPEATED = 10_000;
const REPEATS = 3;

/** The known keys of a batch, found between its bounds as `loadKind` does, against a join with all facts; ids that grow with time, and ids at random. */
export async function measureDuplicates(): Promise<Measured[]> {
  const directory = mkdtempSync(join(tmpdir(), 'erespect-bench-'));
  const warehouse = await openWarehouse({ directory, timeZone: 'Europe/Paris' });
  try {
    return await warehouse.write(async (connection) => [
      await measureKeys(connection, 'ids that grow with time', (at) => `concat('S', lpad(CAST(${at} AS VARCHAR), 11, '0'))`),
      await measureKeys(connection, 'ids at random', (at) => `md5(CAST(${at} AS VARCHAR))`),
    ]);
  } finally {
    await warehouse.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measureKeys(connection: DuckDBConnection, what: string, key: (at: string) => string): Promise<Measured> {
  await connection.run(`CREATE OR REPLACE TABLE facts (row_key VARCHAR USING COMPRESSION FSST); INSERT INTO facts SELECT ${key('i')} FROM range(${FACTS}) AS r(i); CHECKPOINT;`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE batch AS SELECT ${key(`${FACTS - REPEATED} + i`)} AS row_key FROM range(${BATCH}) AS r(i)`);
  const near = 'row_key BETWEEN (SELECT min(row_key) FROM batch) AND (SELECT max(row_key) FROM batch)';
  const known = (where: string): string => `SELECT count(*) AS new FROM batch AS b ANTI JOIN (SELECT row_key FROM facts WHERE ${where}) AS f ON f.row_key = b.row_key`;
  const full = await fastest(() => firstRow(connection, known('true')));
  const bounded = await fastest(async () => {
    const sample = await firstRow(connection, `SELECT count(*) FILTER (WHERE ${near}) * 2 < count(*) AS few FROM facts TABLESAMPLE system(2%)`);
    return firstRow(connection, known(sample!['few'] === true ? near : 'true'));
  });
  if (full.found !== BATCH - REPEATED || bounded.found !== full.found) throw new Error('the two ways of finding duplicates differ');
  const told = ({ seconds, cpu }: Taken): string => `${(seconds * 1000).toFixed(0)} ms, ${(cpu * 1000).toFixed(0)} ms of processor`;
  return { what: `duplicates of a batch of ${BATCH} against ${FACTS} facts, ${what}`, value: told(bounded), against: `full anti-join ${told(full)}`, ratio: `${(full.seconds / bounded.seconds).toFixed(1)} by the clock, ${(full.cpu / bounded.cpu).toFixed(1)} by processor` };
}

async function fastest(ask: () => Promise<Row | undefined>): Promise<Taken & { found: number }> {
  let best: (Taken & { found: number }) | undefined;
  for (let at = 0; at < REPEATS; at += 1) {
    let found = 0;
    const time = await taken(async () => { found = Number((await ask())!['new']); });
    if (!best || time.cpu < best.cpu) best = { ...time, found };
  }
  return best!;
}
