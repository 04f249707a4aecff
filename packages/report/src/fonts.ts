import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { metricsOf, type FontMetrics } from './font-metrics.ts';
import { suffixFamily } from './font-name.ts';
import { woffToSfnt } from './woff-to-sfnt.ts';

const FACES = {
  serif: ['literata', '400-normal'], serifItalic: ['literata', '400-italic'], serifMedium: ['literata', '500-normal'],
  sans: ['source-sans-3', '400-normal'], sansBold: ['source-sans-3', '600-normal'],
} as const;
export type Face = keyof typeof FACES;

/** Script of each file and the suffix of its family, named so in report.typ as well. */
export const FONT_PARTS = [
  { script: 'latin', suffix: '' }, { script: 'latin-ext', suffix: ' Part 2' }, { script: 'greek', suffix: ' Part 3' },
  { script: 'cyrillic', suffix: ' Part 4' }, { script: 'vietnamese', suffix: ' Part 5' },
] as const;

type Font = { sfnt: Buffer; metrics: FontMetrics };
let loaded: Record<Face, Font[]> | null = null;

function fonts(): Record<Face, Font[]> {
  loaded ??= Object.fromEntries(Object.keys(FACES).map((face) => [face, readFace(face as Face)])) as Record<Face, Font[]>;
  return loaded;
}

/** The two families of the report as sfnt. */
export function loadFonts(): Buffer[] {
  return Object.values(fonts()).flatMap((parts) => parts.map(({ sfnt }) => sfnt));
}

/** Metrics of a face, part by part in the order of FONT_PARTS. */
export function faceMetrics(face: Face): FontMetrics[] {
  return fonts()[face].map(({ metrics }) => metrics);
}

/** Files are found through their packages: the bundle moves, node_modules does not. */
function readFace(face: Face): Font[] {
  const require = createRequire(import.meta.url);
  const [family, variant] = FACES[face];
  return FONT_PARTS.map(({ script, suffix }) => {
    const woff = readFileSync(require.resolve(`@fontsource/${family}/files/${family}-${script}-${variant}.woff`));
    const sfnt = woffToSfnt(woff, ({ tag, data }) => (tag === 'name' && suffix !== '' ? suffixFamily(data, suffix) : data));
    return { sfnt, metrics: metricsOf(sfnt) };
  });
}
