import { array, assert, asyncProperty, boolean, constantFrom, integer, nat, record, string, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords } from './read-records.ts';
import type { Rec } from './record.ts';

async function read(bytes: Buffer, width: number): Promise<Rec[]> {
  const source = (async function* () { yield bytes; })();
  const records: Rec[] = [];
  const isHead = (cells: string[]): boolean => cells.length === width && cells[0] === 'head0';
  for await (const batch of readRecords(source, { isHead })) records.push(...batch.records);
  return records;
}

interface Written {
  rows: string[][];
  delimiter: string;
  lineEnd: string;
  quotesAll: boolean;
}

function writeCell(cell: string, { delimiter, quotesAll }: Written): string {
  const needsQuotes = quotesAll || cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function writtenRows(table: Written): string[] {
  const head = Array.from({ length: table.rows[0]?.length ?? 2 }, (_, index) => `head${index}`);
  return [head, ...table.rows].map((row) => row.map((cell) => writeCell(cell, table)).join(table.delimiter));
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

function tables(cell: Arbitrary<string>): Arbitrary<Written> {
  const rows = integer({ min: 2, max: 5 }).chain((width) => array(array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
  return record({
    rows,
    delimiter: constantFrom(',', ';', '\t', '|'),
    lineEnd: constantFrom('\n', '\r\n', '\r'),
    quotesAll: boolean(),
  });
}

const nastyCell = string({ unit: constantFrom('a', 'é', '€', '"', ',', ';', '\t', '|', ' ', '\n', '\r', '\r\n', '😀'), maxLength: 6 });

/**
 * Where a cell begins or ends with a line end, a delimiter or a quote, a stray quote may leave two readings that are both in
 * order: `,"⏎"⏎",` is a cell of one line end and a stray quote, either way round.
 */
const tellableCell = nastyCell.map((cell) => (/^[\r\n,;\t|"]|[\r\n,;\t|"]$/.test(cell) ? `b${cell}b` : cell));

describe('any table', () => {
  it('reads back as it was written', async () => {
    await assert(
      asyncProperty(tables(nastyCell), constantFrom<'utf8' | 'utf16le'>('utf8', 'utf16le'), async (table, encoding) => {
        const text = writtenRows(table).join(table.lineEnd);
        const records = await read(Buffer.from(`\uFEFF${text}`, encoding), table.rows[0]?.length ?? 0);
        expect(records.map(({ cells }) => cells)).toEqual(table.rows.filter(isFilled));
      }),
      { numRuns: 700 },
    );
  });

  it('loses no other row to a stray quote', async () => {
    await assert(
      asyncProperty(tables(tellableCell), nat(), nat(), async (table, rowPick, placePick) => {
        const rows = writtenRows(table);
        const width = table.rows[0]?.length ?? 0;
        const hit = 1 + (rowPick % table.rows.length);
        const row = rows[hit] ?? '';
        const characters = [...row];
        const damaged = rows.with(hit, characters.toSpliced(placePick % (characters.length + 1), 0, '"').join(''));
        const records = await read(Buffer.from(damaged.join(table.lineEnd)), width);
        const before = rows.slice(0, hit).join(table.lineEnd);
        const lineOf = (text: string): number => text.split(table.lineEnd === '\r' ? '\r' : '\n').length;
        const firstLine = lineOf(before) + 1;
        const nextLine = firstLine + lineOf(row);
        const others = records.filter(({ line }) => line < firstLine || line >= nextLine).map(({ cells }) => cells);
        expect(others).toEqual([...table.rows.slice(0, hit - 1), ...table.rows.slice(hit)].filter(isFilled));
      }),
      { numRuns: 1_200 },
    );
  });
});
