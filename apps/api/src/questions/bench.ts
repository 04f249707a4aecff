import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportAnswer, KindId, Mapping } from '@e-respect/contract';
import { importFile, sealedWriter, SPOOL_PURPOSE, stageSealed } from '@e-respect/ingest';
import { openWarehouse, Snapshots, type Warehouse } from '@e-respect/warehouse';

/** A workspace of its own in a temporary directory, for tests. */
export interface Bench {
  warehouse: Warehouse;
  snapshots: Snapshots;
  load(file: { kind?: KindId; name: string; text: string | Uint8Array; mapping?: Mapping; source?: string; dryRun?: boolean }): Promise<ImportAnswer>;
  close(): Promise<void>;
}

const KEY = Buffer.from('a key for tests only');

export async function openBench(): Promise<Bench> {
  const directory = mkdtempSync(join(tmpdir(), 'erespect-'));
  mkdirSync(join(directory, 'rejects'));
  const warehouse = await openWarehouse({ directory, timeZone: 'Europe/Paris' });
  let count = 0;
  return {
    warehouse,
    snapshots: new Snapshots(warehouse),
    async load({ kind, name, text, mapping, source, dryRun = false }) {
      const importId = `test-${count++}`;
      const sealedPath = join(directory, `${importId}.spool`);
      const writer = await sealedWriter(sealedPath, KEY, SPOOL_PURPOSE);
      await writer.write(text);
      await writer.close();
      return importFile(
        { importId, fileName: name, fileHash: '', kind, mapping, source, by: { user: 'test', door: 'api' }, dryRun, sealedPath, createdAt: '2026-11-01T00:00:00.000Z' },
        { warehouse, key: KEY, rejectsDirectory: join(directory, 'rejects'), stage: stageSealed, now: () => new Date('2026-11-01T00:00:00Z'), onStage: () => undefined, onProgress: () => undefined, signal: new AbortController().signal },
      );
    },
    async close() {
      await warehouse.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export const WORKED = new URL('../../../../data/worked/', import.meta.url);

/** The worked set's files, each with the kind its name begins with. */
export function workedFiles(): { kind: KindId; name: string; text: string }[] {
  return readdirSync(WORKED).filter((name) => name.endsWith('.csv')).map((name) => ({
    kind: name.replace(/[-.].*$/, '') as KindId, name, text: readFileSync(new URL(name, WORKED), 'utf8'),
  }));
}
