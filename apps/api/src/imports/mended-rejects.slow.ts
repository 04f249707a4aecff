import type { ImportAnswer, KindId, WorkspaceAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { BREAKABLE, type Breakable } from './corpus/breakable.ts';
import { Dice } from './corpus/dice.ts';

const FILES_PER_KIND = 4;
const ROWS = 24;
const TOLD = ['reject_file', 'reject_line', 'reject_column', 'reject_code', 'reject_message'];

type Wanted = readonly [line: number, column: string | null, code: string];
interface Broken { good: string; bad: string; rows: readonly (readonly string[])[]; wanted: Wanted[]; lost: number }

const written = (cells: readonly string[]): string => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
const fileOf = (head: readonly string[], rows: readonly string[]): string => `${[head.join(','), ...rows].join('\n')}\n`;
const cellsOf = (record: string): string[] => [...record.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1]!.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')).slice(0, -1);

/** Some rows get one or two bad cells, or lose or gain a cell; line 1 is the head. */
function broken(dice: Dice, { head, row, breaks }: Breakable, file: number): Broken {
  const rows = Array.from({ length: ROWS }, (_, id) => row(file, id));
  const wanted: Wanted[] = [];
  const bad = rows.map((cells, at) => {
    const line = at + 2;
    if (!dice.chance(0.3)) return written(cells);
    if (dice.chance(0.1)) { wanted.push([line, null, 'too_few_cells']); return written(cells.slice(0, -1)); }
    if (dice.chance(0.1)) { wanted.push([line, null, 'too_many_cells']); return written([...cells, 'x']); }
    const [column, value, code] = dice.pick(breaks);
    wanted.push([line, column, code]);
    return written(cells.map((cell, each) => (head[each] === column ? value : cell)));
  });
  return { good: fileOf(head, rows.map(written)), bad: fileOf(head, bad), rows, wanted, lost: wanted.length };
}

/** Each refused row with its right cells again, after what is told of it. */
function mended(rejects: string, head: readonly string[], rows: Broken['rows']): string {
  const [first, ...refused] = rejects.replace('\uFEFF', '').split('\r\n').filter((line) => line !== '');
  expect(cellsOf(`${first!},`)).toEqual([...TOLD, ...head]);
  return fileOf([...TOLD, ...head], refused.map((line) => { const told = cellsOf(`${line},`).slice(0, TOLD.length); return written([...told, ...rows[Number(told[1]) - 2]!]); }));
}

let bench: AppBench;
beforeAll(async () => {
  bench = await openAppBench();
  await bench.imported({ kind: 'campaigns' }, 'campaign_id,name,supplier_id,channel\nC1,One,S1,email\n');
});
afterAll(() => bench.close());

const current = async (kind: KindId): Promise<number> => ((await (await bench.get('/workspace')).json()) as WorkspaceAnswer).facts.find((fact) => fact.kind === kind)!.rows;
const counts = (a: ImportAnswer): unknown[] => [a.status, a.rows_read, a.rows_loaded + a.rows_pending, a.rows_duplicate, a.rows_corrected, a.rows_rejected];

it.each(BREAKABLE.flatMap((each, at) => Array.from({ length: FILES_PER_KIND }, (_, nth) => [each.kind, nth + 1, at * FILES_PER_KIND + nth, each] as const)))(
  '%s, broken file %i: refused rows are told, mended and all there',
  async (kind, _, number, breakable) => {
    const { good, bad, rows, wanted, lost } = broken(new Dice(number + 1), breakable, number);
    const before = await current(kind);
    const first = await bench.imported({ kind }, bad, 'broken.csv');
    expect(counts(first), bad).toEqual(['done', ROWS, ROWS - lost, 0, 0, lost]);
    expect(first.rejects.map(({ line, column, code }) => [line, column, code] as const).sort(([a], [b]) => a - b)).toEqual(wanted);
    if (lost > 0) {
      const rejects = await (await bench.get(`/imports/${first.import_id}/rejects.csv`)).text();
      expect(counts(await bench.imported({ kind }, mended(rejects, breakable.head, rows), 'rejects.csv'))).toEqual(['done', lost, lost, 0, 0, 0]);
    }
    expect(counts(await bench.imported({ kind }, good, 'good.csv'))).toEqual(['done', ROWS, 0, ROWS, 0, 0]);
    expect((await current(kind)) - before).toBe(ROWS);
  },
);
