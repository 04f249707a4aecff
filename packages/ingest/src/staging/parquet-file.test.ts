import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allRows, openWarehouse } from '@e-respect/warehouse';
import { expect, it } from 'vitest';
import { IntColumn, LongColumn, TextColumn } from './parquet-columns.ts';
import { ParquetFile } from './parquet-file.ts';

const ROWS = 100_003;

it('gives the database back what was put, over several row groups, holes included', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'parquet-'));
  const warehouse = await openWarehouse({ directory, timeZone: 'Europe/Paris' });
  const [line, number, at, text] = [new LongColumn('line'), new IntColumn('number'), new LongColumn('at', true), new TextColumn('text')];
  const file = new ParquetFile(join(warehouse.stagingDirectory, 'rows'), [line, number, at, text]);
  for (let row = 0; row < ROWS; row += 1) {
    line.put(file.at, 2 ** 40 + row);
    if (row % 3 === 0) number.put(file.at, row);
    if (row % 2 === 0) at.put(file.at, row * 1_000_000);
    if (row % 5 !== 0) text.putText(file.at, `é${row}`);
    file.endRow();
    if (row % 10_000 === 0) await file.flush();
  }
  await file.close();
  const [found] = await warehouse.read((connection) => allRows(connection, `SELECT count(*) AS rows, count(*) FILTER (
      line = 1099511627776 + i AND number IS NOT DISTINCT FROM CASE WHEN i % 3 = 0 THEN i END
      AND "at" IS NOT DISTINCT FROM CASE WHEN i % 2 = 0 THEN to_timestamp(i)::TIMESTAMP END AND text IS NOT DISTINCT FROM CASE WHEN i % 5 <> 0 THEN concat('é', i) END) AS right
    FROM (SELECT *, line - 1099511627776 AS i FROM read_parquet('${file.path}'))`));
  await warehouse.close();
  rmSync(directory, { recursive: true });
  expect(found).toEqual({ rows: ROWS, right: ROWS });
});
