import { createReadStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { importFile, sealedWriter, SPOOL_PURPOSE } from '@e-respect/ingest';
import { openWarehouse } from '@e-respect/warehouse';
import { stageInWorker } from '../imports/stage-in-worker.ts';
import { taken } from './measured.ts';

/** Runs in a process of its own, so that its memory is that of the import: seals a file, imports it as the server would, tells what it took. */
const [path, directory, memoryLimit] = process.argv.slice(2) as [string, string, string];
const key = Buffer.from('a key for the bench only');
const rejectsDirectory = join(directory, 'rejects');
mkdirSync(rejectsDirectory, { recursive: true });
const warehouse = await openWarehouse({ directory, timeZone: 'Europe/Paris', memoryLimit });
const sealedPath = join(directory, 'bench.spool');
const writer = await sealedWriter(sealedPath, key, SPOOL_PURPOSE);
for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) await writer.write(chunk as Buffer);
await writer.close();
let counts = {};
const cost = await taken(async () => {
  const { rows_read, rows_pending, rows_loaded, rows_rejected } = await importFile(
    { importId: 'bench', fileName: 'sends.csv', fileHash: '', kind: 'sends', by: { user: 'bench', door: 'api' }, dryRun: false, sealedPath, createdAt: new Date().toISOString() },
    { warehouse, key, rejectsDirectory, stage: stageInWorker(new URL('./stage-worker.js', import.meta.url)), now: () => new Date(), onStage: () => undefined, onProgress: () => undefined, signal: new AbortController().signal });
  counts = { rows_read, rows_pending, rows_loaded, rows_rejected };
});
const peak = process.resourceUsage().maxRSS / 1024;
await warehouse.close();
console.log(JSON.stringify({ ...cost, ...counts, peak }));
