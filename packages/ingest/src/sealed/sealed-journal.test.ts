import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { headerBytes, SealedFileError, tagBytes } from './format.ts';
import { journalFrames, sealedJournal } from './sealed-journal.ts';

const folder = mkdtempSync(join(tmpdir(), 'journal-'));
const key = Buffer.from('a workspace key');
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

async function journal(...entries: string[]): Promise<string> {
  const path = join(folder, `${(files += 1)}.journal`);
  const writer = await sealedJournal(path, key, 'hooks');
  for (const entry of entries) await writer.append(Buffer.from(entry));
  await writer.close();
  return path;
}

async function frames(path: string, withKey = key): Promise<string[]> {
  const all = [];
  for await (const frame of journalFrames(path, withKey, 'hooks')) all.push(frame.toString());
  return all;
}

describe('a sealed journal', () => {
  it('gives back what was appended, shows nothing of it, and is its owner’s alone', async () => {
    const path = await journal('one hélène@exemple.fr\n', 'two\n', 'three\n');
    expect(await frames(path)).toEqual(['one hélène@exemple.fr\n', 'two\n', 'three\n']);
    expect(readFileSync(path).includes('exemple')).toBe(false);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await frames(await journal())).toEqual([]);
  });

  it('writes what comes together at once', async () => {
    const path = join(folder, 'together.journal');
    const writer = await sealedJournal(path, key, 'hooks');
    await Promise.all(Array.from({ length: 50 }, (_, at) => writer.append(Buffer.from(`${at};`))));
    await writer.close();
    const read = await frames(path);
    expect(read.join('')).toBe(Array.from({ length: 50 }, (_, at) => `${at};`).join(''));
    expect(read.length).toBeLessThan(5);
  });

  it('goes on when appends come from those just answered', async () => {
    const path = join(folder, 'waves.journal');
    const writer = await sealedJournal(path, key, 'hooks');
    const client = async (name: number): Promise<void> => { for (let at = 0; at < 20; at += 1) await writer.append(Buffer.from(`${name}-${at};`)); };
    await Promise.all([1, 2, 3].map(client));
    for (let wave = 0; wave < 20; wave += 1) await Promise.all([1, 2, 3].map((name) => writer.append(Buffer.from(`w${name}-${wave};`))));
    await writer.close();
    expect((await frames(path)).join('').split(';')).toHaveLength(121);
  });

  it('opens up to where a crash cut it, wherever that was', async () => {
    const path = await journal('one', 'two');
    const bytes = readFileSync(path);
    const firstEnd = headerBytes + 4 + 'one'.length + tagBytes;
    for (let length = 0; length < bytes.length; length += 1) {
      writeFileSync(path, bytes.subarray(0, length));
      expect(await frames(path)).toEqual(length < firstEnd ? [] : ['one']);
    }
    writeFileSync(path, Buffer.concat([bytes, Buffer.alloc(4_096)]));
    expect(await frames(path)).toEqual(['one', 'two']);
  });

  it('gives nothing that was changed, moved or taken from elsewhere', async () => {
    const path = await journal('one', 'two');
    const bytes = readFileSync(path);
    const frame = 4 + 'one'.length + tagBytes;
    const [head, first, second] = [bytes.subarray(0, headerBytes), bytes.subarray(headerBytes, headerBytes + frame), bytes.subarray(headerBytes + frame)];
    const changed = Buffer.from(bytes);
    changed[headerBytes + 5] = (changed[headerBytes + 5] ?? 0) ^ 1;
    for (const [forged, expected] of [[changed, []], [Buffer.concat([head, second, first]), []], [Buffer.concat([head, first, first]), ['one']]] as const) {
      writeFileSync(path, forged);
      expect(await frames(path)).toEqual(expected);
    }
    writeFileSync(path, bytes);
    expect(await frames(path, Buffer.from('another key'))).toEqual([]);
    writeFileSync(path, Buffer.concat([Buffer.from('NOTAJOURNAL'), bytes]));
    await expect(frames(path)).rejects.toThrow(SealedFileError);
  });
});
