import type { Face } from './fonts.ts';
import { fontRuns, type FontRun } from './printable.ts';
import { PRINT, SANS, SERIF } from './print-tokens.ts';

export type Attributes = Record<string, string | number>;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '');
}

/** One element; attribute values are escaped, `inner` is markup already. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)}"`).join('');
  return inner === '' ? `<${name}${pairs}/>` : `<${name}${pairs}>${inner}</${name}>`;
}

/** A line of text from data: made printable, then escaped. */
export function textElement(text: string, attributes: Attributes): string {
  const family = String(attributes['font-family'] ?? SANS);
  const base = { fill: PRINT.ink2, ...attributes, 'font-family': family };
  const runs = fontRuns(text, faceOf(base));
  const [only] = runs;
  if (runs.length > 1) return mixedText(runs, base, family);
  return element('text', { ...base, 'font-family': family + (only?.suffix ?? '') }, escapeXml(only?.text ?? ''));
}

function faceOf(attributes: Attributes): Face {
  if (attributes['font-family'] === SERIF) return attributes['font-style'] === 'italic' ? 'serifItalic' : 'serif';
  return attributes['font-weight'] === 600 ? 'sansBold' : 'sans';
}

/** Letters of several parts: each run is a text of its own, since one SVG text cannot change part without losing letters. */
function mixedText(runs: readonly FontRun[], attributes: Attributes, family: string): string {
  const size = Number(attributes['font-size'] ?? 0);
  const width = runs.reduce((sum, run) => sum + run.width, 0) * size;
  const shift = attributes['text-anchor'] === 'end' ? width : attributes['text-anchor'] === 'middle' ? width / 2 : 0;
  let x = Number(attributes.x ?? 0) - shift;
  return runs.map((run) => {
    const piece = element('text', { ...attributes, x, 'text-anchor': 'start', 'font-family': family + run.suffix, 'xml:space': 'preserve' }, escapeXml(run.text));
    x += run.width * size;
    return piece;
  }).join('');
}

export function svgDocument(width: number, height: number, inner: string): string {
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }, inner);
}
