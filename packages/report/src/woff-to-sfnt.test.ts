import { expect, it } from 'vitest';
import { metricsOf } from './font-metrics.ts';
import { loadFonts } from './fonts.ts';
import { printable } from './printable.ts';
import { woffToSfnt } from './woff-to-sfnt.ts';

it('makes fonts whose letters can be read', () => {
  const [latin] = loadFonts();
  if (!latin) throw new Error('no font');
  expect(latin.readUInt32BE(0)).toBe(0x00010000);
  const { glyphs: letters, advance } = metricsOf(latin);
  expect([...'aé€−÷«’…\u00a0'].every((letter) => letters.has(letter.codePointAt(0) ?? 0))).toBe(true);
  expect(letters.has(0x202f)).toBe(false);
  expect(advance('m')).toBeGreaterThan(advance('i'));
  expect(advance('€')).toBeGreaterThan(0.3);
});

it('refuses what is not WOFF', () => {
  expect(() => woffToSfnt(Buffer.from('wOF2 is something else entirely'))).toThrow('not a WOFF');
});

it('says in our letters what they lack', () => {
  expect(printable('1\u202f234 → ≥ \u{1f389}\n')).toBe('1\u00a0234 -> >= ? ');
  expect(printable('e\u0301')).toBe('é');
});
