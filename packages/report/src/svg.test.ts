import { layoutSignature, per100000, signature } from '@e-respect/figures';
import { exampleFigures, GOLDEN_COUNTS, goldenSuppliers } from '@e-respect/figures/examples';
import { describe, expect, it } from 'vitest';
import { namedSuppliers } from './example-report.ts';
import { pointsPicture } from './points-svg.ts';
import { signatureSvg } from './signature-svg.ts';
import { textElement } from './svg.ts';

const drawn = (answer = goldenSuppliers(), choice: 'conversion' | 'value' | 'reputation' | 'complaints' = 'conversion'): string =>
  signatureSvg(layoutSignature(signature(answer, { lang: 'fr', horizonDays: 365, choice }), 470, 262, { fontSize: 7.5 }));

describe('charts of the page', () => {
  it('draws a disc and a ring per supplier, at the places of the layout', () => {
    const layout = layoutSignature(signature(goldenSuppliers(), { lang: 'fr', horizonDays: 365 }), 470, 262, { fontSize: 7.5 });
    const svg = signatureSvg(layout);
    for (const dot of layout.dots) expect(svg).toContain(`<circle cx="${dot.cx}" cy="${dot.cy}" r="${dot.r}"`);
    expect(svg.match(/<circle/g)).toHaveLength(16);
  });

  it.each(['conversion', 'value', 'reputation', 'complaints'] as const)('is sound for %s', (choice) => {
    const svg = drawn(goldenSuppliers(), choice);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\u202f/);
  });

  it('escapes every name', () => {
    const svg = drawn(namedSuppliers(['</text><script>', '"onload=\'x\'', 'A & B']));
    expect(svg).not.toMatch(/<script|"onload/);
    expect(svg).toContain('A &amp; B');
  });

  it('sets letters of several parts of the family one after the other', () => {
    const svg = textElement('Łódź Ωμ A', { x: 100, y: 10, 'font-size': 10, 'text-anchor': 'end' });
    const spans = [...svg.matchAll(/<text [^>]*?x="([\d.]+)"[^>]*?font-family="([^"]+)"[^>]*>([^<]+)</g)].map(([, x, family, text]) => ({ x: Number(x), family, text }));
    expect(spans.map(({ family, text }) => [family, text])).toEqual([['Source Sans 3', 'Lódz '], ['Source Sans 3 Part 3', 'Ωμ'], ['Source Sans 3', ' A']]);
    expect(spans.every(({ x }, i) => x > (spans[i - 1]?.x ?? 40) && x < 100)).toBe(true);
  });

  it('draws one mark per point and a point and a half that buys', () => {
    const { svg, unlabelled } = pointsPicture(per100000(exampleFigures(GOLDEN_COUNTS), 'fr'), 'fr', 470);
    expect(unlabelled).toEqual([]);
    expect((svg.match(/<circle/g)?.length ?? 0) + (svg.match(/<rect/g)?.length ?? 0)).toBe(1230 - 30 + 1);
    expect(svg).toContain('1\u00a0067\u00a0480');
    expect(svg).not.toMatch(/NaN|undefined|\u202f/);
  });

  it('draws nothing when the people are not known', () => {
    expect(pointsPicture(per100000(exampleFigures({ leads_gross: 100 }), 'fr'), 'fr', 470).svg).toBe('');
  });
});
