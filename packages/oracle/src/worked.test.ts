import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer, loadDataset, type Answer, type AnswerRow, type Cell, type Query } from './index.ts';

const folder = new URL('../../../data/worked/', import.meta.url);

type ExpectedCell = Omit<Cell, 'inputs'> & Partial<Pick<Cell, 'inputs'>>;

interface Expected {
  query: Query;
  as_of: string;
  rows: { by: AnswerRow['by']; figures: Record<string, ExpectedCell> }[];
  totals: { figures: Record<string, ExpectedCell> };
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({ kind: name.replace(/(-.*)?\.csv$/, ''), text: readFileSync(new URL(name, folder), 'utf8') }));
const dataset = loadDataset(files);
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected[];

function isClose(actual: number | null | undefined, wanted: number | null | undefined, tolerance: number): boolean {
  if (typeof actual !== 'number' || typeof wanted !== 'number') return (actual ?? null) === (wanted ?? null);
  return Math.abs(actual - wanted) <= tolerance * Math.max(Math.abs(wanted), Math.abs(actual));
}

function sameInputs(actual: Cell['inputs'], wanted: Cell['inputs'] = {}): boolean {
  const ids = new Set([...Object.keys(actual), ...Object.keys(wanted)]);
  return [...ids].every((id) => id in actual && id in wanted && isClose(actual[id], wanted[id], 1e-15));
}

function sameCell(actual: Cell | undefined, wanted: ExpectedCell): boolean {
  return (
    actual !== undefined &&
    actual.status === wanted.status &&
    isClose(actual.value, wanted.value, 1e-15) &&
    sameInputs(actual.inputs, wanted.inputs) &&
    isClose(actual.interval?.low, wanted.interval?.low, 1e-9) &&
    isClose(actual.interval?.high, wanted.interval?.high, 1e-9)
  );
}

function differences(actual: Readonly<Record<string, Cell>>, wanted: Record<string, ExpectedCell>, where: string): string[] {
  return Object.entries(wanted)
    .filter(([id, cell]) => !sameCell(actual[id], cell))
    .map(([id, cell]) => `${where} ${id}: ${JSON.stringify(actual[id])} instead of ${JSON.stringify(cell)}`);
}

function isEmpty({ figures }: AnswerRow): boolean {
  return Object.values(figures).every(({ value }) => value === null || value === 0);
}

function rowDifferences(found: Answer, { rows }: Expected): string[] {
  const keyOf = (by: AnswerRow['by']) => JSON.stringify(by);
  const actual = new Map(found.rows.map((row) => [keyOf(row.by), row]));
  const wanted = new Set(rows.map(({ by }) => keyOf(by)));
  const extra = found.rows.filter((row) => !wanted.has(keyOf(row.by)) && !isEmpty(row));
  return [
    ...extra.map(({ by }) => `${keyOf(by)} is not expected`),
    ...rows.flatMap(({ by, figures }) => differences(actual.get(keyOf(by))?.figures ?? {}, figures, keyOf(by))),
  ];
}

describe('the worked set', () => {
  it('has 33 queries', () => {
    expect(expected).toHaveLength(33);
  });

  it.each(expected.map((entry, index) => ({ entry, index, name: JSON.stringify({ ...entry.query, figures: undefined }) })))(
    'query $index agrees in every cell: $name',
    ({ entry }) => {
      const found = answer(dataset, entry.query);
      expect(found.as_of).toBe(entry.as_of);
      expect([...rowDifferences(found, entry), ...differences(found.totals.figures, entry.totals.figures, 'totals')]).toEqual([]);
    },
  );
});
