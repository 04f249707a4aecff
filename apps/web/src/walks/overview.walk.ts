import type { FigureEntry, FigureSet, Language, QueryAnswer } from '@e-respect/contract';
import { figureOfColumn, formatEuros, formatFigure, SUPPLIER_COLUMNS, SUPPLIER_FIGURES } from '@e-respect/figures';
import { entries } from '@e-respect/metrics';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOf, lookAround } from './look-over.ts';
import { describeWalks } from './walk-bench.ts';

const SPAN = { from: '2025-02-10', to: '2026-04-10' };
const PAGES = [
  '/', '/suppliers', '/suppliers/S1', '/campaigns', '/campaigns/A1', '/reputation', '/reputation/assumptions', '/value', '/addresses', '/data', '/reports', '/figures',
];
const unitOf = (id: string): FigureEntry['unit'] => entries().find((figure) => figure.id === id)?.unit ?? 'count';

/** A column of the table, formatted from the answer of the API alone. */
function printed(figures: FigureSet, column: (typeof SUPPLIER_COLUMNS)[number], lang: Language): string {
  const figure = figures[figureOfColumn(column)];
  const value = figure?.value ?? null;
  if (column === 'spend') return formatEuros(value, lang, { decimals: 0 });
  if (column === 'return') return formatEuros(value === null ? null : 1 + value, lang, { decimals: 2 });
  return column === 'conversion' && figure?.status === 'too_few' ? '—' : formatFigure(value, unitOf(figureOfColumn(column)), lang);
}

const expectedRows = ({ rows, totals }: QueryAnswer, lang: Language): Record<string, string[]> => {
  const cells = (figures: FigureSet): string[] => SUPPLIER_COLUMNS.map((column) => printed(figures, column, lang));
  return { ...Object.fromEntries(rows.map((row) => [row.labels?.['supplier'] ?? '', cells(row.figures)])), [lang === 'fr' ? 'Ensemble' : 'All']: cells(totals.figures) };
};

const shownRows = (page: Page): Promise<Record<string, string[]>> =>
  page.locator('.comparison tbody tr').evaluateAll((rows) => Object.fromEntries(rows.map((row) => [row.querySelector('th')?.textContent ?? '', [...row.querySelectorAll('.cell')].map((cell) => cell.textContent ?? '')])));

describeWalks('the overview', 'worked', (bench) => {
  describe.each([1440, 390])('at %i px', (width) => {
    it.each(['fr', 'en'] as const)('shows verdict, picture and table in %s, in light and dark', async (lang) => {
      const page = await bench().visit(lang === 'fr' ? '/' : '/?lang=en', { width });
      const answer = await bench().ask({ figures: [...SUPPLIER_FIGURES], by: ['supplier'], period: SPAN });
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      expect(await page.locator('h1').innerText()).toMatch(lang === 'fr' ? /^Nous avons payé 916\s€ pour 38\sleads\./ : /^We paid €916 for 38\sleads\./);
      await page.locator(width === 1440 ? '.signature .disc' : '.rank li').first().waitFor();
      expect(await page.locator(width === 1440 ? '.signature .disc' : '.rank li').count()).toBe(answer.rows.length);
      if (width === 390) {
        expect(await page.locator('.compared > li .v').allInnerTexts()).toHaveLength(answer.rows.length);
        await page.locator('.compared-table summary').click();
      }
      await expect.poll(() => shownRows(page)).toEqual(expectedRows(answer, lang));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faultsOf(page), colorScheme).toEqual([]);
      }
    });
  });
});

describeWalks('every page', 'worked', (bench) => {
  it.each(PAGES)('%s lets everybody in, wide and narrow, light and dark', async (path) => {
    await lookAround(await bench().visit(path));
  });
});
