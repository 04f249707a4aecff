import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openFile } from '../../formats/open-file.ts';
import { planMapped } from '../../mapping/plan.ts';
import { guessTables, headsOfRow } from '../recognise.ts';

const FIRST = '192.0.2.7,2/5/2026 10:00 AM,2/5/2026 7:00 PM,1895,1894,1890,GREEN,< 0.1%,,,0,,,';
const SECOND = '192.0.2.8,12/31/2025 11:00 PM,12/31/2025 11:30 PM,900,900,1200,YELLOW,0.3%,2/5/2026 1:00 AM,2/5/2026 2:00 AM,2,mx.example,"a@news.example, b","x, y"';

async function* bytesOf(bytes: string | Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(bytes as string));
}

async function read(bytes: string | Buffer, source?: string): Promise<{ head: string[]; headLine: number; lines: number[]; rows: Record<string, string>[]; skipped: number; bytesRead: number }> {
  const opened = await openFile(bytesOf(bytes), { headless: (firstRow) => headsOfRow(firstRow, { source }) });
  const found = { head: [] as string[], headLine: -1, lines: [] as number[], rows: [] as Record<string, string>[], skipped: 0, bytesRead: 0 };
  for await (const { table, records, skipped, bytesRead } of opened.batches()) {
    const mapping = guessTables(table.head, { source: 'microsoft-snds' })[0]?.mapping;
    const plan = mapping ? planMapped(mapping, table.head)[0] : undefined;
    found.head = table.head;
    found.headLine = table.headLine;
    found.lines.push(...records.map(({ line }) => line));
    found.rows.push(...records.map(({ cells, line }) => Object.fromEntries((plan?.columns ?? []).map((column, at) => [column, plan!.readers[at]!(cells, line)]))));
    found.skipped += skipped;
    found.bytesRead = bytesRead;
  }
  return found;
}

const row = (cells: Record<string, string>): Record<string, string> => ({ feed: 'snds', provider: 'microsoft', denominator: 'rcpt', ...cells });

it.each([['\n'], ['\r\n']])('a file without heads is read under those of its source, by the lines it has', async (end) => {
  const text = `${FIRST}${end}${SECOND}${end}`;
  const found = await read(text);
  expect(found.head).toHaveLength(14);
  expect(found).toMatchObject({ headLine: 0, lines: [1, 2], skipped: 0, bytesRead: text.length });
  expect(found.rows).toEqual([
    row({ domain_or_ip: '192.0.2.7', day: '2/5/2026', spam_rate: '0.1%', spam_rate_bound: 'below', volume: '1890' }),
    row({ domain_or_ip: '192.0.2.8', day: '12/31/2025', spam_rate: '0.3%', spam_rate_bound: 'exact', volume: '1200' }),
  ]);
});

it('a byte order mark does not stand before the address', async () => {
  expect((await read(`\uFEFF${FIRST}\n`)).rows[0]?.['domain_or_ip']).toBe('192.0.2.7');
});

it('no line of it is taken in passing, under the number it has with the head put before it', async () => {
  const opened = await openFile(bytesOf(`${FIRST}\n${SECOND}\n`), { headless: (firstRow) => headsOfRow(firstRow, {}) });
  const lines: number[] = [];
  for await (const { records } of opened.batches({ plainLines: () => { throw new Error('asked'); } })) lines.push(...records.map(({ line }) => line));
  expect(lines).toEqual([1, 2]);
});

it('a zipped one is read too', async () => {
  expect((await read(gzipSync(`${FIRST}\n`))).lines).toEqual([1]);
});

it.each([['a head', 'IP Address,Activity Start\n192.0.2.7,2/5/2026 10:00 AM\n'], ['another table', '192.0.2.7,2/5/2026 10:00 AM,x\n'], ['nothing but a line', 'a\n']])('%s is left as it is', async (_, text) => {
  expect((await read(text)).headLine).toBe(1);
});

it('a file said to be another source’s is left as it is', async () => {
  expect((await read(`${FIRST}\n`, 'canonical')).headLine).toBe(1);
});
