import { faceMetrics, FONT_PARTS, type Face } from './fonts.ts';

/** What our two families lack, said with what they have; anything else becomes a question mark rather than a third font. */
const SAID_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['\u202f', '\u00a0'], ['\u2009', '\u00a0'], ['\u200b', ''], ['\u2011', '-'], ['→', '->'], ['←', '<-'], ['≥', '>='], ['≤', '<='], ['≠', '!='], ['‰', ' pour mille'],
]);
const BREAKS = /[\n\r\t]/;

/** Both families are cut into the same parts. */
function partOf(letter: string): number {
  return faceMetrics('sans').findIndex(({ glyphs }) => glyphs.has(letter.codePointAt(0) ?? 0));
}

/** Text that Literata and Source Sans 3 can draw whole. */
export function printable(text: string): string {
  return [...text.normalize('NFC')].map((letter) => {
    if (BREAKS.test(letter)) return ' ';
    return SAID_OTHERWISE.get(letter) ?? (partOf(letter) === -1 ? '?' : letter);
  }).join('');
}

export type FontRun = { suffix: string; text: string; /** in ems, without kerning */ width: number };

const STROKED: ReadonlyMap<string, string> = new Map([['Ł', 'L'], ['ł', 'l'], ['Đ', 'D'], ['đ', 'd'], ['Ħ', 'H'], ['ħ', 'h'], ['Ŧ', 'T'], ['ŧ', 't'], ['ơ', 'o'], ['Ơ', 'O'], ['ư', 'u'], ['Ư', 'U']]);
const LATIN_PARTS = new Set(FONT_PARTS.flatMap(({ script }, part) => (script === 'latin-ext' || script === 'vietnamese' ? [part] : [])));

/** A Latin letter outside the first part, without its accent: Typst refuses a chart that sets it beside other accents. */
function inFirstPart(letter: string): string {
  if (!LATIN_PARTS.has(partOf(letter))) return letter;
  const base = STROKED.get(letter) ?? letter.normalize('NFD').charAt(0);
  return partOf(base) === 0 ? base : '?';
}

/**
 * Printable text cut where the part of the family changes, for SVG, which does not mix parts by itself.
 * Łódź is Lodz there; the table beside it and the alternative text keep the name whole.
 */
export function fontRuns(text: string, face: Face): FontRun[] {
  const runs: FontRun[] = [];
  for (const letter of [...printable(text)].map(inFirstPart)) {
    const part = Math.max(0, partOf(letter));
    const suffix = FONT_PARTS[part]?.suffix ?? '';
    const width = faceMetrics(face)[part]?.advance(letter) ?? 0;
    const last = runs.at(-1);
    if (last?.suffix === suffix) [last.text, last.width] = [last.text + letter, last.width + width];
    else runs.push({ suffix, text: letter, width });
  }
  return runs;
}
