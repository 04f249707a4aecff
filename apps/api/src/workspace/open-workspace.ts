import { createHmac, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HealthAnswer } from '@e-respect/contract';
import type { Stage } from '@e-respect/ingest';
import { firstRow, openWarehouse, Snapshots, type Warehouse } from '@e-respect/warehouse';
import type { Config } from '../config.ts';
import type { Evaluate } from '../evaluate/evaluate-in-worker.ts';
import { Hooks } from '../hooks/hooks.ts';
import { ImportRegistry } from '../imports/import-registry.ts';
import type { Inspect } from '../imports/inspect-in-worker.ts';
import { MappingShelf } from '../imports/mapping-shelf.ts';
import { UploadShelf } from '../imports/upload-shelf.ts';
import { AssumptionShelf } from '../reputation/assumption-shelf.ts';
import { AnswerCache } from '../questions/answer-cache.ts';
import type { DoValue } from '../value/value-in-worker.ts';
import { workspaceKey, wrongKey } from './workspace-key.ts';

/** Everything a request may need, opened once. */
export interface Workspace {
  config: Config;
  warehouse: Warehouse;
  snapshots: Snapshots;
  imports: ImportRegistry;
  uploads: UploadShelf;
  mappings: MappingShelf;
  hooks: Hooks;
  assumptions: AssumptionShelf;
  cache: AnswerCache;
  key: Buffer;
  /** Tells this opening of this workspace from any other. */
  instance: string;
  /** Worker threads, as they stand in the build. */
  scripts: { report: URL };
  evaluate: Evaluate;
  doValue: DoValue;
  health: { now: HealthAnswer };
  now: () => Date;
  close(): Promise<void>;
}

const REJECTS_DAYS = 7;
const DAY_MS = 86_400_000;

export interface OpenOptions { stage: Stage; inspect: Inspect; evaluate: Evaluate; doValue: DoValue; now?: () => Date; version: string; scripts: Workspace['scripts'] }

export async function openWorkspace(config: Config, { stage, inspect, evaluate, doValue, now = () => new Date(), version, scripts }: OpenOptions): Promise<Workspace> {
  const folder = (name: string): string => join(config.dataDirectory, name);
  mkdirSync(config.dataDirectory, { recursive: true, mode: 0o700 });
  for (const name of ['uploads', 'rejects']) mkdirSync(folder(name), { recursive: true, mode: 0o700 });
  const key = workspaceKey(config.keyFile, !existsSync(folder('workspace.duckdb')));
  const warehouse = await openWarehouse({ directory: config.dataDirectory, timeZone: config.timeZone, memoryLimit: config.memoryLimit });
  rmSync(warehouse.stagingDirectory, { recursive: true, force: true });
  mkdirSync(warehouse.stagingDirectory, { recursive: true, mode: 0o700 });
  destroyOldRejects(folder('rejects'), now());
  const cleaning = setInterval(() => destroyOldRejects(folder('rejects'), now()), DAY_MS / 24).unref();
  await holdKey(warehouse, key).catch(async (error: unknown) => { await warehouse.close(); throw error; });
  const snapshots = new Snapshots(warehouse);
  const mappings = new MappingShelf(warehouse);
  const imports = new ImportRegistry({ warehouse, key, uploads: folder('uploads'), rejects: folder('rejects'), stage, savedMappings: () => mappings.list(), now });
  const uploads = new UploadShelf({ directory: folder('uploads'), key, inspect, imports, mappings, now });
  await imports.recover();
  const hooks = await new Hooks({ directory: config.dataDirectory, key, imports, timeZone: config.timeZone, now }).open();
  const dataVersion = Number((await warehouse.read((c) => firstRow(c, 'SELECT data_version FROM workspace')))?.['data_version'] ?? 0);
  return {
    config, warehouse, snapshots, imports, uploads, mappings, hooks, assumptions: new AssumptionShelf(warehouse, now), key, now, scripts, evaluate, doValue, instance: randomUUID(), cache: new AnswerCache(), health: { now: { status: 'ok', version, data_version: dataVersion } },
    async close() {
      clearInterval(cleaning);
      await hooks.close();
      await imports.stop();
      await warehouse.close();
    },
  };
}

/** With another key every person would be a stranger to what is already loaded. */
async function holdKey(warehouse: Warehouse, key: Buffer): Promise<void> {
  const check = createHmac('sha256', key).update('e-respect key check').digest('hex');
  const known = (await warehouse.read((c) => firstRow(c, 'SELECT key_check FROM workspace')))?.['key_check'];
  if (known === check) return;
  if (known) throw wrongKey();
  await warehouse.write(async (connection) => { await connection.run('UPDATE workspace SET key_check = $check', { check }); });
}

/** Refused rows hold clear addresses: sealed, and destroyed after a week. */
function destroyOldRejects(directory: string, now: Date): void {
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    if (now.getTime() - statSync(path).mtimeMs > REJECTS_DAYS * DAY_MS) rmSync(path);
  }
}
