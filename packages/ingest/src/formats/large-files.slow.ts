import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { openWarehouse } from '@e-respect/warehouse';
import type { Email } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { openFile } from './open-file.ts';

const rows = 2_600_000;
const MiB = 1_048_576;

/** About 200 MB of text, made as it is read. */
function* text(line: (at: number) => string, first: string): Generator<string> {
  yield first;
  for (let at = 0; at < rows; at += 1_000) yield Array.from({ length: 1_000 }, (_, next) => line(at + next)).join('');
}

const hash = (at: number): string => (Math.imul(at, 2_654_435_761) >>> 0).toString(36);
const csv = (): Generator<string> => text((at) => `s${at},c${at % 97},2025-03-01T10:00:00Z,p${hash(at)}.${at}@example.fr,delivered\n`, 'send_id,campaign_id,sent_at,email,status\n');
const ndjson = (): Generator<string> => text((at) => `{"send_id":"s${at}","campaign_id":"c${at % 97}","email":"p${hash(at)}.${at}@example.fr","count":${at}}\n`, '');

describe('large files', () => {
  it.each([['CSV', csv], ['NDJSON', ndjson]])('200 MB of %s in a gzip take no memory to speak of', async (_, lines) => {
    const opened = await openFile(Readable.from(lines()).pipe(createGzip({ level: 1 })));
    let read = 0;
    let before = 0;
    let peak = 0;
    for await (const { records } of opened.batches()) {
      read += records.length;
      peak = Math.max(peak, process.memoryUsage().rss);
      if (before === 0 && read > 100_000) before = peak;
    }
    expect(read).toBe(rows);
    expect((peak - before) / MiB).toBeLessThan(150);
  });

  it('a mail above the limit costs itself only', async () => {
    const from = 'From x Thu Apr 29 23:34:45 2025\n';
    const mail = (subject: string, body: string): string => `${from}Subject: ${subject}\n\n${body}\n`;
    const opened = await openFile(Readable.from([Buffer.from(mail('un', 'x'.repeat(33 * MiB))), Buffer.from(mail('deux', 'y'))]));
    const told = [];
    for await (const { value, damage } of opened.documents!()) told.push(damage?.code ?? (value as Email).subject);
    expect(told).toEqual(['invalid_mail', 'deux']);
  });

  it('a Parquet file that stands for a billion bytes is refused at once', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'parquet-'));
    const warehouse = await openWarehouse({ directory, timeZone: 'Europe/Paris' });
    const path = join(warehouse.stagingDirectory, 'a.parquet');
    await warehouse.write((connection) => connection.run(`COPY (SELECT 1 AS a, 2 AS b FROM range(17000000)) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 20000000)`));
    const bytes = readFileSync(path);
    await warehouse.close();
    rmSync(directory, { recursive: true, force: true });
    const start = performance.now();
    await expect(openFile(Readable.from([bytes]))).rejects.toThrow('too_large');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
