import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { DomainError } from '@e-respect/contract';
import { Gate } from './gate.ts';
import { migrate } from './migrate.ts';
import { firstRow } from './rows.ts';

export interface WarehouseOptions {
  /** The workspace's directory, or ':memory:'. */
  directory: string;
  timeZone: string;
  memoryLimit?: string | undefined;
  threads?: number;
}

/** The embedded database of one workspace: one writer, leased readers, settings locked. */
export interface Warehouse {
  /** Runs one write after another, each on the one writing connection. */
  write<T>(task: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** Leases a reading connection; queries on it are interrupted when the signal says so. */
  read<T>(task: (connection: DuckDBConnection) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** How often what is loaded has changed, as of the last write that has ended. Told from memory: a long question keeps nobody waiting for it. */
  dataVersion(): number;
  /** Where files that the database may read are staged. */
  readonly stagingDirectory: string;
  readonly timeZone: string;
  close(): Promise<void>;
}

/** Statements run in the four threads that Node has for them: one stays free for the writer and for files. */
const READERS = 3;
const HURRY_MS = 1500;

export async function openWarehouse(options: WarehouseOptions): Promise<Warehouse> {
  const memory = options.directory === ':memory:';
  const stagingDirectory = memory ? join(process.cwd(), 'data', 'var', 'staging') : join(options.directory, 'staging');
  mkdirSync(stagingDirectory, { recursive: true, mode: 0o700 });
  const instance = await createInstance(memory ? ':memory:' : join(options.directory, 'workspace.duckdb'), options);
  const writer = await instance.connect();
  await lockDown(writer, stagingDirectory);
  await migrate(writer, options.timeZone);
  const readers = await Promise.all(Array.from({ length: READERS }, () => instance.connect()));
  let dataVersion = await versionIn(writer);
  const writing = new Gate(1);
  const reading = new Gate(READERS, 64);
  const free = [...readers];
  return {
    stagingDirectory,
    timeZone: options.timeZone,
    dataVersion: () => dataVersion,
    write: (task) => writing.run(async () => {
      try {
        return await task(writer);
      } finally {
        dataVersion = await versionIn(writer).catch(() => dataVersion);
      }
    }),
    read: (task, signal) => reading.run(async () => {
      const connection = free.pop()!;
      const stop = (): void => connection.interrupt();
      signal?.addEventListener('abort', stop, { once: true });
      try {
        signal?.throwIfAborted();
        return await task(connection);
      } finally {
        signal?.removeEventListener('abort', stop);
        free.push(connection);
      }
    }),
    async close() {
      // A connection may only be closed once its statement has ended: those that last are interrupted.
      const left = Promise.all([reading.close(), writing.close()]);
      const hurry = setInterval(() => [writer, ...readers].forEach((connection) => connection.interrupt()), HURRY_MS);
      await left;
      clearInterval(hurry);
      if (!memory) await writer.run('CHECKPOINT').catch(() => undefined);
      [writer, ...readers].forEach((connection) => connection.closeSync());
      instance.closeSync();
    },
  };
}

const versionIn = async (connection: DuckDBConnection): Promise<number> => Number((await firstRow(connection, 'SELECT data_version FROM workspace'))?.['data_version'] ?? 0);

async function createInstance(path: string, options: WarehouseOptions): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path, { threads: String(options.threads ?? 2), ...(options.memoryLimit ? { memory_limit: options.memoryLimit } : {}) });
  } catch (error) {
    if (!/lock/i.test(String(error))) throw error;
    throw new DomainError('locked',
      { fr: 'Cet espace de travail est déjà ouvert par une autre commande.', en: 'This workspace is already open in another command.' },
      { fr: 'Attendez qu’elle finisse, ou arrêtez-la.', en: 'Wait for it to finish, or stop it.' });
  }
}

/** Nothing outside the staging directory can be read, and no later statement can change that. */
async function lockDown(connection: DuckDBConnection, stagingDirectory: string): Promise<void> {
  const quoted = stagingDirectory.replaceAll("'", "''");
  await connection.run("SET GLOBAL TimeZone = 'UTC'");
  await connection.run("ATTACH ':memory:' AS snapshots (COMPRESS)");
  await connection.run('SET GLOBAL autoinstall_known_extensions = false');
  await connection.run('SET GLOBAL autoload_known_extensions = false');
  await connection.run(`SET GLOBAL temp_directory = '${quoted}/spill'`);
  await connection.run(`SET GLOBAL allowed_directories = ['${quoted}']`);
  await connection.run('SET GLOBAL enable_external_access = false');
  await connection.run('SET GLOBAL lock_configuration = true');
}
