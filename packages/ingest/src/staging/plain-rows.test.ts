import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allRows, openWarehouse, type Row, type Warehouse } from '@e-respect/warehouse';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPseudonymiser } from '../identity/pseudonymiser.ts';
import { planCanonical } from '../mapping/plan.ts';
import { readRecords } from '../reader/read-records.ts';
import { typeKind } from '../typing/type-kind.ts';
import { StageFile } from './stage-file.ts';

const HEAD = ['send_id', 'campaign_id', 'email', 'sent_at', 'bounced_at', 'bounce_type', 'variant'];
const ORDINARY = [['s1', 's2', 'S-000017', ''], ['c1', 'C 2'], ['ann@x.fr', 'Bob@X.fr', 'zoé@é.fr', 'no-address'], ['2025-03-30T23:30:00Z', '2024-02-29T00:00:00Z'], ['', '2025-01-01T12:00:00Z'], ['', 'hard', 'soft'], ['', 'A', 'b é œ']];
const ODD = [
  '', ' ', 'x ', ' x', '\u00a0', 'x\u00a0', '"', '"q"', '"a""b"', 'a"b', '"open', '<m@x.fr>', '<id>', 'a@b', 'a@@b.fr', 'a%40b.fr', '＠', 'a＠b.fr', '\0', '\u007f', '\ufeff', 'tab\there', '\r', 'été',
  'Total', 'totaux', 'TOTAL : 3', 'grand total', 'Totally', 'Hard', 'HARD', 'block', '日本', '2025-02-29T00:00:00Z', '2025-13-01T00:00:00Z', '2025-01-01T24:00:00Z', '2025-01-01T00:00:60Z', '2025-01-01T00:00:00z',
  '2025-01-01 00:00:00', '2025-01-01T00:00:00+02:00', '1989-12-31T23:59:59Z', '2100-01-01T00:00:00Z', '2100-01-01T00:00:01Z', '31/03/2025 14:05', '2025-01-01T00:00:00Z ', 'e\u0301', 'ann@x.fr, bob@x.fr', 'x'.repeat(9_000),
];

const cell = (column: number): fc.Arbitrary<string> => fc.oneof({ weight: 24, arbitrary: fc.constantFrom(...ORDINARY[column]!) }, { weight: 1, arbitrary: fc.constantFrom(...ODD) });
const row = fc.tuple(...HEAD.map((_, at) => cell(at)), fc.constantFrom(...Array<number>(30).fill(HEAD.length), 3, 8, 0)).map((parts) => {
  const [cells, width] = [parts.slice(0, -1) as string[], parts.at(-1) as number];
  return width > HEAD.length ? [...cells, ''] : cells.slice(0, width);
});
const file = fc.record({
  rows: fc.array(row, { minLength: 150, maxLength: 150 }), delimiter: fc.constantFrom(',', ';', '\t', '|'), lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r\r\n', '\r'),
  encoding: fc.constantFrom('utf8', 'utf8', 'latin1', 'utf16le'), endsInLineEnd: fc.boolean(), brokenAt: fc.option(fc.nat(20_000)),
}).map(({ rows, delimiter, lineEnd, encoding, endsInLineEnd, brokenAt }) => {
  const text = [HEAD, ...rows].map((cells) => cells.join(delimiter)).join(lineEnd) + (endsInLineEnd ? lineEnd : '');
  const bytes = Buffer.concat([Buffer.from(encoding === 'utf16le' ? [0xff, 0xfe] : []), Buffer.from(text, encoding as BufferEncoding)]);
  if (brokenAt !== null && brokenAt > 1_000 && brokenAt < bytes.length) bytes[brokenAt] = 0xc3;
  return bytes;
});

interface Read { rows: Row[]; told: unknown[]; skipped: number; plain: number }

describe('plain rows', () => {
  let warehouse: Warehouse;
  let directory: string;
  let count = 0;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'plain-'));
    warehouse = await openWarehouse({ directory, timeZone: 'Europe/Paris' });
  });
  afterAll(async () => {
    await warehouse.close();
    rmSync(directory, { recursive: true });
  });

  async function read(bytes: Buffer, isPlainAllowed: boolean): Promise<Read> {
    const staged = new StageFile(join(warehouse.stagingDirectory, `file-${count++}`), planCanonical('sends', HEAD), createPseudonymiser(Buffer.from('key')));
    const told: unknown[] = [];
    let skipped = 0;
    const source = (async function* () { yield bytes; })();
    const isTotals = (): boolean => true;
    let delimiter = ',';
    for await (const batch of readRecords(source, { isTotals, ...(isPlainAllowed ? { plainLines: (table) => staged.plainLines(table.delimiter) } : {}) })) {
      ({ delimiter } = batch.table);
      skipped += batch.skipped;
      for (const record of batch.records) {
        if (record.damage) told.push({ line: record.line, code: record.damage.code });
        else staged.write(record);
      }
    }
    await staged.close();
    const plain = staged.plain?.file.rows ?? 0;
    return warehouse.write(async (connection) => {
      const typed = await typeKind(connection, {
        kind: 'sends', path: staged.lines.path, plainPath: plain > 0 ? staged.plain!.file.path : undefined, addressesPath: staged.addresses.path, refsPath: staged.refs.path, columns: HEAD, delimiter,
      }, { timeZone: 'Europe/Paris', dateOrder: 'DMY', currency: 'EUR' });
      const rows = await allRows(connection, `SELECT t.* EXCLUDE (address_number), a.address_key, a.marks FROM ${typed.rows} AS t LEFT JOIN file_addresses AS a ON a.number = t.address_number ORDER BY line`);
      await typed.drop();
      const problems = typed.problems.sort((a, b) => a.line - b.line || a.code.localeCompare(b.code) || String(a.column).localeCompare(String(b.column)));
      return { rows, told: [...told, ...problems], skipped, plain };
    });
  }

  it('are what the way of all rows makes of them, whatever the bytes', async () => {
    let plain = 0;
    await fc.assert(fc.asyncProperty(file, async (bytes) => {
      const [fast, slow] = [await read(bytes, true), await read(bytes, false)];
      plain += fast.plain;
      expect({ ...fast, plain: 0 }).toEqual(slow);
    }), { numRuns: Number(process.env['ERESPECT_FUZZ_RUNS'] ?? 4) });
    expect(plain).toBeGreaterThan(0);
  }, 60_000);

  it('are so for every odd cell in every column', async () => {
    const plain = ['s', 'c', 'ann@x.fr', '2025-03-30T23:30:00Z', '', 'hard', 'v'];
    const rows = ODD.filter((odd) => odd !== '"open').flatMap((odd) => HEAD.map((_, column) => plain.with(column, odd).join(';')));
    const bytes = Buffer.from([HEAD.join(';'), ...rows, ''].join('\n'));
    expect({ ...(await read(bytes, true)), plain: 0 }).toEqual(await read(bytes, false));
  });

  it('take a clean file whole', async () => {
    const lines = ['a,c1,ann@x.fr,2025-03-30T23:30:00Z,,,', 'b,C 2,zoé@é.fr,2024-02-29T00:00:00Z,2025-01-01T12:00:00Z,hard,été'];
    const { rows, told, plain } = await read(Buffer.from([HEAD.join(','), ...lines, ''].join('\r\n')), true);
    expect(plain).toBe(2);
    expect(told).toEqual([]);
    expect(rows.map((each) => [each['line'], each['send_id'], each['campaign_id'], each['sent_at'], each['bounced_at'], each['bounce_type'], each['variant']])).toEqual([
      [2, 'a', 'c1', '2025-03-30T23:30:00.000Z', null, null, null], [3, 'b', 'C 2', '2024-02-29T00:00:00.000Z', '2025-01-01T12:00:00.000Z', 'hard', 'été'],
    ]);
  });

  it('leave to a closer look what is not plain', async () => {
    const lines = ['a,"c1",ann@x.fr,2025-03-30T23:30:00Z,,,', 'Total,c,ann@x.fr,2025-03-30T23:30:00Z,,,', 'a,c,ann@x.fr,2025-02-29T23:30:00Z,,,', 'a,c,,2025-02-28T23:30:00Z,,,', 'a,c,ann@x.fr,2025-03-30T23:30:00Z,,', 'a,ann@x.fr,ann@x.fr,2025-03-30T23:30:00Z,,,'];
    expect((await read(Buffer.from([HEAD.join(','), ...lines, ''].join('\n')), true)).plain).toBe(0);
  });
});
