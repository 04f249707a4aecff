import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWarehouse, type Warehouse } from './open.ts';

let warehouse: Warehouse;
beforeAll(async () => { warehouse = await openWarehouse({ directory: ':memory:', timeZone: 'Europe/Paris' }); });
afterAll(() => warehouse.close());

const change = (): Promise<void> => warehouse.write(async (connection) => { await connection.run('UPDATE workspace SET data_version = data_version + 1'); });

it('tells its version while every reader is taken, as of the last write that has ended', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  const readers = Array.from({ length: 8 }, () => warehouse.read(() => held));
  expect(warehouse.dataVersion()).toBe(0);
  await change();
  expect(warehouse.dataVersion()).toBe(1);
  release();
  await Promise.all(readers);
});

it('goes on after a write that failed, with what it had changed before', async () => {
  const failing = warehouse.write(async (connection) => {
    await connection.run('UPDATE workspace SET data_version = data_version + 1');
    throw new Error('on the way');
  });
  await expect(failing).rejects.toThrow('on the way');
  expect(warehouse.dataVersion()).toBe(2);
});
