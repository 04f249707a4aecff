const HEADER = 6;
const RECORD = 12;
/** Family and typographic family; the PostScript name stays, so that the PDF lists our two families only. */
const FAMILY_IDS = new Set([1, 16]);

/**
 * A `name` table (format 0) whose family has a suffix. Typst keeps one face per family and variant: the subsets of one family
 * must be told apart, or letters outside the first would fall back to a third font.
 */
export function suffixFamily(table: Buffer, suffix: string): Buffer {
  const storage = table.readUInt16BE(4);
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, i) => Buffer.from(table.subarray(HEADER + RECORD * i, HEADER + RECORD * (i + 1))));
  const head = Buffer.from(table.subarray(0, HEADER));
  head.writeUInt16BE(HEADER + RECORD * records.length, 4);
  const texts: Buffer[] = [];
  let offset = 0;
  for (const record of records) {
    const from = storage + record.readUInt16BE(10);
    const text = table.subarray(from, from + record.readUInt16BE(8));
    const changed = FAMILY_IDS.has(record.readUInt16BE(6)) ? Buffer.concat([text, encoded(suffix, record.readUInt16BE(0))]) : text;
    record.writeUInt16BE(changed.length, 8);
    record.writeUInt16BE(offset, 10);
    texts.push(changed);
    offset += changed.length;
  }
  return Buffer.concat([head, ...records, ...texts]);
}

/** Macintosh records are one byte a letter, all others UTF-16 with the high byte first. */
function encoded(text: string, platform: number): Buffer {
  return platform === 1 ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();
}
