import { describe, expect, it } from 'vitest';
import { FileError } from './file-error.ts';
import { readRecords, type ReadOptions } from './read-records.ts';
import { rawText } from './record.ts';

async function* chunks(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += Math.max(size, 1)) yield bytes.subarray(from, from + size);
}

async function read(file: string | Uint8Array, options: ReadOptions = {}) {
  const records = [];
  let skipped = 0;
  let table;
  for await (const batch of readRecords(chunks(typeof file === 'string' ? Buffer.from(file) : file), options)) {
    records.push(...batch.records);
    skipped += batch.skipped;
    ({ table } = batch);
  }
  return { records, skipped, table, cells: records.map(({ cells }) => cells), lines: records.map(({ line }) => line), damage: records.map(({ damage }) => damage?.code) };
}

async function refusal(file: string | Uint8Array): Promise<string> {
  try {
    await read(file);
    return 'read';
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

const isHead = (cells: string[]): boolean => cells.some((cell) => cell.trim() === 'email');

describe('encodings', () => {
  const text = 'email;ville;prix\nhélène@x.fr;Besançon;5 €\nb@x.fr;Œuilly;7\n';
  const swapped = (utf16le: Buffer): Buffer => Buffer.from(utf16le).swap16();
  const latin = (euro: number, oe: number): Buffer => Buffer.concat([
    Buffer.from('email;ville;prix\nhélène@x.fr;Besançon;5 ', 'latin1'), Buffer.from([euro]), Buffer.from('\nb@x.fr;'), Buffer.from([oe]), Buffer.from('uilly;7\n'),
  ]);
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-8', Buffer.from(`\uFEFF\uFEFF${text}`)],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', swapped(Buffer.from(text, 'utf16le'))],
    ['utf-16be', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['windows-1252', latin(0x80, 0x8c)],
    ['iso-8859-15', latin(0xa4, 0xbc)],
  ])('reads %s (%#)', async (encoding, bytes) => {
    const { table, cells } = await read(bytes);
    expect(table).toMatchObject({ encoding, head: ['email', 'ville', 'prix'], headLine: 1, delimiter: ';' });
    expect(cells).toEqual([['hélène@x.fr', 'Besançon', '5 €'], ['b@x.fr', 'Œuilly', '7']]);
  });

  it('reads 0x80 as € and 0x92 as ’ in Windows-1252', async () => {
    expect((await read(Buffer.from('a,b\n5\x80,l\x92an\n', 'latin1'))).cells).toEqual([['5€', 'l’an']]);
  });

  it('settles the encoding at the first accent, far beyond the first block', async () => {
    const filler = 'a@x.fr,plain text\n'.repeat(80_000);
    const { cells, table } = await read(Buffer.from(`email,ville\n${filler}b@x.fr,Besan\xe7on\n`, 'latin1'));
    expect(cells.at(-1)).toEqual(['b@x.fr', 'Besançon']);
    expect(table?.encoding).toBe('windows-1252');
    expect((await read(`email,ville\n${filler}b@x.fr,Besançon\n`)).cells.at(-1)).toEqual(['b@x.fr', 'Besançon']);
  });

  it('keeps characters whole across blocks, in UTF-8 and in UTF-16', async () => {
    for (let shift = 0; shift < 5; shift += 1) {
      const text = `\uFEFFa,b\n${'x'.repeat(shift)}${`é€😀,${'é😀'.repeat(20)}\n`.repeat(12_000)}`;
      for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le')]) {
        const { damage, cells } = await read(bytes);
        expect(new Set(damage)).toEqual(new Set([undefined]));
        expect(new Set(cells.slice(1).map(String))).toEqual(new Set([`é€😀,${'é😀'.repeat(20)}`]));
      }
    }
  });

  it('gives up one row for one bad byte', async () => {
    const { damage, cells, records } = await read(Buffer.concat([Buffer.from('a,b\né,è\nx'), Buffer.from([0xe9]), Buffer.from(',y\nà,ç\n')]));
    expect(damage).toEqual([undefined, 'invalid_character', undefined]);
    expect(cells).toEqual([['é', 'è'], ['xé', 'y'], ['à', 'ç']]);
    expect(records.map(rawText)).toEqual(['é,è', 'xé,y', 'à,ç']);
  });

  it('gives up one row for a truncated end or half a pair', async () => {
    expect((await read(Buffer.concat([Buffer.from('a,b\né,è\nx,y'), Buffer.from([0xc3])]))).damage).toEqual([undefined, 'invalid_character']);
    expect((await read(Buffer.from('a,b\né,è\nx,\ud800y\nz,t\n', 'utf16le'))).damage).toEqual([undefined, 'invalid_character', undefined]);
    expect((await read(Buffer.concat([Buffer.from('a,b\né,è\nx,y', 'utf16le'), Buffer.from('z')]))).damage).toEqual([undefined, 'invalid_character']);
  });

  it('refuses what is in none of them', async () => {
    expect(await refusal(Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]))).toBe('unreadable_encoding');
    // Mac Roman: è is 0x8f, é 0x8e.
    expect(await refusal(Buffer.from('nom,ville\nH\x8el\x8fne,Ch\x8fvre\n', 'latin1'))).toBe('unreadable_encoding');
  });
});

describe('delimiters and line ends', () => {
  it.each([',', ';', '\t', '|'])('finds %j', async (delimiter) => {
    const { table, cells } = await read(['a', 'b', 'c\n1', '"x,;\t|y"', '3\n'].join(delimiter));
    expect(table?.delimiter).toBe(delimiter);
    expect(cells).toEqual([['1', 'x,;\t|y', '3']]);
  });

  it('is not misled by decimal commas', async () => {
    expect((await read('a;b\n1,5;2,5\n3,5;4,5\n')).table).toMatchObject({ delimiter: ';', head: ['a', 'b'] });
    expect((await read('nom;montant\nDupont, Jean;1 234,56\nDurand, Anne;2,5\n')).table?.delimiter).toBe(';');
  });

  it('prefers the delimiter under which the head is known', async () => {
    const file = 'Bilan, 2024, mai\nnote, vue, lue\nemail;prix\na@x.fr;1,2,3\nb@x.fr;1,2,3\n';
    expect((await read(file, { isHead })).table).toMatchObject({ delimiter: ';', head: ['email', 'prix'], headLine: 3, headIsKnown: true });
  });

  it('honours sep=, with any character, in any encoding', async () => {
    const { table, cells, skipped, lines } = await read('sep=;\r\na;b\r\n1,2;3\r\n');
    expect({ table, cells, skipped, lines }).toMatchObject({ table: { delimiter: ';', headLine: 2 }, cells: [['1,2', '3']], skipped: 2, lines: [3] });
    expect((await read('sep=^\na^b\n1^2\n')).cells).toEqual([['1', '2']]);
    expect((await read(Buffer.from('\uFEFF"sep=\t"\na\tb\n1\t2\n', 'utf16le'))).cells).toEqual([['1', '2']]);
  });

  it.each(['\n', '\r\n', '\r', '\r\r\n'])('reads lines ended by %j', async (end) => {
    const quoted = `"x${end}y"`;
    const { cells, lines, damage } = await read(['a,b', '1,2', `${quoted},3`, '', '4,"5"', ''].join(end));
    expect(damage).toEqual([undefined, undefined, undefined]);
    expect(cells).toEqual([['1', '2'], [`x${end}y`, '3'], ['4', '5']]);
    expect(lines).toEqual([2, 3, 6]);
  });

  it('reads a file whose lines end now in LF, now in CRLF, and whose last has no end', async () => {
    expect((await read('a,b\r\n1,2\n3,4\r\n"5",6')).cells).toEqual([['1', '2'], ['3', '4'], ['5', '6']]);
  });

  it('reads a single column', async () => {
    expect((await read('email\na@x.fr\n\nb@x.fr\n')).cells).toEqual([['a@x.fr'], ['b@x.fr']]);
  });
});

describe('head, preamble, blank and totals lines', () => {
  it('skips what stands before the head and counts it', async () => {
    const { table, cells, skipped, lines } = await read('Rapport;;\n\n"Période : mai\n2024";;\nemail;prix;\na@x.fr;1;\n;;\n   \nb@x.fr;2;\n', { isHead });
    expect(table).toMatchObject({ head: ['email', 'prix'], headLine: 5, headIsKnown: true });
    expect({ cells, skipped, lines }).toEqual({ cells: [['a@x.fr', '1'], ['b@x.fr', '2']], skipped: 6, lines: [6, 9] });
  });

  it('takes the first filled row where no head is known', async () => {
    expect((await read('\n\na,b\n1,2\n', { isHead })).table).toMatchObject({ head: ['a', 'b'], headLine: 3, headIsKnown: false });
  });

  it('looks no further than 30 records', async () => {
    expect((await read(`${'note,1\n'.repeat(29)}email,x\na,1\n`, { isHead })).table?.headLine).toBe(30);
    expect((await read(`${'note,1\n'.repeat(30)}email,x\na,1\n`, { isHead })).table?.headLine).toBe(1);
  });

  it('skips totals of another shape, or when the caller says so', async () => {
    const file = 'Campagne,Envois,Clics\nTotal,1,2\nTotalEnergies,3,4\nTotal : 4,6\n,Totaux\nGrand total,4,6\nTotalEnergies,1\n';
    const plain = await read(file);
    expect(plain.cells).toEqual([['Total', '1', '2'], ['TotalEnergies', '3', '4'], ['Grand total', '4', '6'], ['TotalEnergies', '1']]);
    expect(plain.skipped).toBe(3);
    expect((await read(file, { isTotals: (cells, head) => cells[1] === '4' && head[1] === 'Envois' })).skipped).toBe(4);
  });

  it('gives a batch for a file of a head only', async () => {
    expect(await read('a,b\n')).toMatchObject({ records: [], skipped: 1, table: { head: ['a', 'b'] } });
  });

  it('gives batches of a thousand and the bytes read', async () => {
    const bytes = Buffer.from(`a,b\n${'1,2\n'.repeat(2_500)}`);
    const sizes = [];
    for await (const batch of readRecords(chunks(bytes))) sizes.push([batch.records.length, batch.skipped, batch.bytesRead]);
    expect(sizes).toEqual([[1_000, 1, bytes.length], [1_000, 0, bytes.length], [500, 0, bytes.length]]);
  });
});

describe('damaged rows cost themselves only', () => {
  const around = async (row: string, width = 3) => {
    const good = Array.from({ length: width }, (_, index) => `g${index}`);
    const file = `a,b,c,d,e\n`.split(',').slice(0, width).join(',').trimEnd();
    const result = await read(`${file}\n${good}\n${row}\n${good}\n"g0",${good.slice(1)}\n`);
    expect(result.cells[0]).toEqual(good);
    expect(result.cells.slice(-2)).toEqual([good, good]);
    return { cells: result.cells.slice(1, -2), damage: result.damage.slice(1, -2), raw: result.records.slice(1, -2).map(rawText) };
  };

  it.each([
    ['"x,y,z', ['"x', 'y', 'z']],
    ['x,"y,z', ['x', '"y', 'z']],
    ['x,y,"z', ['x', 'y', '"z']],
    ['x,y"y,z', ['x', 'y"y', 'z']],
    ['x,y,z"', ['x', 'y', 'z"']],
    ['x,"y"y,z', ['x', '"y"y', 'z']],
    ['x",y,z', ['x"', 'y', 'z']],
    ['x,"",z', ['x', '', 'z']],
    ['x,""",z', ['x', '"""', 'z']],
    ['x,"y ""q"" y",z', ['x', 'y "q" y', 'z']],
    ['"stray,"l,1",z', ['"stray', 'l,1', 'z']],
    ['12",13",z', ['12"', '13"', 'z']],
  ])('reads %j', async (row, cells) => {
    expect(await around(row)).toEqual({ cells: [cells], damage: [undefined], raw: [row] });
  });

  it.each([
    ['x,y', 'too_few_cells'],
    ['"x,y",z', 'too_few_cells'],
    ['x,y,z,t', 'too_many_cells'],
    ['x,y\0,z', 'nul_character'],
  ])('marks %j %s', async (row, code) => {
    expect(await around(row)).toMatchObject({ damage: [code], raw: [row] });
  });

  it('tells column and widths', async () => {
    const { records } = await read('a,b\n1\n1,2,3\n1,\0\n');
    expect(records.map(({ damage }) => damage)).toEqual([
      { code: 'too_few_cells', expected: 2, found: 1 },
      { code: 'too_many_cells', expected: 2, found: 3 },
      { code: 'nul_character', column: 2 },
    ]);
  });

  it('forgives empty cells beyond the head, not missing ones', async () => {
    expect((await read('a,b\n1,2,,\n1,2, \n1,\n1\n')).damage).toEqual([undefined, undefined, undefined, 'too_few_cells']);
  });

  it('keeps a cell of several lines only when its record has the right width', async () => {
    expect(await around('x,"l1\n\n""l2"",\nl3",z')).toMatchObject({ cells: [['x', 'l1\n\n"l2",\nl3', 'z']], damage: [undefined] });
    expect((await around('x,"l1\nl2"')).damage).toEqual(['too_few_cells', 'too_few_cells']);
  });

  it('does not let a stray quote take a neighbour whose cell begins with a delimiter', async () => {
    expect((await read('a,b,c\n1,2,"s\n3,"\nfoo",5\n')).cells).toEqual([['1', '2', '"s'], ['3', '\nfoo', '5']]);
    expect((await read('a,b,c\n"s,t,u\nx,",foo",z\n')).cells).toEqual([['"s', 't', 'u'], ['x', ',foo', 'z']]);
  });

  it('bounds the look-ahead in lines and in bytes', async () => {
    const tall = (lines: number): string => `a,b\n1,"${'x\n'.repeat(lines - 1)}"\n2,3\n`;
    expect((await read(tall(1_000))).cells.length).toBe(2);
    expect((await read(tall(1_001))).cells.length).toBe(1_002);
    const wide = `a,b\n1,"${`${'x'.repeat(60_000)}\n`.repeat(20)}"\n2,3\n`;
    expect((await read(wide)).cells.at(-1)).toEqual(['2', '3']);
    expect((await read(wide)).cells.length).toBe(22);
  });

  it('marks long cells and long records, and goes on after them', async () => {
    const long = (length: number): string => 'x'.repeat(length);
    const { damage, lines, cells, records } = await read(`a,b\n1,${long(65_536)}\n1,${long(65_537)}\n1,"${long(60_000)}\n${long(60_000)}"\n${long(3_000_000)}\n2,3\n`);
    expect(damage).toEqual([undefined, 'cell_too_long', 'cell_too_long', 'record_too_long', undefined]);
    expect(lines).toEqual([2, 3, 4, 6, 7]);
    expect(cells.at(-1)).toEqual(['2', '3']);
    expect(records[3]?.raw.length).toBe(1_048_576);
    expect((await read(`a,b\n2,3\n${long(3_000_000)}`)).damage).toEqual([undefined, 'record_too_long']);
  });

  it('stays quick on a file made of stray quotes', async () => {
    const head = Array.from({ length: 2_000 }, (_, index) => `c${index}`).join(',');
    const started = performance.now();
    expect((await read(`${head}\n${'x",y,"z\n'.repeat(20_000)}`)).records.length).toBe(20_000);
    expect((await read(`a,b\n${'"x,""\n'.repeat(100_000)}`)).records.length).toBe(100_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('files refused whole', () => {
  it.each([
    ['empty_file', ''],
    ['empty_file', '\uFEFF'],
    ['no_head', '\n \r\n'],
    ['no_head', 'sep=;\n'],
    ['no_head', `${'x'.repeat(1_200_000)}\na,b\n`],
    ['duplicate_head', 'Email,b, EMAIL \n1,2,3\n'],
    ['too_many_columns', `${Array.from({ length: 2_001 }, (_, index) => index).join(',')}\n`],
    ['binary_file', Buffer.from('PK\x03\x04aaaaaaaa')],
    ['binary_file', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['binary_file', Buffer.from('PAR1\x15\x04')],
    ['binary_file', Buffer.from('%PDF-1.7\n')],
    ['binary_file', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['binary_file', Buffer.from(Array.from({ length: 1_000 }, (_, index) => (index * 37) % 256))],
    ['read', 'PAR1,PAR2\n1,2\n'],
    ['read', Array.from({ length: 2_000 }, (_, index) => index).join(',')],
  ])('%s (%#)', async (code, file) => {
    expect(await refusal(file)).toBe(code);
  });

  it('quotes no cell in its detail', async () => {
    await expect(read('secret,b,secret\n')).rejects.toMatchObject({ detail: 'columns 1 and 3 bear the same name' });
  });
});

describe('chunks', () => {
  const text = 'sep=;\r\nemail;note;prix\r\n"hé""lène@x.fr";"l1\r\nl2";5 €\r\n"stray;x;y\r\nb@x.fr;;\r\n😀;"";1';
  it.each([['utf8', Buffer.from(`\uFEFF${text}`)], ['utf-16', Buffer.from(text, 'utf16le')]])('reads the same %s wherever it is cut', async (_, bytes) => {
    const whole = await read(bytes);
    expect(whole.cells).toEqual([['hé"lène@x.fr', 'l1\r\nl2', '5 €'], ['"stray', 'x', 'y'], ['b@x.fr', '', ''], ['😀', '', '1']]);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const records = [];
      for await (const batch of readRecords((async function* () { yield bytes.subarray(0, cut); yield bytes.subarray(cut); })())) records.push(...batch.records);
      expect(records).toEqual(whole.records);
    }
  });

  it('reads byte by byte, and a record across every block end', async () => {
    const bytes = Buffer.from(text);
    const records = [];
    for await (const batch of readRecords(chunks(bytes, 1))) records.push(...batch.records);
    expect(records).toEqual((await read(bytes)).records);
    const row = '"a ""é"" \n b",2\n';
    const { cells } = await read(`x,y\n${row.repeat(120_000)}`);
    expect(cells.length).toBe(120_000);
    expect(new Set(cells.map((pair) => pair.join('|')))).toEqual(new Set(['a "é" \n b|2']));
  });

  it('lets go of the source when the reader stops early', async () => {
    let isReleased = false;
    const source = (async function* () { try { for (;;) yield Buffer.from('a,b\n1,2\n'.repeat(10_000)); } finally { isReleased = true; } })();
    for await (const batch of readRecords(source)) if (batch.records.length > 0) break;
    expect(isReleased).toBe(true);
  });
});
