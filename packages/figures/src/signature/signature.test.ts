import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleAnswer } from '../examples/example-answer.ts';
import { GOLDEN_COUNTS, GOLDEN_ROWS, goldenSuppliers } from '../examples/golden-answer.ts';
import { overlap, type Box } from './label-placement.ts';
import { signature } from './signature.ts';
import { layoutSignature } from './signature-layout.ts';
import { SIGNATURE_Y } from './signature-model.ts';
import { textWidth } from '../format/text-width.ts';

const golden = signature(goldenSuppliers(), { lang: 'fr', horizonDays: 365 });
const dot = (id: string) => golden.dots.find((each) => each.id === id);

describe('the signature chart', () => {
  it('places each supplier by its own figures', () => {
    expect(dot('comparateur-nord')).toMatchObject({ x: 9570 / 16_170, y: 325 / 9570, people: 9570, verdict: 'keep', hollow: false });
    expect(dot('comparateur-nord')?.gross).toEqual({ x: 11_000 / 16_170, y: 325 / 11_000 });
    expect(dot('mirador')).toMatchObject({ verdict: 'stop', detail: '0,77\u00a0lead/€ · 0,70\u00a0%' });
    expect(golden.means.x?.text).toBe('0,56 en moyenne');
  });

  it('leaves a supplier on too few hollow and off the front', () => {
    expect(dot('plume')).toMatchObject({ hollow: true, onFront: false, verdict: 'few', detail: '196\u00a0personnes\u00a0: trop peu' });
    expect(golden.front).toEqual(['atelier-colline', 'trois-rivieres', 'comparateur-nord', 'cadence-directe', 'mirador']);
  });

  it('concludes in its title', () => {
    expect(golden.title).toBe('Le moins cher n’est pas celui qui vend');
    expect(golden.alt).toMatch(/^Leads nets par euro payé et conversion des personnes nettes à 365 jours.*Ondine Affiliation\u00a0: 0,40\u00a0lead\/€ · 1,40\u00a0%/);
    expect(golden.table.rows).toHaveLength(8);
  });

  it.each(SIGNATURE_Y)('holds every place inside its axes, %s, net and gross', (choice) => {
    for (const volume of ['net', 'gross'] as const) {
      const { dots, x, y } = signature(goldenSuppliers(), { lang: 'en', horizonDays: 365, choice, volume });
      for (const each of dots) {
        expect(each.x).toBeLessThanOrEqual(x.domain[1]);
        expect(Math.max(each.y, each.hollow ? 0 : (each.interval?.high ?? 0))).toBeLessThanOrEqual(y.domain[1]);
      }
    }
  });

  it('moves dots, not axes, from net to gross', () => {
    const gross = signature(goldenSuppliers(), { lang: 'fr', horizonDays: 365, volume: 'gross' });
    expect([gross.x.domain, gross.y.domain]).toEqual([golden.x.domain, golden.y.domain]);
    expect(gross.dots.find(({ id }) => id === 'ondine')).toMatchObject({ x: 15_000 / 20_250, y: 113 / 15_000, gross: { x: 0.4, y: 113 / 8100 } });
    expect(gross.x.label).toBe('leads bruts par euro payé');
  });

  it('looks for low complaints and draws the bands', () => {
    const model = signature(goldenSuppliers(), { lang: 'fr', horizonDays: 365, choice: 'complaints' });
    expect(model.bands.map(({ text }) => text)).toEqual(['0,10\u00a0%', '0,30\u00a0%']);
    expect(model.front[0]).toBe('atelier-colline');
    expect(model.contours).toEqual([]);
  });

  it('lays the cost of reputation on each net person, lower being better, on curves of reputation lost per euro', () => {
    const priced = exampleAnswer(GOLDEN_ROWS.map((row) => ({ ...row, counts: { ...row.counts, reputation_cost_eur: 2 * row.counts.complaints! } })), { ...GOLDEN_COUNTS, reputation_cost_eur: 7760 });
    const model = signature(priced, { lang: 'en', horizonDays: 365, choice: 'reputation' });
    const ondine = model.dots.find(({ id }) => id === 'ondine')!;
    expect([ondine.y, ondine.gross!.y, ondine.onFront]).toEqual([1320 / 8100, 1320 / 8100, false]);
    expect(model.means.y!.value).toBeCloseTo(7760 / 70_000, 12);
    expect(model.front).toEqual(['atelier-colline', 'trois-rivieres', 'comparateur-nord', 'cadence-directe', 'mirador']);
    expect(model.contours.length).toBeGreaterThan(1);
    expect(model.contours.every(({ product, text, strong }) => product >= 0.01 && text.includes('of reputation per €1') && !strong)).toBe(true);
  });

  it('lists the rows it cannot place, with the reason', () => {
    const rows = [...GOLDEN_ROWS, { id: 'young', name: 'Jeune', counts: { leads_gross: 500, leads_net: 400, people_recruited: 400, people_mature: 0, buyers: 0, spend_eur: 500 } }, { id: 'free', name: 'Gratuit', counts: { leads_gross: 500, leads_net: 400, people_recruited: 400, buyers: 9, spend_eur: 0 } }, { id: 'unattributed', name: 'unattributed', counts: {} }];
    const model = signature(exampleAnswer(rows, GOLDEN_COUNTS), { lang: 'fr', horizonDays: 365 });
    expect(model.missing.map(({ name, reason }) => [name, reason])).toEqual([['Jeune', 'trop tôt'], ['Gratuit', 'sans dépense connue']]);
  });

  it('survives an empty answer', () => {
    const model = signature(exampleAnswer([], {}), { lang: 'fr', horizonDays: 365 });
    expect(layoutSignature(model, 600, 400)).toMatchObject({ dots: [], labels: [], front: null, contours: [] });
  });
});

describe('its layout', () => {
  it('names all eight suppliers at the size of the screen and of the page', () => {
    for (const [width, height, fontSize] of [[1056, 720, 13], [470, 262, 7.5]] as const) {
      const layout = layoutSignature(golden, width, height, { fontSize });
      expect(layout.culled).toEqual([]);
      expect(layout.labels).toHaveLength(8);
      expect(layout.quadrants).toHaveLength(4);
      expect(layout.contours.find(({ strong }) => strong)?.label?.text).toBe('Seuil\u00a0: 67,20\u00a0€ par acheteur');
    }
  });

  it.each(SIGNATURE_Y)('lays no name of a quadrant over a thread, a whisker or a band, %s', (choice) => {
    const { quadrants, dots, bands, fontSize } = layoutSignature(signature(goldenSuppliers(), { lang: 'fr', horizonDays: 365, choice }), 1056, 460);
    expect(quadrants.length).toBeGreaterThan(2);
    for (const { x, y, anchor, text } of quadrants) {
      const [width, height] = [textWidth(text, fontSize * 1.3), fontSize * 1.2];
      const box = { x: anchor === 'end' ? x - width : x, y: y - height, width, height };
      for (const { thread, whisker, cx } of dots) {
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (thread?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
        for (let t = 0; t <= 1; t += 0.01) {
          const at = { x: (1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t * t * x2, y: (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t * t * y2 };
          expect(thread !== null && overlap(box, { ...at, width: 0.1, height: 0.1 }), text).toBe(thread === null ? false : 0);
        }
        if (whisker) expect(overlap(box, { x: cx, y: whisker.top, width: 1, height: whisker.bottom - whisker.top }), text).toBe(0);
      }
      for (const band of bands) expect(overlap(box, { x: 0, y: band.y, width: 1056, height: 1 }), text).toBe(0);
    }
  });

  it('gives no disc the name of its neighbour: each label lies nearest to its own', () => {
    const { labels, dots } = layoutSignature(golden, 1056, 460);
    const gap = ({ x, y, width, height }: Box, { cx, cy, r }: (typeof dots)[number]): number => Math.hypot(Math.max(x - cx, 0, cx - x - width), Math.max(y - cy, 0, cy - y - height)) - r;
    for (const { id, box } of labels) expect([...dots].sort((a, b) => gap(box, a) - gap(box, b))[0]?.id).toBe(id);
  });

  const supplier = fc.record({ gross: fc.integer({ min: 300, max: 40_000 }), kept: fc.double({ min: 0.3, max: 1, noNaN: true }), price: fc.double({ min: 0.3, max: 4, noNaN: true }), rate: fc.double({ min: 0, max: 0.08, noNaN: true }) });

  it('keeps words apart and on the plot up to forty suppliers, and lists the names it drops', () => {
    fc.assert(fc.property(fc.array(supplier, { minLength: 1, maxLength: 40 }), fc.constantFrom(640, 1056), (suppliers, width) => {
      const rows = suppliers.map(({ gross, kept, price, rate }, i) => {
        const net = Math.round(gross * kept);
        return { id: `s${i}`, name: `Fournisseur numéro ${i}`, counts: { leads_gross: gross, leads_net: net, people_recruited: net, spend_eur: gross * price, buyers: Math.round(net * rate), margin_eur: Math.round(net * rate) * 60 } };
      });
      const model = signature(exampleAnswer(rows, GOLDEN_COUNTS), { lang: 'fr', horizonDays: 365 });
      const layout = layoutSignature(model, width, width * 0.65);
      const boxes = layout.labels.map(({ box }) => box);
      const apart = boxes.every((a, i) => boxes.slice(i + 1).every((b) => overlap(a, b) === 0));
      const onPlot = boxes.every((box) => box.x >= layout.plot.left && box.x + box.width <= layout.plot.right && box.y + box.height <= layout.plot.bottom);
      const offDiscs = boxes.every((box) => layout.dots.every(({ cx, cy, r }) => overlap(box, { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }) === 0));
      return apart && onPlot && offDiscs && layout.labels.length + layout.culled.length === model.dots.length;
    }), { numRuns: 25 });
  });

  it('is the same, letter for letter, for the same input', () => {
    expect(JSON.stringify(layoutSignature(golden, 900, 600))).toBe(JSON.stringify(layoutSignature(golden, 900, 600)));
  });
});
