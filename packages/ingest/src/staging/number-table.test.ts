import { describe, expect, it } from 'vitest';
import { NumberTable } from './number-table.ts';

const KEYS = 30_000;

describe('a table of numbers by bytes', () => {
  const texts = Array.from({ length: KEYS }, (_, at) => `person${at * 7}@x${at % 5}.fr`);
  const bytes = Buffer.from(texts.join(''));
  const to = new Int32Array(KEYS);
  const from = new Int32Array(KEYS);
  texts.reduce((at, text, key) => { from[key] = at; to[key] = at + text.length; return at + text.length; }, 0);

  it('finds every key it was given, one by one and all at once, and no other', () => {
    const table = new NumberTable();
    for (let key = 0; key < KEYS; key += 2) {
      expect(table.find(bytes, from[key]!, to[key]!)).toBe(0);
      table.add(bytes, from[key]!, to[key]!, key + 1);
    }
    const numbers = new Int32Array(KEYS);
    table.findAll(bytes, from, to, KEYS, numbers);
    for (let key = 0; key < KEYS; key += 1) {
      const wanted = key % 2 === 0 ? key + 1 : 0;
      if (numbers[key] !== wanted || table.find(bytes, from[key]!, to[key]!) !== wanted) throw new Error(`key ${key}: ${numbers[key]}`);
    }
  });

  it('tells keys apart that begin alike, and forgets one that is too long', () => {
    const table = new NumberTable();
    const short = Buffer.from('ab');
    const long = Buffer.alloc(2_000, 'a');
    table.add(short, 0, 1, 1);
    table.add(short, 0, 2, 2);
    table.add(long, 0, 2_000, 3);
    expect([table.find(short, 0, 1), table.find(short, 0, 2), table.find(short, 1, 2), table.find(long, 0, 2_000)]).toEqual([1, 2, 0, 0]);
  });
});
