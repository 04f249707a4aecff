import { inflateSync } from 'node:zlib';

const WOFF_ENTRY = 20;
const SFNT_ENTRY = 16;
const WOFF_HEADER = 44;
const SFNT_HEADER = 12;

export type FontTable = { tag: string; checksum: number; data: Buffer };

/**
 * WOFF 1.0 to the sfnt that Typst reads; Fontsource ships no other form. `change` may replace a table on the way.
 *
 * @throws Error when the bytes are not WOFF 1.0.
 * @see https://www.w3.org/TR/WOFF/#OverallStructure
 */
export function woffToSfnt(woff: Buffer, change: (table: FontTable) => Buffer = ({ data }) => data): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 font');
  const tables = readTables(woff).map((table) => ({ ...table, data: change(table) }));
  const directory = sfntHeader(woff.readUInt32BE(4), tables.length);
  const parts = [directory];
  let offset = directory.length;
  for (const [i, { tag, checksum, data }] of tables.entries()) {
    const at = SFNT_HEADER + SFNT_ENTRY * i;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(checksum, at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    const padding = (4 - (data.length % 4)) % 4;
    parts.push(data, Buffer.alloc(padding));
    offset += data.length + padding;
  }
  return Buffer.concat(parts);
}

function readTables(woff: Buffer): FontTable[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const entry = woff.subarray(WOFF_HEADER + WOFF_ENTRY * i, WOFF_HEADER + WOFF_ENTRY * (i + 1));
    const [from, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const data = woff.subarray(from, from + packed);
    return { tag: entry.toString('latin1', 0, 4), checksum: entry.readUInt32BE(16), data: packed < length ? inflateSync(data) : data };
  });
}

function sfntHeader(flavor: number, tables: number): Buffer {
  const selector = Math.floor(Math.log2(tables));
  const range = 2 ** selector * SFNT_ENTRY;
  const header = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * tables);
  header.writeUInt32BE(flavor, 0);
  header.writeUInt16BE(tables, 4);
  header.writeUInt16BE(range, 6);
  header.writeUInt16BE(selector, 8);
  header.writeUInt16BE(tables * SFNT_ENTRY - range, 10);
  return header;
}
