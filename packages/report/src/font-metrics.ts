/** What a face can draw: the glyph of each letter (format 4 of its cmap, which every Fontsource face carries) and its width. */
export type FontMetrics = { glyphs: ReadonlyMap<number, number>; /** width of a letter in ems */ advance: (letter: string) => number };

export function metricsOf(sfnt: Buffer): FontMetrics {
  const glyphs = glyphsOf(sfnt);
  const unitsPerEm = sfnt.readUInt16BE(tableAt(sfnt, 'head') + 18);
  const widths = tableAt(sfnt, 'hmtx');
  const lastWidth = sfnt.readUInt16BE(tableAt(sfnt, 'hhea') + 34) - 1;
  const advance = (letter: string): number => {
    const glyph = glyphs.get(letter.codePointAt(0) ?? 0) ?? 0;
    return sfnt.readUInt16BE(widths + 4 * Math.min(glyph, lastWidth)) / unitsPerEm;
  };
  return { glyphs, advance };
}

function tableAt(sfnt: Buffer, tag: string): number {
  for (let i = 0; i < sfnt.readUInt16BE(4); i += 1) {
    const entry = 12 + 16 * i;
    if (sfnt.toString('latin1', entry, entry + 4) === tag) return sfnt.readUInt32BE(entry + 8);
  }
  throw new Error(`font without ${tag} table`);
}

function glyphsOf(sfnt: Buffer): Map<number, number> {
  const cmap = tableAt(sfnt, 'cmap');
  const glyphs = new Map<number, number>();
  for (let i = 0; i < sfnt.readUInt16BE(cmap + 2); i += 1) {
    const subtable = cmap + sfnt.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (sfnt.readUInt16BE(subtable) === 4) readSegments(sfnt, subtable, glyphs);
  }
  return glyphs;
}

function readSegments(sfnt: Buffer, subtable: number, glyphs: Map<number, number>): void {
  const doubled = sfnt.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  for (let i = 0; i < doubled; i += 2) {
    const [start, end] = [sfnt.readUInt16BE(starts + i), sfnt.readUInt16BE(ends + i)];
    for (let letter = start; letter <= end && letter !== 0xffff; letter += 1) {
      const glyph = glyphOf(sfnt, { starts, doubled, i }, start, letter);
      // Glyph 0 is a gap inside a segment.
      if (glyph !== 0) glyphs.set(letter, glyph);
    }
  }
}

function glyphOf(sfnt: Buffer, { starts, doubled, i }: { starts: number; doubled: number; i: number }, start: number, letter: number): number {
  const delta = sfnt.readUInt16BE(starts + doubled + i);
  const rangeAt = starts + 2 * doubled + i;
  const range = sfnt.readUInt16BE(rangeAt);
  if (range === 0) return (letter + delta) & 0xffff;
  const glyph = sfnt.readUInt16BE(rangeAt + range + 2 * (letter - start));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
