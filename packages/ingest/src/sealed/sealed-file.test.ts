import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chunkBytes, headerBytes, SealedFileError, tagBytes } from './format.ts';
import { sealedReader } from './sealed-reader.ts';
import { sealedWriter } from './sealed-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'sealed-'));
const key = Buffer.from('a workspace key');
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

async function seal(...parts: (Buffer | string)[]): Promise<string> {
  const path = join(folder, `${(files += 1)}.sealed`);
  const writer = await sealedWriter(path, key, 'rejects');
  for (const part of parts) await writer.write(part);
  await writer.close();
  return path;
}

async function unseal(path: string, withKey = key, purpose = 'rejects'): Promise<Buffer> {
  const chunks = [];
  for await (const chunk of sealedReader(path, withKey, purpose)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) % 256));

describe('a sealed file', () => {
  it.each([0, 1, 1_000, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes, 40 * chunkBytes + 5])('gives back %i bytes', async (length) => {
    const bytes = noise(length);
    const path = await seal(bytes.subarray(0, 700), bytes.subarray(700));
    expect((await unseal(path)).equals(bytes)).toBe(true);
    expect(statSync(path).size).toBe(headerBytes + length + tagBytes * Math.max(1, Math.ceil(length / chunkBytes)));
  });

  it('takes texts, shows nothing of them, and is its owner’s alone', async () => {
    const path = await seal('hélène@exemple.fr;', '12\n', Buffer.from('fin'));
    expect((await unseal(path)).toString()).toBe('hélène@exemple.fr;12\nfin');
    expect(readFileSync(path).includes('exemple')).toBe(false);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is never the same twice', async () => {
    expect(readFileSync(await seal('same')).equals(readFileSync(await seal('same')))).toBe(false);
  });

  it('refuses to write over a file, and can be given up', async () => {
    const path = await seal('kept');
    await expect(sealedWriter(path, key, 'rejects')).rejects.toMatchObject({ code: 'EEXIST' });
    expect((await unseal(path)).toString()).toBe('kept');
    const other = join(folder, 'given-up');
    const writer = await sealedWriter(other, key, 'rejects');
    await writer.write(noise(2_000_000));
    await writer.discard();
    expect(() => statSync(other)).toThrow('ENOENT');
  });

  it('opens with its key and purpose only', async () => {
    const path = await seal('secret');
    await expect(unseal(path, Buffer.from('another key'))).rejects.toThrow(SealedFileError);
    await expect(unseal(path, key, 'raw files')).rejects.toThrow(SealedFileError);
  });

  it('does not open when any byte differs', async () => {
    const path = await seal('a few bytes');
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(path, changed);
      await expect(unseal(path)).rejects.toThrow(SealedFileError);
    }
  });

  it('does not open cut short at any length, nor lengthened', async () => {
    const path = await seal('a few bytes');
    const bytes = readFileSync(path);
    for (let length = 0; length < bytes.length; length += 1) {
      writeFileSync(path, bytes.subarray(0, length));
      await expect(unseal(path)).rejects.toThrow(SealedFileError);
    }
    writeFileSync(path, Buffer.concat([bytes, Buffer.from([0])]));
    await expect(unseal(path)).rejects.toThrow(SealedFileError);
  });

  it('does not open with its chunks cut at their ends, swapped, repeated or taken from another file', async () => {
    const sealedChunk = chunkBytes + tagBytes;
    const path = await seal(noise(3 * chunkBytes));
    const bytes = readFileSync(path);
    const other = readFileSync(await seal(noise(3 * chunkBytes)));
    const chunk = (from: Buffer, index: number): Buffer => from.subarray(headerBytes + index * sealedChunk, headerBytes + (index + 1) * sealedChunk);
    const header = bytes.subarray(0, headerBytes);
    const forgeries = [
      [chunk(bytes, 0), chunk(bytes, 1)],
      [chunk(bytes, 1), chunk(bytes, 0), chunk(bytes, 2)],
      [chunk(bytes, 0), chunk(bytes, 0), chunk(bytes, 2)],
      [chunk(bytes, 0), chunk(other, 1), chunk(bytes, 2)],
      [chunk(bytes, 0), chunk(bytes, 1), chunk(bytes, 2), chunk(bytes, 2)],
      [],
    ];
    for (const forgery of forgeries) {
      writeFileSync(path, Buffer.concat([header, ...forgery]));
      await expect(unseal(path)).rejects.toThrow(SealedFileError);
    }
  });

  it('does not end quietly when the file is cut while it is read', async () => {
    const sealedChunk = chunkBytes + tagBytes;
    const path = await seal(noise(40 * chunkBytes));
    const reading = async (): Promise<void> => {
      for await (const chunk of sealedReader(path, key, 'rejects')) if (chunk.length > 0) truncateSync(path, headerBytes + 16 * sealedChunk);
    };
    await expect(reading()).rejects.toThrow(SealedFileError);
  });
});
