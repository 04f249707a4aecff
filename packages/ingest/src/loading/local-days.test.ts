import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allRows, openWarehouse } from '@e-respect/warehouse';
import { expect, it } from 'vitest';
import { shiftedDay, tellShifts } from './local-days.ts';

it.each(['Europe/Paris', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia'])('gives every quarter of an hour in %s the day that the calendar gives it', async (zone) => {
  const directory = mkdtempSync(join(tmpdir(), 'days-'));
  const warehouse = await openWarehouse({ directory, timeZone: zone });
  const wrong = await warehouse.write(async (connection) => {
    await connection.run(`CREATE TEMP TABLE instants AS SELECT unnest(range(TIMESTAMP '2010-12-01', TIMESTAMP '2012-02-01', INTERVAL 15 MINUTE)) AS "at"`);
    await tellShifts(connection, 'instants', '"at"', zone);
    return allRows(connection, `SELECT i."at" FROM instants AS i LEFT JOIN shifts AS s ON s.day = CAST(i."at" AS DATE)
      WHERE ${shiftedDay('i."at"', 's.shift', zone)} IS DISTINCT FROM CAST(timezone('${zone}', timezone('UTC', i."at")) AS DATE)`);
  });
  await warehouse.close();
  rmSync(directory, { recursive: true });
  expect(wrong).toEqual([]);
});
