import { readdirSync, readFileSync } from 'node:fs';
import { KIND_IDS, KINDS, mappingSchema, type Column } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { REJECT_HEADS } from '../mapping/heads.ts';
import { missingColumns } from '../mapping/plan.ts';
import { readRecords } from '../reader/read-records.ts';
import { choosePlans, headTest } from '../staging/choose-plans.ts';
import { SOURCES } from './index.ts';
import { guessTables, SURE } from './recognise.ts';

/** `shopify/orders.sample.csv` and the rows it must give, `shopify/orders.rows.json`; a word between tells variants apart. */
const samples = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.sample.csv')).sort()
  .map((path) => ({ path, source: path.split('/')[0]!, table: path.split('/')[1]!.split('.')[0]! }));
const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> { yield Buffer.from(text); }

/** What a file gives, told nothing but its bytes: its source, its table and its cells under canonical heads, by kind. */
async function read(text: string): Promise<{ source: string; table: string | null; rows: Record<string, Record<string, string>[]> }> {
  for await (const { table: { head }, records } of readRecords(bytesOf(text), { isHead: headTest({}) })) {
    const { source, table, plans } = choosePlans({}, head);
    const rows = plans.map(({ kind, columns, readers, accepts }) => [kind, records.filter(({ cells, damage }) => damage === undefined && accepts(cells))
      .map(({ cells, line }) => Object.fromEntries(columns.map((column, at) => [column, readers[at]!(cells, line).trim()])))] as const);
    return { source, table, rows: Object.fromEntries(rows) };
  }
  throw new Error('no batch');
}

describe.each(samples)('$path', ({ path, source, table }) => {
  it('is told by its heads and gives its rows', async () => {
    const rows = JSON.parse(textOf(path.replace('.sample.csv', '.rows.json'))) as object;
    expect(await read(textOf(path))).toEqual({ source, table, rows });
  });

  it('is nobody else’s as surely, nor when its refused rows come back mended', async () => {
    for await (const { table: { head } } of readRecords(bytesOf(textOf(path)), { isHead: headTest({}) })) {
      const [first, second] = guessTables(head);
      expect(first).toMatchObject({ source, table, missing: [] });
      expect(first!.confidence).toBeGreaterThanOrEqual(SURE);
      expect(second?.confidence ?? 0).toBeLessThan(first!.confidence);
      expect(guessTables([...REJECT_HEADS, ...head])[0]).toMatchObject({ source, table, mapping: first!.mapping });
      expect(mappingSchema.safeParse(first!.mapping).success).toBe(true);
    }
  });
});

describe('every source with tables', () => {
  const tables = SOURCES.flatMap(({ id, tables = [] }) => tables.filter(({ headless }) => headless === undefined).map((table) => ({ source: id, table: table.id, signs: table.signs })));

  it.each(tables)('$source $table has a sample', ({ source, table }) => {
    expect(samples.some((sample) => sample.source === source && sample.table === table)).toBe(true);
  });

  it.each(tables)('$source $table has signs enough to be sure', ({ signs }) => expect(signs.length).toBeGreaterThanOrEqual(2));
});

describe.each(KIND_IDS)('the template of %s', (kind) => {
  const columns = Object.entries(KINDS[kind].columns as Record<string, Column>);
  const heads = { names: columns.map(([name]) => name), fr: columns.map(([, { label }]) => label.fr), en: columns.map(([, { label }]) => label.en) };

  it.each(Object.entries(heads))('stays our own with its %s heads', (_, head) => {
    expect(guessTables(head)[0]).toMatchObject({ source: 'canonical', kinds: [kind], unread: [] });
  });

  it('stays our own in part, in any order and in both languages', () => {
    const drawn = draws(columns.length + 1);
    for (let round = 0; round < 60; round += 1) {
      const some = columns.filter(([, { required }]) => required || drawn() > round / 60).sort(() => drawn() - 0.5);
      if (missingColumns(kind, some.map(([name]) => name)).length > 0) continue;
      const head = some.map(([name, { label }]) => [name, label.fr, label.en][Math.floor(drawn() * 3)]!);
      expect(choosePlans({}, head), head.join()).toMatchObject({ source: 'canonical', plans: [{ kind }] });
    }
  });
});

/** The same numbers between 0 and 1 in every run. */
function draws(seed: number): () => number {
  let at = seed;
  return () => (at = (at * 16_807) % 2_147_483_647) / 2_147_483_647;
}
