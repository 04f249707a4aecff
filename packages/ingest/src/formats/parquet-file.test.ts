import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWarehouse, type Warehouse } from '@e-respect/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFile } from './open-file.ts';

let directory: string;
let warehouse: Warehouse;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'parquet-'));
  warehouse = await openWarehouse({ directory, timeZone: 'Europe/Paris' });
});
afterAll(async () => {
  await warehouse.close();
  rmSync(directory, { recursive: true, force: true });
});

async function parquet(select: string, options = ''): Promise<Buffer> {
  const path = join(warehouse.stagingDirectory, 'a.parquet');
  await warehouse.write((connection) => connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet${options})`));
  return readFileSync(path);
}

async function read(bytes: Buffer) {
  const opened = await openFile((async function* () { yield bytes; })());
  const records = [];
  let head: string[] = [];
  for await (const batch of opened.batches()) {
    records.push(...batch.records);
    ({ head } = batch.table);
  }
  return { format: opened.format, head, records, cells: records.map(({ cells }) => cells) };
}

describe('values of Parquet', () => {
  it.each([
    ["'Aix, \"Sud\"'", 'Aix, "Sud"'],
    ['9223372036854775807::BIGINT', '9223372036854775807'],
    ['18446744073709551615::UBIGINT', '18446744073709551615'],
    ['-5::INTEGER', '-5'],
    ['12345678901234567.89::DECIMAL(19, 2)', '12345678901234567.89'],
    ['-12345678901234567890123456.789::DECIMAL(38, 3)', '-12345678901234567890123456.789'],
    ['0.10::DECIMAL(4, 2)', '0.10'],
    ['-0.07::DECIMAL(9, 2)', '-0.07'],
    ['0.1::DOUBLE', '0.1'],
    ['0.1::FLOAT', '0.1'],
    ['1e21::DOUBLE', '1000000000000000000000'],
    ['true', 'true'],
    ['NULL::INTEGER', ''],
    ["DATE '2025-03-31'", '2025-03-31'],
    ["DATE '1969-12-31'", '1969-12-31'],
    ["TIMESTAMP '2025-03-31 14:05:00'", '2025-03-31T14:05:00'],
    ["TIMESTAMP '2025-03-31 14:05:00.123456'", '2025-03-31T14:05:00.123456'],
    ["TIMESTAMP '1969-12-31 23:59:59.5'", '1969-12-31T23:59:59.5'],
    ["TIMESTAMP_NS '2025-03-31 14:05:00.123456789'", '2025-03-31T14:05:00.123456789'],
    ["TIMESTAMPTZ '2025-03-31 14:05:00+02'", '2025-03-31T12:05:00Z'],
    ["TIME '14:05:00'", '14:05:00'],
    ["'6ba7b810-9dad-11d1-80b4-00c04fd430c8'::UUID", '6ba7b810-9dad-11d1-80b4-00c04fd430c8'],
    ["[1, 2]", '[1,2]'],
    ["INTERVAL '1 month 2 days 3.5 seconds'", 'P1M2DT3.5S'],
    ["{'a': 12345678901234567, 'b': 'x'}", '{"a":"12345678901234567","b":"x"}'],
    ["'{\"a\": 12345678901234567890}'::JSON", '{"a": 12345678901234567890}'],
  ])('%s', async (sql, expected) => {
    expect((await read(await parquet(`SELECT ${sql} AS v, 'x' AS x`))).cells).toEqual([[expected, 'x']]);
  });
});

describe('a Parquet file', () => {
  it.each(['snappy', 'zstd', 'gzip', 'lz4_raw', 'brotli', 'uncompressed'])('compressed by %s, of several row groups', async (codec) => {
    const { format, head, records } = await read(await parquet('SELECT range AS id, range % 7 AS "Jour" FROM range(5000)', `, COMPRESSION ${codec}, ROW_GROUP_SIZE 2048`));
    expect({ format, head, length: records.length }).toEqual({ format: 'parquet', head: ['id', 'Jour'], length: 5_000 });
    expect([records[0], records[4_999]]).toEqual([{ line: 2, cells: ['0', '0'], raw: '0,0' }, { line: 5_001, cells: ['4999', '1'], raw: '4999,1' }]);
  });

  it('that repeats one enormous text refuses its rows one by one', async () => {
    const { records } = await read(await parquet("SELECT range AS id, CASE WHEN range = 3 THEN 'x' ELSE repeat('é', 2000000) END AS m FROM range(5)"));
    expect(records.filter(({ damage }) => damage?.code !== 'record_too_long').map(({ cells }) => cells)).toEqual([['3', 'x']]);
    expect(records[0]!.raw).toBe(`0,${'é'.repeat(200)}`);
  });

  it('with a day beyond all days refuses that cell, not the file', async () => {
    const { cells } = await read(await parquet("SELECT * FROM (VALUES (DATE '2025-03-31', 'a'), (DATE 'infinity', 'b')) AS t(day, id)"));
    expect(cells).toEqual([['2025-03-31', 'a'], ['2147483647', 'b']]);
  });

  it('damaged or cut short is refused in words', async () => {
    const bytes = await parquet('SELECT range AS id, md5(range::VARCHAR) AS m FROM range(2000)');
    await expect(read(bytes.subarray(0, 500))).rejects.toThrow('broken_file');
    const changed = Buffer.from(bytes);
    changed.fill(0xff, 40, 400);
    await expect(read(changed)).rejects.toThrow('broken_file');
  });
});
