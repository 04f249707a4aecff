import { deflateRawSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileError } from '../reader/file-error.ts';
import { openFile } from './open-file.ts';
import { unwrapBuffer } from './unwrap-buffer.ts';

const csv = 'email;ville\na@x.fr;Lyon\nb@x.fr;"Aix; Sud"\n';
const cells = [['a@x.fr', 'Lyon'], ['b@x.fr', 'Aix; Sud']];
const zip = (members: Record<string, string | Uint8Array>, level: 0 | 6 = 6): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(members).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), { level }));

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function rows(bytes: Uint8Array, size = bytes.length) {
  const opened = await openFile(inPieces(bytes, size));
  const found: string[][] = [];
  let bytesRead = 0;
  for await (const batch of opened.batches()) {
    found.push(...batch.records.map((record) => record.cells));
    ({ bytesRead } = batch);
  }
  return { container: opened.container, format: opened.format, cells: found, bytesRead };
}

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await rows(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof FileError) return error.found === undefined ? error.code : `${error.code} ${error.found}`;
    throw error;
  }
}

/** A zip written in one go: sizes stand after the member, as macOS and many servers do. */
function streamedZip(name: string, content: string): Buffer {
  const plain = zip({ [name]: content });
  const at = plain.readUInt32LE(plain.length - 6);
  const data = deflateRawSync(content);
  const local = Buffer.from(plain.subarray(0, 30 + name.length));
  const sums = Buffer.from(local.subarray(14, 26));
  local.writeUInt16LE(8, 6);
  local.fill(0, 14, 26);
  const descriptor = Buffer.alloc(16);
  descriptor.write('PK\x07\x08', 'latin1');
  sums.copy(descriptor, 4, 0, 4);
  descriptor.writeUInt32LE(data.length, 8);
  descriptor.writeUInt32LE(content.length, 12);
  return Buffer.concat([local, data, descriptor, plain.subarray(at)]);
}

describe('what is wrapped', () => {
  const zipped = gzipSync(csv);
  it.each([
    ['gzip', 'gzip', zipped],
    ['gzip of two members', 'gzip', Buffer.concat([gzipSync(csv.slice(0, 20)), gzipSync(csv.slice(20))])],
    ['deflated zip', 'zip', zip({ 'leads.csv': csv })],
    ['stored zip', 'zip', zip({ 'leads.csv': csv }, 0)],
    ['zip written in one go', 'zip', streamedZip('leads.csv', csv)],
    ['zip with what a Mac adds', 'zip', zip({ 'export/': '', 'export/leads.csv': csv, '__MACOSX/._leads.csv': 'x', 'export/.DS_Store': 'y' })],
    ['zip in gzip', 'gzip', gzipSync(zip({ 'leads.csv': csv }))],
    ['gzip in zip', 'zip', zip({ 'leads.csv.gz': zipped })],
    ['name that climbs', 'zip', zip({ '../../etc/passwd': csv })],
  ])('reads a %s, however it arrives', async (_, container, bytes) => {
    for (const size of [1, 7, bytes.length]) expect(await rows(bytes, size)).toEqual({ container, format: 'csv', cells, bytesRead: bytes.length });
  });

  it('passes over the note beside a table, wherever it stands', async () => {
    for (const note of ['README.txt', 'export/lisez-moi.md', 'LICENSE']) expect((await rows(zip({ [note]: 'Bonjour', 'export/leads.csv': csv }))).cells).toEqual(cells);
    expect(await refusal(zip({ 'readme-leads.csv': csv, 'leads.csv': csv }))).toBe('several_files 2');
  });

  it('unwraps an attachment', () => {
    const texts = (bytes: Uint8Array): string[] => unwrapBuffer(bytes).map(String);
    expect(texts(Buffer.from(csv))).toEqual([csv]);
    expect(texts(gzipSync(csv))).toEqual([csv]);
    expect(texts(zip({ 'a.xml': '<a/>', 'b.xml.gz': gzipSync('<b/>') }))).toEqual(['<a/>', '<b/>']);
    expect(() => texts(gzipSync(gzipSync(gzipSync(csv))))).toThrow('nested_archive');
    expect(() => texts(gzipSync(Buffer.alloc(65 << 20), { level: 1 }))).toThrow('too_large');
    expect(() => texts(zip({ a: csv }).subarray(0, 60))).toThrow('broken_file');
  });
});

describe('what is refused, in words', () => {
  const encrypted = zip({ 'leads.csv': csv });
  encrypted.writeUInt16LE(1, 6);
  const whole = zip({ 'leads.csv': csv });
  const withoutDirectory = whole.subarray(0, whole.readUInt32LE(whole.length - 6));
  const corrupt = zip({ 'leads.csv': csv }, 0);
  corrupt[45] = corrupt[45]! ^ 1;
  it.each<[string, string, Uint8Array]>([
    ['encrypted_file', 'a zip with a password', encrypted],
    ['several_files 3', 'a zip of three tables', zip({ 'a.csv': csv, 'b.csv': csv, 'c.csv': csv })],
    ['empty_file', 'a zip of nothing', zip({})],
    ['empty_file', 'a zip of an empty file', zip({ 'leads.csv': '' })],
    ['empty_file', 'a gzip of nothing', gzipSync('')],
    ['empty_file', 'no byte', new Uint8Array()],
    ['nested_archive', 'three archives', gzipSync(gzipSync(zip({ a: csv })))],
    ['broken_file', 'a truncated gzip', gzipSync(csv).subarray(0, 40)],
    ['broken_file', 'a truncated zip', zip({ 'leads.csv': csv }).subarray(0, 60)],
    ['broken_file', 'a zip without its directory', withoutDirectory],
    ['broken_file', 'a changed byte', corrupt],
    ['binary_file', 'another office document', zip({ 'mimetype': 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }, 0)],
    ['binary_file', 'an old workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    ['binary_file', 'a PDF in a zip', zip({ 'a.pdf': '%PDF-1.7\n' })],
    ['binary_file', 'a web page', Buffer.from('<html><table><tr><td>email</td></tr></table></html>')],
  ])('%s: %s', async (code, _, bytes) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it('opens no bomb: a gigabyte of nothing is refused after 16 MiB', async () => {
    const member = gzipSync(Buffer.alloc(32 << 20, `email,${'x'.repeat(9_000)}\n`));
    const bomb = Buffer.concat(Array.from({ length: 32 }, () => member));
    const start = performance.now();
    expect(await refusal(bomb)).toBe('abnormal_archive');
    expect(await refusal(zip({ 'a.csv.gz': bomb }))).toBe('abnormal_archive');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
