import { describe, expect, it } from 'vitest';
import { FileError } from '../reader/file-error.ts';
import type { ReadOptions } from '../reader/read-records.ts';
import { openFile } from './open-file.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const open = (file: string | Buffer, size = 1 << 20) => openFile(inPieces(Buffer.from(file as string), size));

async function documents(file: string | Buffer, size?: number) {
  const found = [];
  for await (const { line, value, damage } of (await open(file, size)).documents!()) found.push({ line, told: damage?.code ?? value });
  return found;
}

async function table(file: string, options: ReadOptions = {}) {
  const { format, batches } = await open(file);
  const records = [];
  let head: string[] = [];
  for await (const batch of batches(options)) {
    records.push(...batch.records);
    ({ head } = batch.table);
  }
  return { format, head, records, cells: records.map(({ cells }) => cells) };
}

describe('values', () => {
  it.each([
    ['lines', '{"a":1}\r\n\n{"a":"é"}'],
    ['a list', '[{"a":1},{"a":"é"}]'],
    ['a list over many lines', '[\n  {\n    "a": 1\n  },\n  {\n    "a": "é"\n  }\n]\n'],
    ['values one after another', '{\n "a": 1\n}\n{\n "a": "é"\n}\n'],
    ['a list after a mark', '\uFEFF[{"a":1},{"a":"é"}]'],
    ['a field of a web form', `some_events=${encodeURIComponent('[{"a":1},{"a":"é"}]')}&x=1\n`],
  ])('come from %s, however they arrive', async (_, file) => {
    for (const size of [1, 5, 1_000]) expect((await documents(file, size)).map(({ told }) => told)).toEqual([{ a: 1 }, { a: 'é' }]);
  });

  it('come from UTF-16', async () => {
    expect(await documents(Buffer.from('\uFEFF[{"a":"é"}]', 'utf16le'))).toEqual([{ line: 1, told: { a: 'é' } }]);
  });

  it('keep brackets and quotes in their texts, at any cut', async () => {
    const value = { a: '}],{[ " \\ \\"', b: [{ a: '[{' }] };
    for (const size of [1, 2, 3, 7]) expect((await documents(JSON.stringify([value, value]), size)).map(({ told }) => told)).toEqual([value, value]);
  });

  it('keep whole numbers beyond 2^53', async () => {
    expect(await documents('{"id":12345678901234567890,"n":9007199254740991,"text":"12345678901234567890"}')).toEqual([
      { line: 1, told: { id: '12345678901234567890', n: 9007199254740991, text: '12345678901234567890' } },
    ]);
  });

  it('an object around its list is one document', async () => {
    const { format } = await open('{"rows":[{"a":1},{"a":2}]}');
    expect(format).toBe('json');
    expect(await documents('{"rows":[{"a":1},{"a":2}]}')).toEqual([{ line: 1, told: { rows: [{ a: 1 }, { a: 2 }] } }]);
  });
});

describe('a bad value costs itself only', () => {
  it.each([
    ['in lines', '{"a":1}\n{"a":2,}\n{"a":"3}\n{"a":4}\n', [{ a: 1 }, 'invalid_json', 'invalid_json', { a: 4 }]],
    ['in a list over lines', '[\n{"a":1},\n{"a":"2},\n{"a":3},\n{"a":4x},\n{"a":5}\n]', [{ a: 1 }, 'invalid_json', { a: 3 }, 'invalid_json', { a: 5 }]],
    ['in a list over lines, with other keys', '[\n{"a":"1},\n{"b":"2"}\n]', ['invalid_json', { b: '2' }]],
    ['in a list on one line', '[{"a":"1"},{"a":"2},{"a":"3"},{"a":"4"}]', [{ a: '1' }, 'invalid_json', { a: '3' }, { a: '4' }]],
    ['at the end of a list cut short', '[{"a":1},{"a":2', [{ a: 1 }, 'invalid_json']],
    ['after the last value of a list cut short', '[{"a":1},{"a":2}', [{ a: 1 }, { a: 2 }, 'invalid_json']],
  ])('%s', async (_, file, told) => {
    expect((await documents(file)).map((each) => each.told)).toEqual(told);
  });

  it('with bytes that are no UTF-8', async () => {
    expect((await documents(Buffer.from('{"a":1}\n{"a":"\xe9"}\n', 'latin1'))).map(({ told }) => told)).toEqual([{ a: 1 }, 'invalid_character']);
  });

  it('above one MiB', async () => {
    expect((await documents(`{"a":1}\n{"a":"${'x'.repeat(1 << 20)}"}\n{"a":3}\n`)).map(({ line, told }) => [line, told])).toEqual([[1, { a: 1 }], [2, 'record_too_long'], [3, { a: 3 }]]);
  });

  it('unless it is the whole file', async () => {
    await expect(open('{"a":')).rejects.toThrow(FileError);
    await expect(open('[]')).rejects.toThrow('empty_file');
    await expect(open(`[{"a":"${'x'.repeat(2 << 20)}"}]`)).rejects.toThrow('too_large');
  });
});

describe('values as rows', () => {
  it('stand under the keys of all, in order of appearance', async () => {
    const { format, head, cells } = await table('{"email":"a@x.fr","n":1.50}\n{"n":1e21,"ok":true,"email":null}\n');
    expect({ format, head, cells }).toEqual({ format: 'ndjson', head: ['email', 'n', 'ok'], cells: [['a@x.fr', '1.5', ''], ['', '1000000000000000000000', 'true']] });
  });

  it('keep what is nested as JSON', async () => {
    const { format, cells } = await table('[{"a":{"b":[1]},"c":2}]');
    expect({ format, cells }).toEqual({ format: 'json', cells: [['{"b":[1]}', '2']] });
  });

  it('are refused one by one, with all they hold', async () => {
    const many = '{"email":"a@x.fr"}\n'.repeat(1_000);
    const { records } = await table(`${many}{"email":"b@x.fr","ville":"Aix, Sud"}\n[1]\n{bad\n`);
    expect(records.slice(1_000)).toMatchObject([
      { line: 1_001, damage: { code: 'unknown_key' }, raw: 'b@x.fr,"ville=Aix, Sud"' },
      { line: 1_002, damage: { code: 'not_an_object' }, raw: '[1]' },
      { line: 1_003, damage: { code: 'invalid_json' }, raw: '{bad' },
    ]);
  });

  it('can be read after a look at the first of them', async () => {
    const opened = await open('{"a":1}\n{"a":2}\n');
    await opened.documents!()[Symbol.asyncIterator]().next();
    const read = [];
    for await (const { records } of opened.batches()) read.push(...records.map(({ cells }) => cells));
    expect(read).toEqual([['1'], ['2']]);
  });

  it('leave out totals and blank rows as a CSV does', async () => {
    const { cells } = await table('[{"a":"x","b":1},{"a":"","b":null},{"a":"Total","b":1}]', { isTotals: () => true });
    expect(cells).toEqual([['x', '1']]);
  });

  it('are refused with 20 000 columns', async () => {
    const wide = JSON.stringify([Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`c${at}`, 1]))]);
    await expect(table(wide)).rejects.toThrow('too_many_columns');
  });
});
