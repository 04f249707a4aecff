import { describe, expect, it } from 'vitest';
import { exampleAnswer } from '../examples/example-answer.ts';
import { GOLDEN_COUNTS, GOLDEN_ROWS, goldenSuppliers } from '../examples/golden-answer.ts';
import { figureOfColumn, SUPPLIER_COLUMNS } from './supplier-columns.ts';
import { sortSuppliers, supplierTable } from './supplier-table.ts';

const table = supplierTable(goldenSuppliers(), { lang: 'fr' });
const names = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name);
const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the supplier table', () => {
  it('concludes, ranks by what a euro returns, and leaves too few last', () => {
    expect(table.title).toBe('Trois à garder, un à renégocier, trois à arrêter');
    expect(names(table.rows)).toEqual(['Les Trois Rivières', 'Atelier Colline', 'Comparateur Nord', 'Cadence Directe', 'Ondine Affiliation', 'Mirador Volume', 'Jackpot & Cie', 'Plume & Papier']);
    expect(table.rows.map(({ verdict }) => verdict)).toEqual(['keep', 'keep', 'keep', 'watch', 'stop', 'stop', 'stop', 'few']);
  });

  it('prints the figures of the answer', () => {
    const ondine = table.rows.find(({ id }) => id === 'ondine');
    expect(SUPPLIER_COLUMNS.map((column) => plain(ondine?.cells[column].text))).toEqual(['20 250 €', '15 000', '8 100', '2,50 €', '1,40 %', '0,20 %', '0,28 €']);
    expect(SUPPLIER_COLUMNS.map((column) => plain(table.total.cells[column].text))).toEqual(['125 000 €', '100 000', '70 000', '1,79 €', '2,00 %', '0,20 %', '0,75 €']);
    expect(table.conversionDomain).toEqual([0, 0.07]);
  });

  it('marks a ratio on too few, with its n', () => {
    const plume = table.rows.at(-1);
    expect(plume).toMatchObject({ ranked: false, word: 'trop peu' });
    expect(plume?.cells.conversion).toMatchObject({ hollow: true, note: 'n = 196' });
    expect(plume?.cells.spend.hollow).toBe(false);
  });

  it('sorts both ways by any column, the unranked always after', () => {
    expect(names(sortSuppliers(table.rows, { column: 'conversion', direction: 'asc' }, 'fr')).slice(0, 2)).toEqual(['Jackpot & Cie', 'Mirador Volume']);
    expect(names(sortSuppliers(table.rows, { column: 'conversion', direction: 'asc' }, 'fr')).at(-1)).toBe('Plume & Papier');
    expect(names(sortSuppliers(table.rows, { column: 'name', direction: 'asc' }, 'fr'))[0]).toBe('Atelier Colline');
    expect(names(sortSuppliers(table.rows, { column: 'spend', direction: 'desc' }, 'fr'))[0]).toBe('Mirador Volume');
  });

  it('compares with the other period: rates in points, amounts in percent', () => {
    const [first] = GOLDEN_ROWS;
    if (!first) throw new Error('no row');
    const before = { ...first.counts, buyers: 300, spend_eur: 10_000 };
    const row = supplierTable(exampleAnswer([{ ...first, compare: before }], GOLDEN_COUNTS), { lang: 'fr' }).rows[0];
    expect(row?.cells.conversion.delta).toMatchObject({ text: '+0,26\u00a0point', direction: 'better' });
    expect(row?.cells.spend.delta).toMatchObject({ text: '+62\u00a0%', direction: 'neutral' });
    expect(row?.cells.return.delta?.direction).toBe('worse');
    expect(table.rows[0]?.cells.conversion.delta).toBeNull();
  });

  it('keeps unattributed rows after the suppliers, unjudged', () => {
    const answer = exampleAnswer([...GOLDEN_ROWS.slice(0, 1), { id: 'unattributed', name: 'unattributed', counts: { spend_eur: 0, margin_eur: 500 } }], GOLDEN_COUNTS);
    const { rows, special } = supplierTable(answer, { lang: 'fr' });
    expect([rows.length, special.map(({ name, verdict }) => [name, verdict])]).toEqual([1, [['Non attribué', null]]]);
  });

  it('calls campaigns by their name', () => {
    const answer = goldenSuppliers();
    const rows = answer.rows.slice(0, 1).map((row) => ({ ...row, by: { campaign: 'c' }, labels: { campaign: 'Rentrée' } }));
    const campaigns = supplierTable({ ...answer, rows }, { lang: 'fr', dimension: 'campaign' });
    expect([campaigns.head.name, campaigns.title]).toEqual(['Campagne', 'Une à garder']);
    expect(campaigns.alt).toMatch(/1\u00a0campagne\u00a0: Rentrée/);
  });

  it('says which figure stands in a column', () => {
    expect(SUPPLIER_COLUMNS.map(figureOfColumn)).toEqual(['spend_eur', 'leads_gross', 'people_recruited', 'cost_per_person', 'conversion_rate', 'complaint_rate', 'roi']);
  });
});
