import { headlineFigures, SUPPLIER_COLUMNS, supplierTable } from '@e-respect/figures';
import { goldenOverview, goldenSuppliers } from '@e-respect/figures/examples';
import { describe, expect, it } from 'vitest';
import { exampleReport, namedSuppliers } from './example-report.ts';
import { pageCount, pdfObjects, pdfText } from './pdf-text.ts';
import { renderReport } from './render-report.ts';

const hasPoppler = pdfText(renderReport(exampleReport())) !== null;
const squeezed = (text: string | null): string => (text ?? '').replaceAll(/\s|\u00ad/g, '');
const textOf = (...input: Parameters<typeof exampleReport>): string => squeezed(pdfText(renderReport(exampleReport(...input))));

describe('the board report', () => {
  const pdf = renderReport(exampleReport());

  it('is two tagged pages in its language', () => {
    const objects = pdfObjects(pdf);
    expect(pageCount(pdf)).toBe(2);
    expect(objects).toMatch(/\/StructTreeRoot/);
    expect(objects).toMatch(/\/Lang\s*\(fr-FR\)/);
    expect(objects).toMatch(/pdfuaid:part/);
    for (const role of ['H1', 'Table', 'TH', 'Figure']) expect(objects).toMatch(new RegExp(`/S\\s*/${role}\\b`));
  });

  it('embeds our two families and no other', () => {
    const families = new Set([...pdfObjects(pdf).matchAll(/\/FontName\s*\/[A-Z]{6}\+([A-Za-z0-9]+)/g)].map((match) => match[1]));
    expect([...families].sort()).toEqual(['Literata', 'SourceSans3']);
  });

  it('is the same bytes for the same data, dated by the data', () => {
    expect(Buffer.from(renderReport(exampleReport())).equals(Buffer.from(pdf))).toBe(true);
    expect(pdfObjects(pdf)).toMatch(/CreationDate\s*\(D:20251120/);
  });

  it('takes under a second', () => {
    const start = performance.now();
    renderReport(exampleReport('en'));
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('grows by pages, not by accident', () => {
    expect(pageCount(renderReport(exampleReport('fr', namedSuppliers([]))))).toBe(2);
    expect(pageCount(renderReport(exampleReport('fr', namedSuppliers(Array.from({ length: 40 }, (_, i) => `Fournisseur ${i}`)))))).toBeGreaterThan(2);
  });
});

describe.skipIf(!hasPoppler)('its text', () => {
  const text = hasPoppler ? textOf() : '';

  it('prints each figure as the API gives it', () => {
    const printed = [
      ...headlineFigures(goldenOverview().totals.figures, undefined, 'fr', 365).flatMap(({ label, value, note }) => [label, value, note]),
      ...supplierTable(goldenSuppliers(), { lang: 'fr' }).rows.flatMap(({ name, cells, word }) => [name, word, ...SUPPLIER_COLUMNS.map((column) => cells[column].text)]),
      'Nous avons payé 125 000 € pour 100 000 leads. Derrière, 1 400 personnes ont acheté, et il manque 30 920 €.', '1 067 480', '−30 920 €', '+24 000 €',
    ];
    for (const each of printed) expect(text).toContain(squeezed(each));
  });

  it('says in its footer what it stands on', () => {
    expect(text).toContain(squeezed('Données arrêtées au 20 novembre 2025 · version 41 · Leads acquis du 1er septembre au 31 octobre 2024 · cohorte · suivi de 365 jours'));
    expect(text).toContain(squeezed('page 2 / 2'));
    expect(text).toContain(squeezed('Conversion : Acheteurs ÷ Personnes mûres'));
  });

  it('speaks English', () => {
    const english = textOf('en');
    for (const each of ['We paid €125,000 for 100,000 leads.', 'Three suppliers out of eight make money.', 'ROI −24.7%', 'Three to keep, one to renegotiate, three to stop', 'Data as of 20 November 2025', 'Break-even: €67.20 per buyer', 'Buyers ÷ Mature people']) {
      expect(english).toContain(squeezed(each));
    }
    expect(english).not.toMatch(/fournisseur|dépense|à garder/i);
  });

  const HOSTILE = ['#read("/etc/passwd")', '*gras* _it_ $x$ @ref', '<b>&amp;</b>', ']]> </text><image/>', '\\u{41} #set page()', 'Ωμέγα & Łódź'];

  it('prints hostile names as the text they are', () => {
    const hostile = textOf('fr', namedSuppliers(HOSTILE));
    for (const name of HOSTILE) expect(hostile).toContain(squeezed(name));
    expect(hostile).not.toContain('root:');
  });

  it('wraps a name without a space inside its column', () => {
    const text = pdfText(renderReport(exampleReport('fr', namedSuppliers(['x'.repeat(60)]))));
    expect(squeezed(text)).toContain('x'.repeat(14));
    expect(text).not.toMatch(/x{28}/);
  });

  it('never borrows a third font, whatever the letters', () => {
    const pdf = renderReport(exampleReport('fr', namedSuppliers(['漢字 → 🎉', 'عربي', 'Дмитрий'])));
    expect(pdfObjects(pdf)).not.toMatch(/\/FontName\s*\/[A-Z]{6}\+(?!Literata|SourceSans3)/);
    expect(squeezed(pdfText(pdf))).toContain('??->?');
  });

  it('repeats the head of a table that goes on', () => {
    const names = Array.from({ length: 40 }, (_, i) => `Fournisseur ${i}`);
    const long = textOf('fr', namedSuppliers(names));
    for (const name of names) expect(long).toContain(squeezed(name));
    expect(long.match(/FournisseurPayé/g)?.length ?? 0).toBeGreaterThan(1);
  });
});
