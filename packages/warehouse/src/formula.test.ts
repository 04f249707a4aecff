import { evaluate, toSql, type Formula } from '@e-respect/metrics';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWarehouse, type Warehouse } from './open.ts';
import { firstRow } from './rows.ts';

const formula: fc.Arbitrary<Formula> = fc.letrec<{ f: Formula }>((tie) => ({
  f: fc.oneof({ maxDepth: 4 },
    fc.constantFrom('a', 'b', 'c').map((id) => ({ op: 'ref' as const, id })),
    fc.integer({ min: 0, max: 9 }).map((value) => ({ op: 'number' as const, value })),
    fc.record({ op: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const), left: tie('f'), right: tie('f') })),
})).f;
const values = fc.record({ a: fc.integer({ min: -50, max: 50 }), b: fc.integer({ min: -50, max: 50 }), c: fc.option(fc.integer({ min: -50, max: 50 })) });

let warehouse: Warehouse;
beforeAll(async () => { warehouse = await openWarehouse({ directory: ':memory:', timeZone: 'Europe/Paris' }); });
afterAll(() => warehouse.close());

it('a formula means the same in TypeScript and in the database, nulls and division by 0 included', async () => {
  await fc.assert(fc.asyncProperty(formula, values, async (tree, given) => {
    const here = evaluate(tree, (id) => given[id as 'a' | 'b' | 'c']);
    const sql = toSql(tree, (id) => `CAST($${id} AS DOUBLE)`);
    const used = Object.fromEntries(Object.entries(given).filter(([id]) => sql.includes(`$${id}`)));
    const there = (await warehouse.read((c) => firstRow(c, `SELECT ${sql} AS value`, used)))!['value'];
    if (here === null) expect(there).toBeNull();
    else expect(Math.abs(Number(there) - here)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(here)));
  }), { numRuns: 300 });
});
